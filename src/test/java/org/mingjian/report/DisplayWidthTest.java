package org.mingjian.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisplayWidthTest {

  @Test
  void countsChineseTwiceAndCombiningMarksNot() {
    assertThat(DisplayWidth.of("abc")).isEqualTo(3);
    assertThat(DisplayWidth.of("决算（总）")).isEqualTo(10);
    assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
    assertThat(DisplayWidth.of("𠀀")).isEqualTo(2);
  }

  @Test
  void padsToColumnsNotCharacters() {
    assertThat(DisplayWidth.padLeft("错误", 6)).isEqualTo("  错误");
    assertThat(DisplayWidth.padRight("错误", 3)).isEqualTo("错误");
  }
}
