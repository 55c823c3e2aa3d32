package org.mingjian.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mingjian.check.Finding;
import org.mingjian.check.Severity;
import org.mingjian.fact.Certainty;

/**
 * Writes a rectification notice (整改通知) to each body in whose document an error or a warning was
 * found, from a template. In Chinese. Not thread-safe.
 */
public final class NoticeReport implements Report {

  private static final String DIGITS = "零一二三四五六七八九";
  private static final String BLANK_DATE = "　　　　年　　月　　日";
  private static final String BLANK = "　　　　　　";

  /**
   * What only the sender knows; null leaves room to write.
   *
   * @param issuer who sends the notice
   * @param deadline until when, in words
   * @param contact whom to ask
   */
  public record Sender(String issuer, String deadline, String contact) {}

  private final LetterFiles files;
  private final LetterTemplate template;
  private final Sender sender;
  private final Texts texts;
  private final PlaceLines places;
  private ZonedDateTime time;
  private int documents;

  /**
   * Creates a report.
   *
   * @param files where to write
   * @param template of the letter
   * @param sender what is filled in beside the findings
   * @throws LetterTemplate.BrokenException when the template holds places that nothing is known for
   */
  public NoticeReport(LetterFiles files, LetterTemplate template, Sender sender)
      throws IOException, LetterTemplate.BrokenException {
    this.files = files;
    this.template = template;
    this.sender = sender;
    this.texts = Texts.load("org.mingjian.report.letter", Language.ZH);
    this.places = new PlaceLines(Texts.load("org.mingjian.report.report", Language.ZH));
    tryTemplate();
  }

  /** Returns the template that comes with the product. */
  public static LetterTemplate defaultTemplate() {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      NoticeTemplate.write(bytes);
      return LetterTemplate.read(new ByteArrayInputStream(bytes.toByteArray()));
    } catch (IOException | LetterTemplate.BrokenException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A template is tried before any document is read. */
  private void tryTemplate() throws IOException, LetterTemplate.BrokenException {
    Finding example =
        new Finding(
            "",
            Severity.ERROR,
            Certainty.CERTAIN,
            "",
            "",
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            null,
            "");
    template.write(values("", "", "", List.of(example)), OutputStream.nullOutputStream());
  }

  @Override
  public void begin(Tool tool) {
    time = tool.time();
  }

  @Override
  public void add(DocumentResult result) throws IOException {
    documents++;
    boolean wrong = result.findings().stream().anyMatch(f -> f.severity() != Severity.INFO);
    if (!(result instanceof DocumentResult.Checked checked) || !wrong) {
      return;
    }
    String body = checked.disclosure().body();
    Integer year = checked.disclosure().year();
    String name = result.path().substring(result.path().lastIndexOf('/') + 1);
    LetterTemplate.Values values =
        values(
            Objects.requireNonNullElse(body, BLANK),
            year == null ? "" : texts.get("year.value", year),
            name,
            result.findings());
    try (OutputStream out = files.open(documents, body)) {
      template.write(values, out);
    } catch (LetterTemplate.BrokenException e) {
      throw new IllegalStateException(e);
    }
  }

  private LetterTemplate.Values values(
      String body, String year, String file, List<Finding> findings) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("单位", body);
    values.put("年度", year);
    values.put("文件", file);
    values.put("问题数", String.valueOf(findings.size()));
    List<LetterTemplate.Values> all = new ArrayList<>();
    List<LetterTemplate.Values> groups = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      List<LetterTemplate.Values> group = new ArrayList<>();
      for (Finding finding : findings) {
        if (finding.severity() == severity) {
          group.add(values(finding, all.size() + 1, group.size() + 1));
          all.add(group.get(group.size() - 1));
        }
      }
      String name = texts.get("severity." + severity.wireName());
      values.put(name + "数", String.valueOf(group.size()));
      if (!group.isEmpty()) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("组序", chinese(groups.size() + 1));
        head.put("组名", name);
        head.put("组内问题数", String.valueOf(group.size()));
        groups.add(new LetterTemplate.Values(head, Map.of("问题", group)));
      }
    }
    values.put("末序", chinese(groups.size() + 1));
    values.put("整改期限", Objects.requireNonNullElse(sender.deadline(), BLANK_DATE));
    values.put("发文机关", Objects.requireNonNullElse(sender.issuer(), BLANK));
    values.put("日期", time == null ? BLANK_DATE : date());
    values.put("联系人", Objects.requireNonNullElse(sender.contact(), BLANK));
    return new LetterTemplate.Values(values, Map.of("分组", groups, "问题", all));
  }

  private String date() {
    return texts.get("date", time.getYear(), time.getMonthValue(), time.getDayOfMonth());
  }

  private LetterTemplate.Values values(Finding finding, int number, int inGroup) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("序号", String.valueOf(number));
    values.put("组内序", chinese(inGroup));
    values.put("级别", texts.get("severity." + finding.severity().wireName()));
    values.put("把握", texts.get("certainty." + finding.certainty().wireName()));
    values.put("要求", finding.title());
    values.put("说明", finding.message());
    values.put("位置", places.write(finding.locations()));
    values.put("算式", finding.equations());
    values.put("现为", Objects.requireNonNullElse(finding.found(), ""));
    values.put("应为", Objects.requireNonNullElse(finding.expected(), ""));
    values.put("建议", Objects.requireNonNullElse(finding.suggestion(), ""));
    values.put("依据", String.join("；", finding.basis()));
    values.put("规则编号", finding.ruleId());
    return new LetterTemplate.Values(values, Map.of());
  }

  /** Returns a number below ten thousand in Chinese numerals, for instance 一百零三. */
  static String chinese(int number) {
    StringBuilder text = new StringBuilder();
    boolean zero = false;
    int unit = 1000;
    for (String name : List.of("千", "百", "十", "")) {
      int digit = number / unit % 10;
      if (digit == 0) {
        zero = text.length() > 0;
      } else {
        text.append(zero ? "零" : "");
        zero = false;
        boolean ten = unit == 10 && digit == 1 && text.length() == 0;
        text.append(ten ? "" : DIGITS.charAt(digit)).append(name);
      }
      unit /= 10;
    }
    return text.toString();
  }

  @Override
  public void end() {
    // each notice is a file of its own and already written
  }
}
