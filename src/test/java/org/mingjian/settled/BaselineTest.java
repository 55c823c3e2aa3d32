package org.mingjian.settled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.check.Severity;

class BaselineTest {

  @TempDir Path folder;

  private static BaselineEntry entry(String fingerprint, String reason) {
    return new BaselineEntry(
        fingerprint, "t1-balance", Severity.ERROR, "标题", "表 · 行", "1.00", "说明", reason, "");
  }

  private static BaselineDocument document(String body, String... fingerprints) {
    return new BaselineDocument(
        body, 2024, Arrays.stream(fingerprints).map(print -> entry(print, "")).toList());
  }

  @Test
  void isReadAsItWasWritten() throws Exception {
    Baseline baseline =
        new Baseline(
            List.of(
                document("甲局", "a", "b"),
                new BaselineDocument("乙.pdf", null, List.of(entry("c", "已核实")))));
    StringWriter out = new StringWriter();
    baseline.write(out);
    Path file = Files.writeString(folder.resolve("b.json"), out.toString());

    assertThat(Baseline.read(file).documents()).isEqualTo(baseline.documents());
  }

  @Test
  void isUpdatedByAccountAndKeepsReasons() {
    Baseline old =
        new Baseline(
            List.of(
                new BaselineDocument("甲局", 2024, List.of(entry("a", "已核实"), entry("b", ""))),
                document("乙局", "x")));

    Baseline.Update update = old.updatedBy(new Baseline(List.of(document("甲局", "a", "c"))));

    assertThat(update.added()).extracting(BaselineEntry::fingerprint).containsExactly("c");
    assertThat(update.removed()).extracting(BaselineEntry::fingerprint).containsExactly("b");
    assertThat(update.kept()).isEqualTo(2);
    assertThat(update.result().documents())
        .containsExactly(
            new BaselineDocument("甲局", 2024, List.of(entry("a", "已核实"), entry("c", ""))),
            document("乙局", "x"));
  }

  @Test
  void joinsTwoFilesOfOneAccount() {
    Baseline baseline = new Baseline(List.of(document("甲局", "a", "b"), document("甲局", "b", "c")));

    assertThat(baseline.documents()).containsExactly(document("甲局", "a", "b", "c"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"kind\": | 第 1 行不是有效的 JSON",
        "'' | 不是基线文件",
        "[1, 2] | 不是基线文件",
        "{\"schemaVersion\": 1} | 这是检查报告，不是基线文件",
        "{\"kind\": \"mingjian-baseline\", \"version\": 9} | 只认识版本 1",
        "{\"kind\": \"mingjian-baseline\", \"version\": 1} | 缺少列表“documents”",
        "{\"kind\": \"mingjian-baseline\", \"version\": 1, \"documents\": [{\"body\": \"甲\", \"findings\": [{}]}]} | 缺少“fingerprint”"
      })
  void isRefusedWithAClearMessageWhenDamaged(String content, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("b.json"), content);

    assertThatThrownBy(() -> Baseline.read(file))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(message)
        .hasMessageContaining("b.json");
  }

  @Test
  void isRefusedWhenItIsNotThere() {
    assertThatThrownBy(() -> Baseline.read(folder.resolve("none.json")))
        .hasMessageContaining("基线文件不存在");
  }
}
