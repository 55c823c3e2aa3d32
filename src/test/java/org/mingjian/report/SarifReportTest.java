package org.mingjian.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.check.Severity;
import org.mingjian.document.Place;
import org.mingjian.fact.Location;

class SarifReportTest {

  private static String write(DocumentResult... results) throws IOException {
    StringWriter out = new StringWriter();
    SarifReport report = new SarifReport(out, Language.ZH, Invented.RULES);
    report.begin(new Tool("0.1.0", Invented.PACKS));
    for (DocumentResult result : results) {
      report.add(result);
    }
    report.end();
    return out.toString();
  }

  private static JsonNode run(DocumentResult... results) throws IOException {
    return new ObjectMapper().readTree(write(results)).get("runs").get(0);
  }

  private static DocumentResult.Checked twice() {
    InventedPages pages = new InventedPages();
    Location line = Location.ofText(new Place.Line(34, 2, 6), "三、收入", "增长");
    Location page = Location.ofText(pages.paragraph(8, "增长"), "三、收入", "增长");
    pages.finding(Severity.ERROR, "a [b](javascript:c) {0}", line, page);
    pages.finding(Severity.INFO, "另一处", page);
    return pages.build("某 局/决算.pdf");
  }

  /** Returns what in the report breaks the official schema. */
  private static List<String> violations(String report) throws IOException {
    try (InputStream source =
        SarifSchema210.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(source);
      return schema.validate(report, InputFormat.JSON).stream().map(Object::toString).toList();
    }
  }

  @Test
  void keepsTheOfficialSchema() throws IOException {
    assertThat(violations(write())).isEmpty();
    assertThat(
            violations(
                write(
                    twice(),
                    Invented.faulty("/abs/a.pdf"),
                    Invented.clean("b.txt"),
                    Invented.settled("d.pdf"),
                    Invented.unread("c.pdf"))))
        .isEmpty();
  }

  @Test
  void marksWhatIsNewKnownAndSuppressed() throws IOException {
    JsonNode results = run(Invented.settled("a.pdf")).get("results");

    assertThat(results).hasSize(3);
    assertThat(results.get(0).get("baselineState").asText()).isEqualTo("new");
    assertThat(results.get(0).has("suppressions")).isFalse();
    assertThat(results.get(1).get("suppressions").get(0).get("justification").asText())
        .contains("已核实")
        .contains("张三");
    assertThat(results.get(2).get("baselineState").asText()).isEqualTo("unchanged");
    assertThat(run(twice()).get("results").get(0).has("baselineState")).isFalse();
  }

  @Test
  void theSchemaWouldNoticeAMissingMember() throws IOException {
    assertThat(violations(write(twice()).replace("\"driver\"", "\"drover\""))).isNotEmpty();
  }

  @Test
  void aRuleThatFiresTwiceHasOneDescriptor() throws IOException {
    JsonNode run = run(twice());
    JsonNode rules = run.get("tool").get("driver").get("rules");

    assertThat(run.get("results")).hasSize(2);
    assertThat(rules).hasSize(Invented.RULES.size());
    for (JsonNode result : run.get("results")) {
      JsonNode rule = rules.get(result.get("ruleIndex").asInt());
      assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
      assertThat(rule.get("help").get("text").asText()).contains("《预算法》第七十五条");
      assertThat(result.get("partialFingerprints").get("mingjian/v2").asText()).isNotEmpty();
    }
    assertThat(run.get("results").get(1).get("level").asText()).isEqualTo("note");
  }

  @Test
  void namesLinesAsRegionsAndPagesInWords() throws IOException {
    JsonNode result = run(twice()).get("results").get(0);
    JsonNode region =
        result.get("locations").get(0).get("physicalLocation").get("region").deepCopy();

    assertThat(region)
        .hasToString(
            "{\"startLine\":34,\"startColumn\":3,\"endColumn\":7,\"snippet\":{\"text\":\"增长\"}}");
    JsonNode related = result.get("relatedLocations").get(0);
    assertThat(related.get("physicalLocation").has("region")).isFalse();
    assertThat(related.get("logicalLocations").get(0).get("name").asText()).isEqualTo("第8页");
  }

  @Test
  void wordsCannotBecomeLinksOrPlaceholders() throws IOException {
    assertThat(run(twice()).get("results").get(0).get("message").get("text").asText())
        .contains("a \\[b\\](javascript:c) {{0}}");
  }

  @ParameterizedTest
  @CsvSource({
    "某 局/a#b.pdf, %E6%9F%90%20%E5%B1%80/a%23b.pdf, ",
    "../a.pdf, ../a.pdf, ",
    "/x/a.pdf, x/a.pdf, ROOT",
    "C:/x/a.pdf, C%3A/x/a.pdf, ROOT",
    "a:b.pdf, a%3Ab.pdf, "
  })
  void addressesAreRelative(String path, String uri, String base) throws IOException {
    JsonNode location = run(Invented.clean(path)).get("artifacts").get(0).get("location");

    assertThat(location.get("uri").asText()).isEqualTo(uri);
    assertThat(location.path("uriBaseId").asText(null)).isEqualTo(base);
  }

  @Test
  void saysThatAFileCouldNotBeEvaluated() throws IOException {
    JsonNode invocation = run(Invented.unread("c.pdf")).get("invocations").get(0);

    assertThat(invocation.get("executionSuccessful").asBoolean()).isFalse();
    assertThat(invocation.get("toolExecutionNotifications")).hasSize(1);
  }

  @Test
  void isTheSameEveryTime() throws IOException {
    assertThat(write(twice(), Invented.faulty("a")))
        .isEqualTo(write(twice(), Invented.faulty("a")));
  }
}
