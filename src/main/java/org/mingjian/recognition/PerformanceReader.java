package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.document.Paragraph;
import org.mingjian.fact.AmountClaim;
import org.mingjian.fact.Aspect;
import org.mingjian.fact.BreakdownClaim;
import org.mingjian.fact.Claim;
import org.mingjian.fact.CountClaim;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Location;
import org.mingjian.fact.Subject;
import org.mingjian.fact.Term;
import org.mingjian.fact.Unit;

/**
 * Reads the section on performance, whose sentences count projects: how many were evaluated, how
 * many got each grade, and what money they stand for. Stateless.
 */
final class PerformanceReader {

  private static final String GRADE = "(优秀|良好|合格|不合格|优|良|中|差)";
  private static final Pattern GRADE_FIRST =
      Pattern.compile(GRADE + "(?:等次|等级|级)?的?(?:项目)?(?:共|有|为|共有)?(?=\\d)");
  private static final Pattern COUNT_FIRST =
      Pattern.compile("个(?:二级)?(?:项目)?(?:自评|评价|绩效)*(?:等级|结果|评级|得分)?(?:等级)?(?:均?为|是|达到)?" + GRADE);
  private static final Pattern STAGE =
      Pattern.compile("(编报绩效目标|绩效跟踪评价|绩效跟踪|绩效运行监控|绩效自评|绩效评价)的?(?:20\\d\\d年度)?项目(?=\\d)");
  private static final Pattern EVALUATED =
      Pattern.compile("(?:涉及|组织对|开展)(?:(?:一般公共预算)?(?:[一二]级)?项目)?(?=\\d+个)");
  private static final Pattern AVERAGE =
      Pattern.compile("(?:自评)?平均(?:自评)?(?:得分|分数?|分值|分)(?:为|达到?|是)?(?=\\d)");
  private static final Pattern LEVELS = Pattern.compile("(一级项目|二级项目)(?=\\d)");
  private static final Pattern FUNDS =
      Pattern.compile("(一般公共预算|政府性基金预算|国有资[本金]经营预算|社会保险基金预算)(?:项目)?支出(?=\\d)");
  private static final Pattern PROBLEMS = Pattern.compile("(发现问题|已经?完成整改的?|正在整改的?)(?=\\d)");

  /** Returns the claims of a paragraph. */
  List<Claim> read(Paragraph paragraph, Map<Integer, Figure> figures, String heading, int block) {
    PlainText plain = PlainText.of(paragraph.text());
    Place place = new Place(paragraph, plain, figures, heading, block);
    List<Claim> claims = new ArrayList<>();
    grades(place, claims);
    stages(place, claims);
    averages(place, claims);
    sums(place, FUNDS, claims, "projects-money");
    sums(place, PROBLEMS, claims, "problems");
    return claims;
  }

  private record Place(
      Paragraph paragraph,
      PlainText plain,
      Map<Integer, Figure> figures,
      String heading,
      int block) {

    Location at(int from, int to) {
      int start = plain.offset(from);
      String quote = paragraph.text().substring(start, plain.offsetAfter(to));
      return Location.ofText(paragraph.placeAt(start), heading, quote.strip());
    }

    /** Returns the last count of projects before {@code index}, or null. */
    Figure lastBefore(int index, Pattern lead) {
      Matcher matcher = lead.matcher(plain.text()).region(0, index).useTransparentBounds(true);
      Figure found = null;
      while (matcher.find()) {
        Figure figure = figures.get(matcher.end());
        found = figure == null ? found : figure;
      }
      return found;
    }

    /** Returns the figure that ends at {@code index}, or null. */
    Figure endingAt(int index) {
      int from = index;
      while (from > 0 && PlainText.isDigit(plain.text().charAt(from - 1))) {
        from--;
      }
      return figures.get(from);
    }
  }

  private static void grades(Place place, List<Claim> claims) {
    List<Term> parts = new ArrayList<>();
    int first = -1;
    Matcher matcher = GRADE_FIRST.matcher(place.plain.text());
    while (matcher.find()) {
      Figure figure = place.figures.get(matcher.end());
      if (figure != null && isProjects(figure)) {
        parts.add(Term.plus(figure));
        claims.add(count(place, matcher.group(1), figure, matcher.start(), matcher.end()));
        first = first < 0 ? matcher.start() : first;
      }
    }
    if (parts.isEmpty()) {
      matcher = COUNT_FIRST.matcher(place.plain.text());
      while (matcher.find()) {
        Figure figure = place.endingAt(matcher.start());
        if (figure != null) {
          parts.add(Term.plus(figure));
          claims.add(count(place, matcher.group(1), figure, matcher.start(), matcher.end()));
          first = first < 0 ? matcher.start() : first;
        }
      }
    }
    if (parts.size() < 3) {
      return;
    }
    Figure whole = place.lastBefore(first, Pattern.compile("绩效自评的?(?:20\\d\\d年度)?项目(?=\\d)"));
    if (whole == null) {
      whole = place.lastBefore(first, EVALUATED);
    }
    if (whole != null) {
      claims.add(
          new BreakdownClaim(
              subject("自评项目"),
              Term.plus(whole),
              parts,
              "projects",
              "performance",
              whole.location()));
    }
  }

  private static boolean isProjects(Figure figure) {
    return figure.unit().dimension() == Unit.Dimension.COUNT
        && (figure.unit().symbol().equals("个") || figure.unit().symbol().equals("项"));
  }

  private static CountClaim count(Place place, String row, Figure figure, int from, int to) {
    return new CountClaim(subject(row), figure, "performance", place.block, place.at(from, to));
  }

  /** 平均得分95.6分. */
  private static void averages(Place place, List<Claim> claims) {
    Matcher matcher = AVERAGE.matcher(place.plain.text());
    while (matcher.find()) {
      Figure figure = place.figures.get(matcher.end());
      if (figure != null && figure.unit().symbol().equals("分")) {
        Subject average = new Subject("performance", "", "自评项目", "平均得分", "平均得分");
        Location at = place.at(matcher.start(), matcher.end());
        claims.add(new CountClaim(average, figure, "performance", place.block, at));
      }
    }
  }

  private static Subject subject(String row) {
    return new Subject("performance", "", row, "项目数", row);
  }

  private static void stages(Place place, List<Claim> claims) {
    Matcher matcher = STAGE.matcher(place.plain.text());
    while (matcher.find()) {
      Figure figure = place.figures.get(matcher.end());
      if (figure == null) {
        continue;
      }
      claims.add(count(place, matcher.group(1), figure, matcher.start(), matcher.end()));
      Matcher money =
          Pattern.compile("\\d+个，涉及(?:预算)?(?:金额|资金)(?=\\d)")
              .matcher(place.plain.text())
              .region(matcher.end(), place.plain.text().length())
              .useTransparentBounds(true);
      if (money.lookingAt() && place.figures.get(money.end()) != null) {
        Subject subject = new Subject("performance", "", matcher.group(1), "金额", matcher.group(1));
        claims.add(
            new AmountClaim(
                subject,
                Aspect.BUDGET,
                null,
                place.figures.get(money.end()),
                "performance",
                place.block,
                place.at(matcher.start(), money.end())));
      }
    }
    levels(place, claims);
  }

  private static void levels(Place place, List<Claim> claims) {
    Matcher matcher = LEVELS.matcher(place.plain.text());
    List<Term> parts = new ArrayList<>();
    int first = -1;
    while (matcher.find()) {
      Figure figure = place.figures.get(matcher.end());
      if (figure != null) {
        parts.add(Term.plus(figure));
        first = first < 0 ? matcher.start() : first;
      }
    }
    Figure whole = parts.size() == 2 ? place.lastBefore(first, EVALUATED) : null;
    if (whole != null && !parts.contains(Term.plus(whole))) {
      claims.add(
          new BreakdownClaim(
              subject("自评项目"),
              Term.plus(whole),
              parts,
              "projects",
              "performance",
              whole.location()));
    }
  }

  /** A number followed in the same sentence by 其中 or a list of all its parts. */
  private static void sums(Place place, Pattern pattern, List<Claim> claims, String what) {
    Matcher matcher = pattern.matcher(place.plain.text());
    List<Term> found = new ArrayList<>();
    int first = -1;
    while (matcher.find()) {
      Figure figure = place.figures.get(matcher.end());
      if (figure != null) {
        found.add(Term.plus(figure));
        first = first < 0 ? matcher.start() : first;
      }
    }
    boolean leads = what.equals("problems");
    if (found.size() < 3) {
      return;
    }
    Term whole = leads ? found.get(0) : moneyBefore(place, first);
    List<Term> parts = leads ? found.subList(1, found.size()) : found;
    if (whole != null) {
      claims.add(
          new BreakdownClaim(
              subject("自评项目"), whole, parts, "projects", "performance", whole.figure().location()));
    }
  }

  private static Term moneyBefore(Place place, int index) {
    Matcher matcher =
        Pattern.compile("(?:资金|金额)(?=\\d)")
            .matcher(place.plain.text())
            .region(0, index)
            .useTransparentBounds(true);
    Figure found = null;
    while (matcher.find()) {
      Figure figure = place.figures.get(matcher.end());
      found = figure == null ? found : figure;
    }
    boolean among = place.plain.text().substring(Math.max(0, index - 4), index).contains("其中");
    return found == null || !among ? null : Term.plus(found);
  }
}
