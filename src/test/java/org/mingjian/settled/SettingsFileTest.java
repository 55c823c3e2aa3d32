package org.mingjian.settled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.check.Severity;

class SettingsFileTest {

  private static final List<String> FORMATS = List.of("text", "html");

  @TempDir Path folder;

  private Settings read(String text) throws IOException, SettingsException {
    return SettingsFile.read(Files.writeString(folder.resolve(".mingjian.yaml"), text), FORMATS);
  }

  @Test
  void saysEverythingThatCanBeSet() throws Exception {
    Settings settings =
        read(
            """
            profile: shanxi
            rules: [packs/mine]
            baseline: known.json
            fail-on: warning
            formats: [text, html]
            suppress:
              - rule: [t2-row-sum, t3-row-sum]
                table: 收入决算表
                row: "2101102"
                figure: 24.76
                reason: 已核实
                person: 张三
                until: 2026-12-31
            severity:
              - rule: tbl-line-number
                severity: info
                reason: 本地不要求
            """);

    assertThat(settings.profile()).isEqualTo("shanxi");
    assertThat(settings.rules()).containsExactly(folder.resolve("packs/mine"));
    assertThat(settings.baseline()).isEqualTo(folder.resolve("known.json"));
    assertThat(settings.failOn()).isEqualTo("warning");
    assertThat(settings.formats()).containsExactly("text", "html");
    assertThat(settings.suppressions())
        .extracting(Suppression::ruleId)
        .containsExactly("t2-row-sum", "t3-row-sum");
    Suppression first = settings.suppressions().get(0);
    assertThat(first.until()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(first.figure()).isEqualTo("24.76");
    assertThat(first.source()).endsWith(".mingjian.yaml 第 7 行");
    assertThat(settings.severities())
        .containsExactly(new SeverityChange("tbl-line-number", Severity.INFO, "本地不要求"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "profil: x | 第 1 行：不认识的项“profil”（是否为“profile”？）",
        "fail-on: warn | 第 1 行：“warn”无效，应为：error、warning、info、never",
        "formats: [text, htm] | “htm”无效（是否为“html”？）",
        "tolerance: 0.05 | 没有容差",
        "profile: a\\nprofile: b | 第 2 行",
        "suppress:\\n  - rule: a\\n    file: x\\n    reason: r | 第 2 行：缺少“person”",
        "suppress:\\n  - rule: a\\n    file: x\\n    person: p | 第 2 行：缺少“reason”",
        "suppress:\\n  - rule: a\\n    file: x\\n    person: p\\n    reason: '' | 第 5 行：此处应为文字",
        "suppress:\\n  - rule: a\\n    reason: r\\n    person: p | 第 2 行：须写明位置",
        "suppress:\\n  - rule: a\\n    colum: r | 第 3 行：不认识的项“colum”（是否为“column”？）",
        "suppress:\\n  - rule: a\\n    file: '[x'\\n    reason: r\\n    person: p | 第 3 行：文件名的写法无效",
        "suppress:\\n  - rule: a\\n    file: x\\n    reason: r\\n    person: p\\n    until: 明年 | 第 6 行：日期应写作",
        "severity:\\n  - rule: a\\n    severity: info | 第 2 行：缺少“reason”",
        "severity:\\n  - rule: a\\n    severity: off\\n    reason: r | 第 3 行：“off”无效",
        "a: &x 1 | 不允许使用锚点",
        "suppress: none | 第 1 行：此处应为列表",
        "profile: [unclosed | YAML 格式错误"
      })
  void isRefusedWithFileAndLine(String text, String message) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(".mingjian.yaml")
        .hasMessageContaining(message);
  }
}
