package org.mingjian.check;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingjian.fact.AmountClaim;
import org.mingjian.fact.BreakdownClaim;
import org.mingjian.fact.Certainty;
import org.mingjian.fact.ChangeClaim;
import org.mingjian.fact.Claim;
import org.mingjian.fact.Comparison;
import org.mingjian.fact.ComparisonClaim;
import org.mingjian.fact.CompletionClaim;
import org.mingjian.fact.CountClaim;
import org.mingjian.fact.CoverageClaim;
import org.mingjian.fact.Direction;
import org.mingjian.fact.Figure;
import org.mingjian.fact.LinearEquation;
import org.mingjian.fact.Location;
import org.mingjian.fact.Outcome;
import org.mingjian.fact.RateEquation;
import org.mingjian.fact.ShareClaim;
import org.mingjian.fact.StatementCell;
import org.mingjian.fact.Subject;
import org.mingjian.fact.Term;

/**
 * Questions that the rules on the narrative ask of claims, and the words in which they answer.
 * Stateless.
 */
public final class Narrative {

  private static final BigDecimal ROUGHLY = new BigDecimal("0.05");
  private static final Pattern CHANGE = Pattern.compile("减少|增加|下降|增长|压减|上升|减低|降低");
  private static final Pattern NO_CHANGE =
      Pattern.compile("(?:无|未|没有|没|不)(?:增减|增加|减少|发生增减|发生变化)|无增加|持平");
  private static final BigDecimal LITTLE = new BigDecimal("0.02");

  /** Words with which the reason for a change of 三公 as a whole speaks of one item. */
  private static final Map<String, Pattern> REASONS =
      Map.of(
          "因公出国", Pattern.compile("出国|出访|出境|团组"),
          "公务用车", Pattern.compile("车"),
          "公务接待", Pattern.compile("接待|来访|批次"));

  private static final Pattern NEVER = Pattern.compile("(?!)");
  private static final Pattern THRESHOLD = Pattern.compile("(\\d+(?:\\.\\d+)?)万元");
  private static final Pattern ROUND = Pattern.compile("[125]0+");
  private static final int QUOTED = 8;
  private static final int LEAST_DIGITS = 5; // 12.50
  private static final int NOT_PRINTED = -1_000_000;

  private Narrative() {}

  /** Tells whether two figures can be the same number. */
  public static boolean agree(Figure one, Figure other) {
    return one.unit().dimension() == other.unit().dimension()
        && LinearEquation.same(one, other).outcome() != Outcome.CONTRADICTED;
  }

  /**
   * Tells whether two amounts of one unit are printed with equally many digits, of which exactly
   * one differs and which cannot be the same number.
   */
  public static boolean oneDigitApart(Figure one, Figure other) {
    String print = one.value().toPlainString();
    String second = other.value().toPlainString();
    boolean alike =
        one.isPrinted()
            && other.isPrinted()
            && one.unit().equals(other.unit())
            && print.length() == second.length()
            && print.length() >= LEAST_DIGITS;
    if (!alike || agree(one, other)) {
      return false;
    }
    return IntStream.range(0, print.length())
            .filter(i -> print.charAt(i) != second.charAt(i))
            .count()
        == 1;
  }

  /**
   * Tells whether a share is above 100% though the part is not above the whole, and only rounding
   * of small amounts lets the three figures agree.
   */
  public static boolean isBeyondWhole(ShareClaim claim) {
    return claim.rate().exact().compareTo(BigDecimal.ONE) > 0
        && claim.part().exact().signum() >= 0
        && claim.part().exact().compareTo(claim.whole().exact()) <= 0
        && RateEquation.share(claim.rate(), claim.part(), claim.whole()).outcome()
            != Outcome.CONTRADICTED;
  }

  /** Tells whether the share of the projects evaluated is that of the final account. */
  public static boolean isShare(CoverageClaim claim) {
    return RateEquation.share(claim.rate(), claim.amount(), claim.whole()).outcome()
        != Outcome.CONTRADICTED;
  }

  /** Tells whether a rate is above 100%. */
  public static boolean isBeyondAll(Figure rate) {
    return rate.exact().compareTo(BigDecimal.ONE) > 0;
  }

  /**
   * Tells whether the price from which equipment is counted (单价50万元以上) is one that no notice sets:
   * they are round.
   */
  public static boolean isOddThreshold(String row) {
    Matcher price = THRESHOLD.matcher(row);
    return price.find() && !ROUND.matcher(price.group(1)).matches();
  }

  /** Tells whether the parts can add up to the whole. */
  public static boolean addUp(Figure whole, Figure... parts) {
    return LinearEquation.sum(whole, List.of(parts)).outcome() != Outcome.CONTRADICTED;
  }

  /** Tells whether parts miss the whole by so little that they were meant to add up to it. */
  public static boolean nearlyAddUp(Figure whole, Figure... parts) {
    BigDecimal gap = whole.exact();
    for (Figure part : parts) {
      gap = gap.subtract(part.exact());
    }
    boolean little = gap.abs().compareTo(whole.exact().abs().multiply(LITTLE)) <= 0;
    return little && !addUp(whole, parts);
  }

  /** Returns the count that an amount of zero stands for: none. It is no figure of the ledger. */
  public static Figure noneOf(Figure count, Figure amount) {
    return new Figure(
        NOT_PRINTED - amount.id(),
        BigDecimal.ZERO,
        count.unit(),
        Figure.Presence.BLANK,
        amount.reliable(),
        amount.location());
  }

  /** Tells whether the change that the rate stands for is so small that it prints as zero. */
  public static boolean printsNoChange(ChangeClaim claim) {
    if (claim.current() == null || !claim.delta().isPrinted()) {
      return false;
    }
    BigDecimal change =
        claim.rate().interval().low().multiply(claim.current().interval().low()).abs();
    return change.compareTo(claim.delta().interval().high()) <= 0;
  }

  /**
   * Tells whether two prints of one amount, with equally many decimals, differ by rounding only.
   */
  public static boolean isSlip(Figure one, Figure other) {
    return one.isPrinted()
        && other.isPrinted()
        && one.unit().equals(other.unit())
        && one.decimals() == other.decimals()
        && one.value().compareTo(other.value()) != 0
        && LinearEquation.same(one, other).outcome() == Outcome.ROUNDING;
  }

  /**
   * Tells whether these are an amount in the text and its cell, of which the last digit differs.
   */
  public static boolean isCopySlip(List<Figure> figures) {
    return figures.size() == 2
        && figures.stream().filter(figure -> figure.location().table() == null).count() == 1
        && isSlip(figures.get(0), figures.get(1));
  }

  /** Tells whether the amount before the change is not zero. */
  public static boolean hasBase(ChangeClaim claim) {
    return before(claim).signum() != 0;
  }

  /** Tells whether the amount before the change must have been zero. */
  public static boolean isZeroBase(ChangeClaim claim) {
    return hasDirection(claim) && before(claim).signum() == 0;
  }

  private static BigDecimal before(ChangeClaim claim) {
    BigDecimal delta = claim.delta().exact();
    return claim
        .current()
        .exact()
        .subtract(claim.direction() == Direction.DOWN ? delta.negate() : delta);
  }

  /** Tells whether it is said which way the amount changed. */
  public static boolean hasDirection(ChangeClaim claim) {
    return claim.direction() == Direction.UP || claim.direction() == Direction.DOWN;
  }

  /** Tells whether amount and rate are said to go different ways. */
  public static boolean directionsDiffer(ChangeClaim claim) {
    return hasDirection(claim)
        && (claim.rateDirection() == Direction.UP || claim.rateDirection() == Direction.DOWN)
        && claim.direction() != claim.rateDirection();
  }

  /**
   * Returns the only direction with which amount, change and rate agree, where the words of a claim
   * name two; null when both do or none.
   */
  public static Direction fittingDirection(ChangeClaim claim) {
    boolean up = fits(claim, Term.minus(claim.delta()));
    boolean down = fits(claim, Term.plus(claim.delta()));
    return up == down ? null : up ? Direction.UP : Direction.DOWN;
  }

  private static boolean fits(ChangeClaim claim, Term back) {
    return claim.current() != null
        && new RateEquation(
                    claim.rate(),
                    List.of(Term.plus(claim.delta())),
                    List.of(Term.plus(claim.current()), back))
                .outcome()
            != Outcome.CONTRADICTED;
  }

  /** Tells whether the sum has a change whose direction is in doubt. */
  public static boolean isOfDoubtfulDirection(BreakdownClaim sum, Collection<?> changes) {
    List<Figure> doubtful =
        changes.stream()
            .map(change -> (ChangeClaim) change)
            .filter(Narrative::directionsDiffer)
            .map(ChangeClaim::delta)
            .toList();
    return sum.sum().figures().stream().anyMatch(doubtful::contains);
  }

  /** Tells whether a reason speaks of an increase or decrease. */
  public static boolean speaksOfChange(String reason) {
    return CHANGE.matcher(NO_CHANGE.matcher(reason).replaceAll("")).find();
  }

  /** Tells whether the comparing word does not fit the two figures. */
  public static boolean contradicts(ComparisonClaim claim) {
    Comparison fits = Comparison.of(claim.actual(), claim.budget());
    if (fits == claim.word()) {
      return false;
    }
    return !(claim.approximate() && claim.word() == Comparison.EQUAL && isClose(claim));
  }

  /** Tells whether the comparing word does not fit how much of the budget is said to be spent. */
  public static boolean contradicts(Comparison word, Figure completion) {
    int beyond = completion.exact().compareTo(BigDecimal.ONE);
    return switch (word) {
      case GREATER -> beyond < 0;
      case LESS -> beyond > 0;
      // 99.9% may be all but a little
      case EQUAL -> completion.exact().subtract(BigDecimal.ONE).abs().compareTo(ROUGHLY) > 0;
    };
  }

  private static boolean isClose(ComparisonClaim claim) {
    BigDecimal gap = claim.actual().exact().subtract(claim.budget().exact()).abs();
    return gap.compareTo(claim.budget().exact().abs().multiply(ROUGHLY)) <= 0;
  }

  /** Returns how sure it is: equal prints may hide a difference. */
  public static Certainty certaintyOf(ComparisonClaim claim) {
    boolean equal = Comparison.of(claim.actual(), claim.budget()) == Comparison.EQUAL;
    return equal || claim.approximate() ? Certainty.LIKELY : Certainty.CERTAIN;
  }

  /** Returns the sentence and the two figures. */
  public static List<Location> comparisonPlaces(ComparisonClaim claim) {
    return List.of(claim.location(), claim.actual().location(), claim.budget().location());
  }

  /** Returns where claims stand. */
  public static List<Location> places(Collection<?> claims) {
    return claims.stream().map(claim -> ((Claim) claim).location()).distinct().toList();
  }

  /** Returns where the rates of changes stand. */
  public static List<Location> ratePlaces(Collection<?> changes) {
    return changes.stream()
        .map(c -> ((ChangeClaim) c).rate())
        .distinct()
        .map(r -> Location.ofText(r.location().place(), r.location().section(), r.print()))
        .toList();
  }

  /** Tells whether each of some counts is above each of others. */
  public static boolean exceedAll(Collection<?> counts, Collection<?> others) {
    return !counts.isEmpty()
        && !others.isEmpty()
        && counts.stream()
            .allMatch(c -> others.stream().allMatch(o -> value(c).compareTo(value(o)) > 0));
  }

  private static BigDecimal value(Object count) {
    return ((CountClaim) count).figure().exact();
  }

  /** Returns the rates of changes and completions. */
  public static List<Figure> rateFigures(Collection<?> claims) {
    return claims.stream()
        .map(c -> c instanceof ChangeClaim change ? change.rate() : ((CompletionClaim) c).rate())
        .toList();
  }

  /** Returns where figures stand. */
  public static List<Location> figurePlaces(Collection<?> figures) {
    return figures.stream().map(figure -> ((Figure) figure).location()).distinct().toList();
  }

  /** Returns the first of figures. */
  public static Figure first(Collection<?> figures) {
    return (Figure) figures.iterator().next();
  }

  /** Returns the first of the amounts claimed, as printed. */
  public static String firstAmount(Collection<?> amounts) {
    return ((AmountClaim) amounts.iterator().next()).figure().print();
  }

  /**
   * Returns the changes for which no reason is given: neither there, nor where the same change is
   * told again, nor with all that it consists of.
   */
  public static List<ChangeClaim> unexplained(Collection<?> changes) {
    List<ChangeClaim> moved =
        changes.stream()
            .map(change -> (ChangeClaim) change)
            .filter(c -> hasDirection(c) && c.delta() != null && !c.delta().isZero())
            .toList();
    return moved.stream()
        .filter(c -> moved.stream().noneMatch(other -> explains(other, c, moved)))
        .toList();
  }

  private static boolean explains(ChangeClaim other, ChangeClaim change, List<ChangeClaim> all) {
    if (other.reason() == null) {
      return false;
    }
    boolean sameChange =
        other.direction() == change.direction() && agree(other.delta(), change.delta());
    String column = change.subject().column();
    String item = column.substring(0, Math.min(4, column.length()));
    boolean told =
        other.subject().column().equals("合计")
            && REASONS.getOrDefault(item, NEVER).matcher(other.reason()).find();
    return sameChange
        || told
        || other.subject().key().equals(change.subject().key())
        || isTotal(change)
        || isTotal(other) && explainsAll(other, change, all);
  }

  private static boolean isTotal(ChangeClaim change) {
    return change.subject().column().equals("合计");
  }

  /**
   * One reason for the total stands for its parts where the paragraph gives none to any of them.
   */
  private static boolean explainsAll(ChangeClaim total, ChangeClaim part, List<ChangeClaim> all) {
    return total.item() == part.item()
        && all.stream()
            .noneMatch(c -> c.item() == part.item() && !isTotal(c) && c.reason() != null);
  }

  /** Returns what has changed, and the rates. */
  public static String rates(Collection<?> changes) {
    return joined(
        changes.stream()
            .map(c -> (ChangeClaim) c)
            .map(c -> c.subject().words() + c.direction().title() + c.rate().print())
            .distinct()
            .toList());
  }

  /** Returns where the budgets of completions stand. */
  public static List<Location> budgetPlaces(Collection<?> completions) {
    return completions.stream()
        .map(c -> ((CompletionClaim) c).budget().location())
        .distinct()
        .toList();
  }

  /** Returns the words of claims. */
  public static String quotes(Collection<?> claims) {
    List<String> quotes =
        claims.stream().map(c -> "“" + ((Claim) c).location().quote() + "”").distinct().toList();
    return joined(quotes);
  }

  /** Returns what claims speak of. */
  public static String subjects(Collection<?> claims) {
    return joined(claims.stream().map(c -> ((Claim) c).subject().words()).distinct().toList());
  }

  private static String joined(List<String> words) {
    return words.size() <= QUOTED
        ? String.join("、", words)
        : String.join("、", words.subList(0, QUOTED)) + "等 " + words.size() + " 处";
  }

  /** Returns where cells stand. */
  public static List<Location> cellPlaces(Collection<?> cells) {
    return cells.stream().map(cell -> ((StatementCell) cell).figure().location()).toList();
  }

  /** Tells whether shares of several subjects stand in one section, which so lists the subjects. */
  public static boolean hasListing(Collection<?> shares) {
    return !listings(shares).isEmpty();
  }

  /** Tells whether the place is in a section that lists subjects; anywhere when there is none. */
  public static boolean inListing(Location location, Collection<?> shares) {
    Set<String> listings = listings(shares);
    return listings.isEmpty() || listings.contains(String.valueOf(location.section()));
  }

  private static Set<String> listings(Collection<?> shares) {
    Map<String, Set<String>> rows = new HashMap<>();
    for (Object share : shares) {
      ShareClaim claim = (ShareClaim) share;
      String section = String.valueOf(claim.location().section());
      rows.computeIfAbsent(section, s -> new HashSet<>()).add(claim.subject().row());
    }
    rows.values().removeIf(named -> named.size() < 2);
    return rows.keySet();
  }

  /** Returns the names of the rows of cells with their amounts. */
  public static String cellNames(Collection<?> cells) {
    return cells.stream()
        .map(cell -> (StatementCell) cell)
        .map(cell -> cell.name() + " " + cell.figure().print())
        .collect(Collectors.joining("、"));
  }

  /** Returns the number of digits of the code of a subject that no dictionary knows: 3, 5 or 7. */
  public static int levelOf(AmountClaim claim) {
    return claim.subject().row().charAt(1) - '0';
  }

  /**
   * Returns the only kind of expenditure that an item has when the purpose names the other one,
   * else null.
   */
  public static String wrongKind(String purpose, Figure basic, Figure project) {
    boolean saysBasic = purpose.contains("基本支出");
    boolean saysProject = purpose.contains("项目支出");
    if (saysBasic && !saysProject && basic.isZero() && !project.isZero()) {
      return "项目支出";
    }
    return saysProject && !saysBasic && project.isZero() && !basic.isZero() ? "基本支出" : null;
  }

  /** Returns the names of the rows of cells. */
  public static String names(Collection<?> cells) {
    return cells.stream()
        .map(cell -> ((StatementCell) cell).name())
        .collect(Collectors.joining("、"));
  }

  /** Tells whether the amount of {@code subject} keeps up the counted vehicles. */
  public static boolean upkeepOf(Subject subject, String column) {
    return column.equals("保有量") && subject.column().equals("公务用车运行维护费");
  }

  /** Tells whether the amount of {@code subject} is what the counted things cost. */
  public static boolean costOf(Subject subject, String row, String column) {
    return switch (column) {
      case "团组数", "出国人次" -> subject.column().equals("因公出国（境）费");
      case "购置数" -> subject.column().equals("公务用车购置费");
      case "批次", "人次" ->
          subject.table().equals("reception")
              ? subject.row().equals(row)
              : row.equals("公务接待费") && subject.column().equals("公务接待费");
      default -> false;
    };
  }
}
