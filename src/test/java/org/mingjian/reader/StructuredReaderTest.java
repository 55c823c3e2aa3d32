package org.mingjian.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.document.Block;
import org.mingjian.document.Cell;
import org.mingjian.document.Document;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Table;

class StructuredReaderTest {

  private static Document read(String text) throws UnreadableFileException {
    return DocumentReader.standard().read(text.getBytes(UTF_8), "a", Limits.DEFAULT);
  }

  private static String refusal(String text) {
    Throwable thrown = catchThrowable(() -> read(text));
    assertThat(thrown).isInstanceOf(UnreadableFileException.class);
    return thrown.getMessage();
  }

  @Test
  void numbersKeepTheirDecimals() throws Exception {
    for (String text :
        List.of(
            "{\"blocks\": [[[\"科目\", \"金额\"], [\"苹果\", 24.70], [\"梨\", null]]]}",
            "blocks:\n- - [科目, 金额]\n  - [苹果, 24.70]\n  - [梨, null]\n")) {
      List<Block> blocks = read(text).blocks();
      assertThat(blocks).singleElement().isInstanceOf(Table.class);
      assertThat(((Table) blocks.get(0)).cells())
          .extracting(Cell::text)
          .containsExactly("科目", "金额", "苹果", "24.70", "梨", "");
    }
  }

  @Test
  void aTitleAndAUnitInTheGridLeaveIt() throws Exception {
    List<Block> blocks =
        read("""
                blocks:
                - - [{text: 支出决算表, columnSpan: 3}]
                  - [{text: 金额单位：万元, columnSpan: 3}]
                  - [科目, 基本支出, 项目支出]
                  - [苹果, 24.70, 1.00]
                """)
            .blocks();
    assertThat(blocks.get(0)).isInstanceOf(Paragraph.class);
    assertThat(((Paragraph) blocks.get(0)).text()).isEqualTo("支出决算表");
    assertThat(((Table) blocks.get(2)).rows()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"blocks\": [\\n\"甲\",\\n} | JSON 格式有误：第 3 行第 1 列无法理解",
        "{\"blocks\": [\\n\"甲\" | JSON 格式有误：第 2 行第 4 列无法理解",
        "blocks:\\n- 甲\\n- [乙 | YAML 格式有误：第 3 行无法理解",
        "blocks:\\n- &a [甲]\\n- *a | 第 3 行：不接受 YAML 引用（*）",
        "blocks:\\n- 甲\\nblocks:\\n- 乙 | 第 3 行：blocks 重复",
        "{\"documents\": [{}, {}], \"blocks\": 1} | 第 1 行：这里有 2 份文件的数据，一次只能检查一份，请逐份导出",
        "{\"a\": 1} | 第 1 行：缺少 blocks，不是决算公开的结构化数据",
        "blocks: 甲 | 第 1 行：这里应是列表",
        "blocks:\\n- {text: 甲} | 第 2 行：这里应是 paragraph、table、placeholder 或 furniture",
        "blocks:\\n- {paragraph: 甲, place: {page: x}} | 第 2 行：page 应是整数",
        "blocks:\\n- - - {text: 甲, rowSpan: 9999999} | 表格单元格超过 2000000 个，已停止读取",
        "blocks: [] | 文件里没有文字"
      })
  void whatIsWrongIsNamedWithItsLine(String text, String message) {
    assertThat(refusal(text.replace("\\n", "\n"))).isEqualTo(message);
  }

  @Test
  void hostileYamlIsRefused() {
    StringBuilder laughs = new StringBuilder("blocks:\n- &a [甲, 甲, 甲, 甲, 甲, 甲, 甲, 甲]\n");
    for (char c = 'b'; c < 'k'; c++) {
      laughs.append("- &").append(c);
      laughs.append((" [" + "*x, ".repeat(7) + "*x]\n").replace('x', (char) (c - 1)));
    }
    assertThat(refusal(laughs.toString())).contains("不接受 YAML 引用");
    assertThat(refusal("blocks: " + "[".repeat(100_000))).contains("嵌套过深");
    assertThat(refusal("{\"blocks\": " + "[".repeat(100_000))).contains("嵌套过深");
    assertThat(refusal("blocks:\n- " + "a".repeat(50) + "\n".repeat(10) + "? [b]: c\n"))
        .contains("第 ");
  }

  @Test
  void nothingIsMadeOfTypesThatYamlNames() throws Exception {
    Document document = read("blocks:\n- !!javax.script.ScriptEngineManager [[甲, 乙]]\n- 丙\n");
    assertThat(document.blocks()).isNotEmpty();
  }
}
