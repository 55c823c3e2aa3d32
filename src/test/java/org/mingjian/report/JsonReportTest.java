package org.mingjian.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {

  private static String write(DocumentResult... results) throws IOException {
    StringWriter out = new StringWriter();
    JsonReport report = new JsonReport(out, true);
    report.begin(new Tool("0.1.0", Invented.PACKS));
    for (DocumentResult result : results) {
      report.add(result);
    }
    report.end();
    return out.toString();
  }

  private static JsonNode document(DocumentResult result) throws IOException {
    return new ObjectMapper().readTree(write(result)).get("documents").get(0);
  }

  @Test
  void keepsItsContract() throws IOException {
    assertThat(
            ReportContract.violations(
                write(Invented.faulty("a.pdf"), Invented.clean("b.txt"), Invented.unread("c.pdf"))))
        .isEmpty();
    assertThat(ReportContract.violations(write())).isEmpty();
  }

  @Test
  void theContractWouldNoticeAMissingMember() throws IOException {
    assertThat(ReportContract.violations(write(Invented.unread("c")).replace("sha256", "sha1")))
        .isNotEmpty();
  }

  @Test
  void ordersMembersTheSameEveryTime() throws IOException {
    assertThat(write(Invented.faulty("a.pdf"))).isEqualTo(write(Invented.faulty("a.pdf")));
    assertThat(document(Invented.faulty("a.pdf")).fieldNames())
        .toIterable()
        .startsWith("path", "sha256", "format", "outcome", "documentType", "body", "year");
  }

  @Test
  void countsFailedRulesNotFindings() throws IOException {
    JsonNode checks = document(Invented.faulty("a.pdf")).get("checks");

    assertThat(checks).hasToString("{\"evaluated\":2,\"failed\":2,\"notEvaluable\":2}");
  }

  @Test
  void givesPlaceAndEquationsOfAFinding() throws IOException {
    JsonNode finding = document(Invented.faulty("a.pdf")).get("findings").get(0);

    assertThat(finding.get("equation").asText()).isEqualTo("2,940.05 = 2,940.06");
    assertThat(finding.get("equations")).hasSize(2);
    assertThat(finding.get("locations").get(0))
        .hasToString(
            "{\"page\":7,\"box\":[10.0,20.0,30.0,40.0],\"table\":\"收入支出决算总表\","
                + "\"row\":\"总计\",\"column\":\"收入决算数\",\"quote\":\"2,940.05\"}");
  }

  @Test
  void saysOfAnUnreadableFileThatItWasNotEvaluated() throws IOException {
    JsonNode document = document(Invented.unread("c.pdf"));

    assertThat(document.get("outcome").asText()).isEqualTo("not-evaluated");
    assertThat(document.get("figures").get("total").asInt()).isZero();
    assertThat(document.get("diagnostics"))
        .hasToString("[{\"kind\":\"unreadable\",\"message\":\"文件已加密，无法打开\"}]");
  }

  @Test
  void survivesABrokenSurrogate() throws IOException {
    assertThat(List.of(write(Invented.unread("a\ud800.pdf")))).isNotEmpty();
  }
}
