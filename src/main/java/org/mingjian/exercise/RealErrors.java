package org.mingjian.exercise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.mingjian.exercise.Original.Spot;
import org.mingjian.exercise.PlantedError.Place;
import org.mingjian.fact.AmountClaim;
import org.mingjian.fact.BodyName;
import org.mingjian.fact.ChangeClaim;
import org.mingjian.fact.Comparison;
import org.mingjian.fact.ComparisonClaim;
import org.mingjian.fact.CompletionClaim;
import org.mingjian.fact.Direction;
import org.mingjian.fact.EvaluationForm;
import org.mingjian.fact.Figure;
import org.mingjian.fact.GlossaryTerm;
import org.mingjian.fact.Heading;
import org.mingjian.fact.Indicator;
import org.mingjian.fact.LinearEquation;
import org.mingjian.fact.Location;
import org.mingjian.fact.Outcome;
import org.mingjian.fact.Reconciliation;
import org.mingjian.fact.Remark;
import org.mingjian.fact.ShareClaim;
import org.mingjian.fact.StatementCell;
import org.mingjian.fact.YearMention;

/**
 * Errors that can be planted into a published disclosure: each only where the facts prove that what
 * stands there is right, so that what is planted is wrong beyond doubt.
 */
final class RealErrors {

  private static final String ACCURATE = "《预算法》第七十五条：决算草案应当数额准确";
  private static final String GUIDE = "《地方预决算公开操作规程》（财预〔2016〕143号）";
  private static final String FORMS = "财预〔2020〕10号《项目支出绩效评价管理办法》";
  private static final Set<String> CORE_TERMS =
      Set.of("财政拨款收入", "基本支出", "项目支出", "“三公”经费", "三公经费", "机关运行经费");
  private static final BigDecimal SEEN = BigDecimal.TEN;

  /**
   * A change of one piece.
   *
   * @param text the whole piece as it is printed now; null when it is left out
   * @param error what the key says
   * @param figures whose equations no longer hold
   */
  record Edit(int id, String text, PlantedError error, Set<Integer> figures) {}

  /** A place for an error of a kind. */
  interface Chance {
    Optional<Edit> take(SplittableRandom random);
  }

  /** A kind of error. */
  record Kind(
      String id, String title, String group, int difficulty, String basis, List<String> rules) {
    PlantedError error(Place place, String before, String after, List<String> by, String why) {
      List<String> ids = new ArrayList<>(new TreeSet<>(by));
      rules.stream().filter(rule -> !ids.contains(rule)).forEach(ids::add);
      return new PlantedError(
          id, title, group, difficulty, place, before, after, basis, List.copyOf(ids), why);
    }
  }

  private static final Kind CELL = new Kind("real-cell", "表中的数字写错", "表内", 2, ACCURATE, List.of());
  private static final Kind TEXT_AMOUNT =
      new Kind("real-text", "说明中的数字写错", "文字", 2, ACCURATE, List.of());
  private static final Kind RATE = new Kind("real-rate", "百分比算错", "文字", 2, ACCURATE, List.of());
  private static final Kind FORM_FIGURE =
      new Kind("real-form-figure", "自评表的数字写错", "绩效", 2, FORMS, List.of());
  private static final Kind CHANGE =
      new Kind("real-direction", "增减方向前后相反", "文字", 1, ACCURATE, List.of("n-change-direction"));
  private static final Kind COMPARISON =
      new Kind("real-comparison", "“大于”“小于”写反", "文字", 1, ACCURATE, List.of("n5-direction"));
  private static final Kind UNIT =
      new Kind("real-unit", "“万元”写成“元”", "文字", 1, ACCURATE, List.of("doc-unit-word"));
  private static final Kind PERCENT =
      new Kind("real-percent", "百分比漏了百分号", "文字", 1, GUIDE, List.of("doc-percent-sign"));
  private static final Kind DOUBLE =
      new Kind("real-double", "词语重复", "文字", 1, GUIDE, List.of("doc-duplicate-word"));
  private static final Kind TERM =
      new Kind(
          "real-term",
          "名词解释缺基本名词",
          "名词",
          1,
          GUIDE,
          List.of("gloss-core-terms", "gloss-used-terms"));
  private static final Kind EMPTY =
      new Kind("real-empty", "空表没有说明原因", "格式", 1, GUIDE, List.of("tbl-empty-explain"));
  private static final Kind YEAR =
      new Kind("real-year", "留着上一年度", "格式", 1, GUIDE, List.of("doc-year-consistent"));
  private static final Kind NAME =
      new Kind("real-name", "表头是别的部门", "格式", 1, GUIDE, List.of("doc-org-name-consistent"));
  private static final Kind CONTENTS =
      new Kind(
          "real-contents",
          "目录与正文标题不符",
          "格式",
          2,
          GUIDE,
          List.of("doc-toc-body-match", "doc-toc-wording"));
  private static final Kind HINT =
      new Kind("real-hint", "留有模板的填写提示", "格式", 1, GUIDE, List.of("doc-template-hint"));
  private static final Kind GRADE =
      new Kind("real-grade", "等级与总分差一档", "绩效", 1, FORMS, List.of("perf-grade"));
  private static final Kind TOTAL =
      new Kind(
          "real-total", "总分与各项得分之和不符", "绩效", 1, FORMS, List.of("perf-score-sum", "perf-form-open"));
  private static final Kind SCORE =
      new Kind(
          "real-score",
          "得分超过分值",
          "绩效",
          1,
          FORMS,
          List.of("perf-score-le-weight", "perf-score-sum", "perf-form-open"));

  /** All kinds. */
  static final List<Kind> KINDS =
      List.of(
          CELL,
          TEXT_AMOUNT,
          RATE,
          FORM_FIGURE,
          CHANGE,
          COMPARISON,
          UNIT,
          PERCENT,
          DOUBLE,
          TERM,
          EMPTY,
          YEAR,
          NAME,
          CONTENTS,
          HINT,
          GRADE,
          TOTAL,
          SCORE);

  private final Original original;
  private final java.util.function.IntFunction<String> text;

  /**
   * Creates the errors of a disclosure.
   *
   * @param text the words of a piece by its id
   */
  RealErrors(Original original, java.util.function.IntFunction<String> text) {
    this.original = original;
    this.text = text;
  }

  /** Returns the places for errors of a kind. */
  List<Chance> chances(Kind kind) {
    List<Chance> found = new ArrayList<>();
    switch (kind.id()) {
      case "real-cell" ->
          original.facts(StatementCell.class).forEach(c -> figure(found, kind, c.figure()));
      case "real-text" ->
          original.facts(AmountClaim.class).forEach(c -> figure(found, kind, c.figure()));
      case "real-rate" -> rates().forEach(rate -> figure(found, kind, rate));
      case "real-form-figure" ->
          original
              .facts(EvaluationForm.class)
              .forEach(
                  f -> f.funds().forEach(r -> r.figures().forEach(g -> figure(found, kind, g))));
      case "real-direction" ->
          original.facts(ChangeClaim.class).forEach(c -> direction(found, kind, c));
      case "real-comparison" ->
          original.facts(ComparisonClaim.class).forEach(c -> comparison(found, kind, c));
      case "real-unit" ->
          original.facts(AmountClaim.class).forEach(c -> unit(found, kind, c.figure()));
      case "real-percent" ->
          original.facts(ShareClaim.class).forEach(c -> percent(found, kind, c.rate()));
      case "real-double" -> original.facts(ChangeClaim.class).forEach(c -> doubled(found, kind, c));
      case "real-term" -> original.facts(GlossaryTerm.class).forEach(t -> term(found, kind, t));
      case "real-empty" -> original.facts(Remark.class).forEach(r -> empty(found, kind, r));
      case "real-year" -> years(found, kind);
      case "real-name" -> original.facts(BodyName.class).forEach(n -> name(found, kind, n));
      case "real-contents" -> contents(found, kind);
      case "real-hint" -> original.facts(ChangeClaim.class).forEach(c -> hint(found, kind, c));
      default -> original.facts(EvaluationForm.class).forEach(f -> form(found, kind, f));
    }
    return found;
  }

  // ---- figures

  private List<Figure> rates() {
    List<Figure> rates = new ArrayList<>();
    original.facts(ShareClaim.class).forEach(c -> rates.add(c.rate()));
    original.facts(CompletionClaim.class).forEach(c -> rates.add(c.rate()));
    original.facts(ChangeClaim.class).stream()
        .filter(c -> c.rate() != null)
        .forEach(c -> rates.add(c.rate()));
    return rates;
  }

  private void figure(List<Chance> found, Kind kind, Figure figure) {
    boolean rate = figure.unit().dimension() == org.mingjian.fact.Unit.Dimension.RATE;
    boolean amount = figure.unit().dimension() == org.mingjian.fact.Unit.Dimension.MONEY;
    if (!figure.isPrinted()
        || !figure.reliable()
        || !rate && !amount
        || figure.value().compareTo(SEEN) < 0
        || figure.location().quote() == null) {
      return;
    }
    found.add(
        random -> {
          String before = number(figure);
          String after = rate ? Slips.rate(before, random) : Slips.amount(before, random);
          List<Reconciliation> broken = broken(figure, Slips.number(after));
          return broken.isEmpty()
              ? Optional.empty()
              : at(figure.location(), before)
                  .map(
                      spot ->
                          edit(
                              kind,
                              spot,
                              after,
                              place(figure.location(), spot, after),
                              before,
                              broken.stream().map(Reconciliation::ruleId).toList(),
                              "原来相符：" + broken.get(0).equation().describe(),
                              figures(broken)));
        });
  }

  private static String number(Figure figure) {
    String quote = figure.location().quote().replaceAll("[^\\d.,]", "");
    return quote.isEmpty() ? figure.value().toPlainString() : quote;
  }

  /** The equations that hold with the figure as printed, and cannot hold with the other number. */
  private List<Reconciliation> broken(Figure figure, BigDecimal other) {
    return original.equations().stream()
        .filter(r -> r.outcome() == Outcome.HOLDS && r.figures().contains(figure))
        .filter(RealErrors::isEquality)
        .filter(r -> r.equation().with(figure.withValue(other)).outcome() == Outcome.CONTRADICTED)
        .toList();
  }

  private static boolean isEquality(Reconciliation reconciliation) {
    return !(reconciliation.equation() instanceof LinearEquation linear)
        || linear.relation() == LinearEquation.Relation.EQUAL;
  }

  private boolean isProved(Figure figure) {
    return figure.isPrinted()
        && figure.reliable()
        && original.equations().stream()
            .anyMatch(
                r -> r.outcome() == Outcome.HOLDS && r.figures().contains(figure) && isEquality(r));
  }

  private static Set<Integer> figures(List<Reconciliation> broken) {
    Set<Integer> ids = new java.util.HashSet<>();
    broken.forEach(r -> r.figures().forEach(f -> ids.add(f.id())));
    return ids;
  }

  // ---- words

  private void direction(List<Chance> found, Kind kind, ChangeClaim claim) {
    boolean told =
        claim.delta() != null
            && claim.rate() != null
            && claim.rateDirection() != null
            && claim.rateDirection() == claim.direction();
    if (told && claim.direction() != Direction.FLAT) {
      before(
          found,
          kind,
          claim.rate(),
          claim.location(),
          List.of("增长", "下降"),
          word -> word.equals("增长") ? "下降" : "增长",
          "同一变化不能既增又减");
    }
  }

  private void doubled(List<Chance> found, Kind kind, ChangeClaim claim) {
    if (claim.delta() != null && claim.delta().isPrinted()) {
      before(
          found,
          kind,
          claim.delta(),
          claim.location(),
          List.of("增加", "减少"),
          word -> word + word,
          "多打了一遍");
    }
  }

  /** Changes the word right before a figure of running text. */
  private void before(
      List<Chance> found,
      Kind kind,
      Figure figure,
      Location claim,
      List<String> words,
      java.util.function.UnaryOperator<String> change,
      String why) {
    if (figure.location().table() != null || figure.location().quote() == null) {
      return;
    }
    found.add(
        random ->
            at(figure.location(), number(figure))
                .flatMap(
                    spot -> {
                      String piece = text.apply(spot.id());
                      int from = spot.from() - 2;
                      if (from < 0 || !words.contains(piece.substring(from, spot.from()))) {
                        return Optional.empty();
                      }
                      String word = piece.substring(from, spot.from());
                      Spot there = new Spot(spot.id(), from, spot.from());
                      String now = change.apply(word);
                      return Optional.of(
                          edit(
                              kind,
                              there,
                              now,
                              place(claim, there, now),
                              word + number(figure),
                              List.of(),
                              why,
                              Set.of()));
                    }));
  }

  private void comparison(List<Chance> found, Kind kind, ComparisonClaim claim) {
    boolean sure =
        claim.actual() != null
            && claim.budget() != null
            && claim.actual().isPrinted()
            && claim.budget().isPrinted()
            && claim.word() != Comparison.EQUAL
            && Comparison.of(claim.actual(), claim.budget()) == claim.word();
    String word = claim.word().title();
    if (!sure || claim.location().quote() == null || !claim.location().quote().contains(word)) {
      return;
    }
    found.add(
        random ->
            at(claim.location(), word)
                .map(
                    spot -> {
                      String now = claim.word() == Comparison.GREATER ? "小于" : "大于";
                      return edit(
                          kind,
                          spot,
                          now,
                          place(claim.location(), spot, now),
                          claim.location().quote(),
                          List.of(),
                          "决算数 " + claim.actual().print() + "，预算数 " + claim.budget().print(),
                          Set.of());
                    }));
  }

  private void unit(List<Chance> found, Kind kind, Figure figure) {
    if (isProved(figure) && figure.value().compareTo(SEEN) >= 0) {
      after(found, kind, figure, "万元", "元", "与决算表相差一万倍");
    }
  }

  private void percent(List<Chance> found, Kind kind, Figure rate) {
    if (isProved(rate)) {
      after(found, kind, rate, "%", "", "占比应带百分号");
    }
  }

  /** Changes the word right after a figure of running text. */
  private void after(
      List<Chance> found, Kind kind, Figure figure, String word, String now, String why) {
    Location location = figure.location();
    if (location.table() != null || location.quote() == null) {
      return;
    }
    found.add(
        random ->
            at(location, number(figure))
                .filter(spot -> text.apply(spot.id()).startsWith(word, spot.to()))
                .map(
                    spot -> {
                      Spot there = new Spot(spot.id(), spot.from(), spot.to() + word.length());
                      String printed = number(figure) + now;
                      return edit(
                          kind,
                          there,
                          printed,
                          place(location, there, printed),
                          number(figure) + word,
                          List.of(),
                          why,
                          Set.of());
                    }));
  }

  private void hint(List<Chance> found, Kind kind, ChangeClaim claim) {
    found.add(
        random ->
            original
                .where()
                .apply(claim.location())
                .filter(spot -> text.apply(spot.id()).strip().endsWith("。"))
                .map(
                    spot -> {
                      int end = text.apply(spot.id()).stripTrailing().length();
                      Spot there = new Spot(spot.id(), end, end);
                      String now = "（如持平作持平表述）";
                      return edit(
                          kind,
                          there,
                          now,
                          place(claim.location(), there, now),
                          "",
                          List.of(),
                          "填写提示应删除",
                          Set.of());
                    }));
  }

  // ---- structure

  private void term(List<Chance> found, Kind kind, GlossaryTerm term) {
    if (CORE_TERMS.contains(term.term()) && term.describes() == null) {
      whole(found, kind, term.location(), term.term(), "是应当解释的基本名词");
    }
  }

  private void empty(List<Chance> found, Kind kind, Remark remark) {
    if (remark.kind() == Remark.Kind.NO_DATA_STATEMENT) {
      whole(found, kind, remark.location(), "", "没有数据的表格应列出空表并说明");
    }
  }

  /** Leaves a paragraph out that begins with these words, or a number and them. */
  private void whole(List<Chance> found, Kind kind, Location location, String start, String why) {
    found.add(
        random ->
            original
                .where()
                .apply(location)
                .filter(
                    spot ->
                        text.apply(spot.id())
                            .strip()
                            .replaceFirst("^[（(]?[一二三四五六七八九十\\d]+[）)]?[、.．]?\\s*", "")
                            .startsWith(start))
                .map(
                    spot -> {
                      String before = text.apply(spot.id()).strip();
                      Place place =
                          location.table() == null
                              ? Place.text(section(location), before)
                              : Place.table(location.table());
                      return new Edit(
                          spot.id(), null, kind.error(place, before, "", List.of(), why), Set.of());
                    }));
  }

  private void years(List<Chance> found, Kind kind) {
    String year = String.valueOf(original.year());
    String last = String.valueOf(original.year() - 1);
    for (YearMention mention : original.facts(YearMention.class)) {
      boolean heading =
          mention.context() == YearMention.Context.HEADING
              || mention.context() == YearMention.Context.TABLE_HEAD;
      if (heading && mention.year() == original.year()) {
        found.add(
            random ->
                at(mention.location(), year)
                    .map(
                        spot ->
                            edit(
                                kind,
                                spot,
                                last,
                                place(mention.location(), spot, last),
                                year,
                                List.of(),
                                "全文是" + year + "年度",
                                Set.of())));
      }
    }
  }

  private void name(List<Chance> found, Kind kind, BodyName name) {
    String other = original.body().replaceFirst("^(.{2,6}?[省市县区]).*$", "$1") + "退役军人事务局";
    if (name.role() != BodyName.Role.TABLE_HEAD
        || name.relation() != BodyName.Relation.SAME
        || original.body().contains("退役军人")
        || other.startsWith(original.body())) {
      return;
    }
    found.add(
        random ->
            at(name.location(), name.name())
                .map(
                    spot ->
                        edit(
                            kind,
                            spot,
                            other,
                            place(name.location(), spot, other),
                            name.name(),
                            List.of(),
                            "封面和其他各表的名称不同",
                            Set.of())));
  }

  private void contents(List<Chance> found, Kind kind) {
    for (Heading heading : original.facts(Heading.class)) {
      String title = heading.title().strip();
      if (heading.inContents()
          && heading.level() == 1
          && title.length() > 6
          && !title.endsWith("表")) {
        found.add(
            random ->
                at(heading.location(), title)
                    .map(
                        spot -> {
                          String now = title.substring(1);
                          return edit(
                              kind,
                              spot,
                              now,
                              Place.text("目录", now),
                              title,
                              List.of(),
                              "目录少了一个字，与正文标题不同",
                              Set.of());
                        }));
      }
    }
  }

  // ---- forms

  private void form(List<Chance> found, Kind kind, EvaluationForm form) {
    if (!form.isComplete() || form.total() == null || !closes(form)) {
      return;
    }
    if (kind.equals(GRADE) && form.gradeFits() && "优良中".contains(form.grade())) {
      String now = form.grade().equals("优") ? "良" : "优";
      if (form.gradeLocation() != null && !form.grade().isEmpty()) {
        cell(found, kind, form.gradeLocation(), form.grade(), now, "总分 " + form.total().print());
      }
    } else if (kind.equals(TOTAL) && form.total().isPrinted()) {
      String now = form.total().value().subtract(new BigDecimal("0.6")).toPlainString();
      cell(
          found,
          kind,
          form.total().location(),
          number(form.total()),
          now,
          "各项得分相加为 " + form.total().print());
    } else if (kind.equals(SCORE)) {
      for (Indicator indicator : form.indicators()) {
        if (indicator.plain() && indicator.fullMarks() && indicator.weight().value().scale() <= 0) {
          String now = indicator.weight().value().add(BigDecimal.valueOf(2)).toPlainString();
          cell(
              found,
              kind,
              indicator.score().location(),
              number(indicator.score()),
              now,
              "分值为 " + indicator.weight().print());
        }
      }
    }
  }

  private static boolean closes(EvaluationForm form) {
    BigDecimal sum =
        form.scores().stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.compareTo(form.total().value()) == 0;
  }

  private void cell(
      List<Chance> found, Kind kind, Location location, String before, String now, String why) {
    found.add(
        random ->
            at(location, before)
                .map(
                    spot ->
                        edit(
                            kind,
                            spot,
                            now,
                            place(location, spot, now),
                            before,
                            List.of(),
                            why,
                            Set.of())));
  }

  // ---- places

  /** Finds the words in the piece where the location is; nothing when they may be elsewhere. */
  private Optional<Spot> at(Location location, String words) {
    return original
        .where()
        .apply(location)
        .flatMap(
            spot -> {
              String piece = text.apply(spot.id()).substring(spot.from(), spot.to());
              int from = piece.indexOf(words);
              boolean once = from >= 0 && piece.indexOf(words, from + 1) < 0;
              int start = spot.from() + from;
              return once
                  ? Optional.of(new Spot(spot.id(), start, start + words.length()))
                  : Optional.empty();
            });
  }

  private Edit edit(
      Kind kind,
      Spot spot,
      String now,
      Place place,
      String before,
      List<String> rules,
      String why,
      Set<Integer> figures) {
    String piece = text.apply(spot.id());
    return new Edit(
        spot.id(),
        piece.substring(0, spot.from()) + now + piece.substring(spot.to()),
        kind.error(place, before, now, rules, why),
        figures);
  }

  private Place place(Location location, Spot spot, String now) {
    if (location.table() != null) {
      return new Place(
          "", location.table(), orEmpty(location.row()), orEmpty(location.column()), "");
    }
    String piece = text.apply(spot.id());
    return Place.text(
        location.section() == null ? piece : location.section(),
        piece.substring(0, spot.from()) + now + piece.substring(spot.to()));
  }

  private static String section(Location location) {
    return orEmpty(location.section());
  }

  private static String orEmpty(String words) {
    return words == null ? "" : words;
  }
}
