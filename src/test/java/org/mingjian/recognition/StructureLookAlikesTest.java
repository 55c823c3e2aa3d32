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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\t１２",
        " \t 12",
        "\tⅫ",
        "……………………xii",
        "............................ 12",
        "．．．．．．．．１２",
        "······12",
        "————12",
        "------ - 12 -",
        "⋯⋯⋯⋯（12）",
        "________12",
        "　　　　第12页",
        "。。。。。。12",
      })
  void contentsWithAnyLeaderAndPageNumber(String page) throws Exception {
    String text = Files.readString(SAMPLE).replaceAll("……\\d+", page);
    assertThat(text).doesNotContain("……1\n");
    assertThat(findings(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\n\n", "\n　　"})
  void contentsWhoseEntriesTakeTwoLines(String wrap) throws Exception {
    String text =
        Files.readString(SAMPLE).replaceAll("([收支]出决算|决算情况)(明细表|表|说明)……", "$1" + wrap + "$2……");
    assertThat(text).contains(wrap + "说明……15");
    assertThat(findings(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "学校内设机构12个：办公室、教务处、学生处、实训处、培训处、总务处、团委、工会办公室、保卫处、招生办公室、财务科、图书馆。",
        "学校下属单位5家，分别是一中心、二中心、三中心、四中心、五中心。",
        "学校下属单位5家，包括一中心、二中心等。",
        "学校设党委办公室（与学校办公室合署，简称“两办”）、教务处等8个内设机构。",
        "学校共有3个部门，分别为教务处和实训处、学生处。",
        "开展项目自评8个，分别是“设备、器材购置”、“校舍维修”等。",
        "对“设备、器材购置”“校舍维修”等8个项目开展了评价。",
        "对2个项目开展了评价，分别是“设备、器材购置”和“校舍维修（二期）”。",
        "学校设3个专业部：1.信息部；2.机械部；3.商贸部。",
      })
  void listsOfTheNumberStated(String sentence) throws Exception {
    assertThat(findings(Files.readString(SAMPLE).replace(DUTY, sentence))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "学校内设机构4个：办公室、教务处、学生处、实训处、培训处。",
        "学校下属单位5家，分别是一中心、二中心、三中心、四中心。",
        "学校包括以下3家单位：\n\n1.甲中心\n\n2.乙中心\n\n三、其他",
        "开展项目自评3个，分别是“设备、器材购置”、“校舍维修”。",
        "对“设备购置”“校舍维修”“课程开发”等2个项目开展了评价。",
        "学校设4个专业机构：1.信息部；2.机械部；3.商贸部。",
      })
  void listsOfAnotherNumber(String sentence) throws Exception {
    assertThat(findings(Files.readString(SAMPLE).replace(DUTY, sentence)))
        .anyMatch(finding -> finding.contains("doc-org-count-match"));
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
