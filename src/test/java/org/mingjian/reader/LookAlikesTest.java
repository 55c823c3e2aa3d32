package org.mingjian.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingjian.document.Block;
import org.mingjian.document.Cell;
import org.mingjian.document.Paragraph;
import org.mingjian.document.Table;

class LookAlikesTest {

  @Test
  void radicalsAndCompatibilityFormsBecomeOrdinaryCharacters() {
    assertThat(LookAlikes.replaced("⾏政运⾏⽀出，⻋辆⻓度，\uF9E9面")).isEqualTo("行政运行支出，车辆长度，里面");
  }

  @Test
  void everyOtherCharacterStaysAsPrinted() {
    String text = "（一）“三公”经费　％，①②，ﬁ，⺶";
    assertThat(LookAlikes.replaced(text)).isEqualTo(text);
  }

  @Test
  void paragraphsAndCellsOfEveryFormatAreRead() throws Exception {
    byte[] page = "<html><p>本年⽀出</p><table><tr><td>收⼊</td><td>1</td></tr></table>".getBytes(UTF_8);
    for (Block block : DocumentReader.standard().read(page, "a.html", Limits.DEFAULT).blocks()) {
      if (block instanceof Paragraph paragraph) {
        assertThat(paragraph.text()).isEqualTo("本年支出");
      } else {
        assertThat(((Table) block).cells()).extracting(Cell::text).containsExactly("收入", "1");
      }
    }
  }

  @Test
  void numbersTypedInFullWidthBecomeOrdinary() {
    assertThat(LookAlikes.replaced("２０１３２０１ 为１２．５０万元")).isEqualTo("2013201 为12.50万元");
    assertThat(LookAlikes.replaced("１．教育支出")).isEqualTo("1．教育支出");
  }
}
