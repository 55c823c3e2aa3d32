package org.mingjian.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.check.Checker;
import org.mingjian.check.Finding;
import org.mingjian.check.RuleBase;
import org.mingjian.reader.DocumentReader;
import org.mingjian.reader.Limits;

/** Words that look like a defect of structure, wording or glossary and are none. */
class StructureLookAlikesTest {

  private static final Path SAMPLE = Path.of("samples", "linchuan-school-2024-clean.txt");
  private static final Checker CHECKER = new Checker(RuleBase.builtIn());
  private static final String DUTY = "（五）落实国家资助政策，做好学生管理、安全和就业指导工作。";
  private static final String NARRATIVE = "自评发现的主要问题是";

  @Test
  void theCleanSampleHasNoFinding() throws Exception {
    assertThat(findings(Files.readString(SAMPLE))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "（五）承担国家秘密载体和机密文件的管理，做好保密工作。",
        "（五）做好商业秘密保护，落实《中华人民共和国保守国家秘密法》。",
        "（五）落实“十四五”规划（教发〔2021〕15号），2023年度的任务延续到2025年。",
        "（五）层层落实责任，干干净净做事，常常检查，的的确确为师生服务。",
        "（五）参与与行业协会的合作，以及及时发布信息，明确目的的管理。",
        "（五）设立党政办、财务室等12个科室中的部分岗位。",
        "（五）联系电话13800138000，监督举报电话见公示栏。",
        "（五）自2009年8月成立以来，2022年更名，2023年度被评为先进。",
        "（五）管理档案编号440106199902310012的资料。",
      })
  void dutiesThatLookWrong(String duty) throws Exception {
    assertThat(findings(Files.readString(SAMPLE).replace(DUTY, duty))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "本年度与上年度项目的衔接、",
        "个别设备为XXL-3型，",
        "“增减变动”的说明不细、",
        "社会保障与就业支出的核算口径、",
        "《国有资金经营预算办法（试行）》的学习、",
      })
  void narrativeThatLooksWrong(String words) throws Exception {
    String text = Files.readString(SAMPLE).replace(NARRATIVE, NARRATIVE + words);
    assertThat(findings(text)).isEmpty();
  }

  private static List<String> findings(String text) throws IOException {
    try {
      return CHECKER
          .check(
              Recognizer.standard()
                  .recognize(
                      DocumentReader.standard()
                          .read(
                              text.getBytes(StandardCharsets.UTF_8), "sample.txt", Limits.DEFAULT),
                      null))
          .findings()
          .stream()
          .filter(finding -> finding.ruleId().matches("(doc|gloss|pub)-.*"))
          .map(Finding::toString)
          .toList();
    } catch (org.mingjian.reader.UnreadableFileException e) {
      throw new IOException(e);
    }
  }
}
