package org.mingjian.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ExtractReportTest {

  private static JsonNode extract() throws IOException {
    StringWriter out = new StringWriter();
    ExtractReport report = new ExtractReport(out);
    report.begin();
    report.add(Invented.disclosure("a.pdf"));
    report.add(Invented.unread("c.pdf"));
    report.end();
    return new ObjectMapper().readTree(out.toString()).get("documents");
  }

  @Test
  void givesEachCellWithItsHeadingsAndPlace() throws IOException {
    JsonNode table = extract().get(0).get("tables").get(0);

    assertThat(table.get("kind").asText()).isEqualTo("summary");
    assertThat(table.get("unit").asText()).isEqualTo("万元");
    assertThat(table.get("page").asInt()).isEqualTo(7);
    assertThat(table.get("cells").get(0))
        .hasToString(
            "{\"row\":\"总计\",\"code\":\"\",\"column\":\"决算数\",\"side\":\"income\","
                + "\"value\":\"2940.05\",\"page\":7}");
  }

  @Test
  void tellsBlankFromDash() throws IOException {
    JsonNode cells = extract().get(0).get("tables").get(0).get("cells");

    assertThat(cells.get(1))
        .hasToString(
            "{\"row\":\"技校教育\",\"code\":\"2050303\",\"column\":\"决算数\",\"value\":null,\"page\":7}");
    assertThat(cells.get(2).get("mark").asText()).isEqualTo("——");
  }

  @Test
  void hasAMemberForEveryKindOfFactEvenOfAnUnreadableFile() throws IOException {
    for (JsonNode document : extract()) {
      assertThat(document.fieldNames())
          .toIterable()
          .containsExactly(
              "path",
              "body",
              "year",
              "profile",
              "type",
              "tables",
              "claims",
              "forms",
              "glossary",
              "outline",
              "diagnostics");
    }
    assertThat(extract().get(1).get("diagnostics")).hasSize(1);
  }
}
