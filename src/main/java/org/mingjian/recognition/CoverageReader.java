package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.document.Paragraph;
import org.mingjian.fact.Claim;
import org.mingjian.fact.CoverageClaim;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Location;
import org.mingjian.fact.Subject;
import org.mingjian.fact.Unit;

/** Reads in the section on performance how much of the projects was evaluated. Stateless. */
final class CoverageReader {

  private static final Pattern PART = Pattern.compile("[^。；]+");
  private static final Pattern PROJECTS =
      Pattern.compile(
          "(?:对|开展|共|有|组织|及|等)(?:20\\d\\d年度?)?(?=\\d+个[^，。；\\d]{0,16}项目)|项目(?:共|个数|数量|数)?(?:计|为|有)?(?=\\d+个)");
  private static final Pattern AMOUNT =
      Pattern.compile("(?:(?:涉及|资金|金额)[^，。；\\d]{0,16}?|预算支出)(?=\\d[\\d,.]*(?:万|亿|千)?元)");
  private static final Pattern SHARE =
      Pattern.compile(
          "占[^，。；\\d占]{0,12}?(一般公共预算|政府性基金|国有资本经营|)(?:预算)?(?:财政拨款)?(?:安排的?)?项目(?:支出|资金|预算)*"
              + "(总额|总数|总量|个数|数量|金额|支出|资金|)的?(?:比例|比重)?(?:达到|达|为)?(?=\\d)");
  private static final Pattern COVERAGE =
      Pattern.compile("(?:自评|评价|监控)[^，。；\\d]{0,6}覆盖(?:率|面)(?:达到|达|为|是)?(?=\\d)");
  private static final Map<String, String> FUNDS =
      Map.of(
          "一般公共预算", "general-expenditure//合计/项目支出",
          "政府性基金", "government-fund//合计/项目支出",
          "国有资本经营", "state-capital//合计/项目支出",
          "", "expenditure//合计/项目支出");

  private final CellIndex index;

  CoverageReader(CellIndex index) {
    this.index = index;
  }

  /**
   * Returns the claims of a paragraph.
   *
   * @param figures its figures, by the index of their first character in the plain text
   */
  List<Claim> read(Paragraph paragraph, Map<Integer, Figure> figures, String heading) {
    PlainText plain = PlainText.of(paragraph.text());
    List<Claim> claims = new ArrayList<>();
    Matcher part = PART.matcher(plain.text());
    while (part.find()) {
      int start = plain.offset(part.start());
      String quote = paragraph.text().substring(start, plain.offsetAfter(part.end())).strip();
      Location location = Location.ofText(paragraph.placeAt(start), heading, quote);
      claims.addAll(new Sentence(plain.text(), part.start(), part.end(), figures).read(location));
    }
    return claims;
  }

  /** A sentence, or its part up to a semicolon. */
  private final class Sentence {
    private final String text;
    private final int from;
    private final int to;
    private final Map<Integer, Figure> figures;

    Sentence(String text, int from, int to, Map<Integer, Figure> figures) {
      this.text = text;
      this.from = from;
      this.to = to;
      this.figures = figures;
    }

    List<Claim> read(Location location) {
      Figure projects = after(matcher(PROJECTS), Unit.Dimension.COUNT);
      List<Figure> amounts = allAfter(matcher(AMOUNT));
      Matcher share = matcher(SHARE);
      Figure rate = after(share, Unit.Dimension.RATE);
      boolean ofMoney = rate != null && !share.group(2).matches("总数|总量|个数|数量");
      Figure whole =
          ofMoney ? index.figure(index.subject(FUNDS.get(share.group(1)), "项目支出")) : null;
      if (rate == null) {
        rate = after(matcher(COVERAGE), Unit.Dimension.RATE);
      }
      List<Claim> claims = new ArrayList<>();
      if (rate != null || projects != null && !amounts.isEmpty()) {
        boolean one = amounts.size() == 1 && (rate == null || ofMoney);
        claims.add(claim(projects, one ? amounts.get(0) : null, rate, whole, location));
      }
      for (int i = 0; i < amounts.size() && amounts.size() > 1; i++) {
        claims.add(claim(projects, amounts.get(i), null, null, location));
      }
      return claims;
    }

    private Claim claim(
        Figure projects, Figure amount, Figure rate, Figure whole, Location location) {
      Subject subject = new Subject("coverage", "", "项目", "", "项目");
      return new CoverageClaim(subject, projects, amount, rate, whole, "performance", location);
    }

    private Matcher matcher(Pattern pattern) {
      return pattern.matcher(text).region(from, to).useTransparentBounds(true);
    }

    private Figure after(Matcher matcher, Unit.Dimension dimension) {
      while (matcher.find()) {
        Figure figure = figures.get(matcher.end());
        if (figure != null && figure.unit().dimension() == dimension) {
          return figure;
        }
      }
      return null;
    }

    private List<Figure> allAfter(Matcher matcher) {
      List<Figure> found = new ArrayList<>();
      while (matcher.find()) {
        Figure figure = figures.get(matcher.end());
        if (figure != null && figure.unit().dimension() == Unit.Dimension.MONEY) {
          found.add(figure);
        }
      }
      return found;
    }
  }
}
