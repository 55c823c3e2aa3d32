package org.mingjian.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.mingjian.document.Place;
import org.mingjian.fact.AmountClaim;
import org.mingjian.fact.Aspect;
import org.mingjian.fact.Claim;
import org.mingjian.fact.Location;
import org.mingjian.fact.Subject;

class ExtractReportTest {

  private static JsonNode extract() throws IOException {
    StringWriter out = new StringWriter();
    ExtractReport report = ExtractReport.json(out);
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
  void givesClaimsWithTheirFigures() throws IOException {
    Subject subject = new Subject("summary", "income", "总计", "决算数", "收入总计");
    Location clause = Location.ofText(new Place.Line(5, 0, 9), "一", "收入总计2,940.05万元");
    Claim claim =
        new AmountClaim(
            subject,
            Aspect.ACTUAL,
            null,
            Invented.figure(4, "2940.05", clause),
            "income",
            1,
            clause);

    ObjectNode json = new ObjectMapper().createObjectNode();
    ClaimJson.put(json, claim);

    assertThat(json)
        .hasToString(
            "{\"kind\":\"amount\",\"subject\":\"收入总计\",\"cell\":\"summary/income/总计/决算数\","
                + "\"section\":\"income\",\"aspect\":\"actual\",\"figure\":\"2940.05\","
                + "\"line\":5,\"quote\":\"收入总计2,940.05万元\"}");
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
              "diagnostics",
              "document");
    }
    assertThat(extract().get(1).get("diagnostics")).hasSize(1);
  }
}
