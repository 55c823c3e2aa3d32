package org.mingjian;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.check.Finding;
import org.mingjian.reader.DocumentReader;
import org.mingjian.reader.Limits;

/**
 * The forms of a sample close; each change of their words or numbers is reported by the rule that
 * it breaks.
 */
class FormRulesTest {

  private static final Path SAMPLE = Path.of("samples", "qinghe-archives-2024-clean.txt");

  @Test
  void formsThatCloseGiveNoFinding() throws Exception {
    assertThat(rulesOn(Files.readString(SAMPLE))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "perf-score-sum, 89.60\t良, 88.60\t良",
    "perf-grade, 89.60\t良, 89.60\t优",
    "perf-score-sum, 95.30\t9.53, 95.30\t9.35",
    "perf-exec-rate, 9.15\t95.30, 9.15\t93.50",
    "perf-weights-100, 99.1%\t\t10\t10, 99.1%\t\t15\t10",
    "perf-text-rate, 执行率95.30%，未执行, 执行率93.50%，未执行",
    "perf-text-unit, 项目全年预算194.77万元，执行185.62万元, 项目全年预算数1947700万元，执行185.62万元",
    "perf-deviation-reason, 一期培训因场地检修取消，下年度将提前落实备用场地, ''",
    "perf-text-satisfaction, 满意度为97.2%, 满意度为98.2%",
    "perf-no-problem, 年末质检力量集中不足，导致1个批次验收顺延。, 无",
    "perf-project-other, 项目名称\t\t馆藏档案数字化加工经费, 项目名称\t\t库房空调更换经费"
  })
  void aChangeIsReported(String rule, String replace, String with) throws Exception {
    String text = Files.readString(SAMPLE);
    int forms = text.indexOf("第五部分 附件\n\n馆藏");
    int at = text.indexOf(replace, forms);
    assertThat(at).as("place of %s", replace).isPositive();
    String changed = text.substring(0, at) + with + text.substring(at + replace.length());
    assertThat(rulesOn(changed)).contains(rule);
  }

  private static List<String> rulesOn(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Stages.check(DocumentReader.standard().read(bytes, "sample.txt", Limits.DEFAULT))
        .findings()
        .stream()
        .map(Finding::ruleId)
        .filter(rule -> rule.startsWith("perf-"))
        .toList();
  }
}
