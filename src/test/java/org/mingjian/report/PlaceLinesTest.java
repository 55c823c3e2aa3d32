package org.mingjian.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingjian.document.Place;
import org.mingjian.fact.Location;

class PlaceLinesTest {

  private static final Texts TEXTS = Texts.load("org.mingjian.report.report", Language.ZH);

  private static List<Location> marks(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(page -> new Location(new Place.Page(page, null), null, null, null, null, "内部"))
        .toList();
  }

  @Test
  void writesTheSameWordsInManyPlacesOnOneLine() {
    assertThat(new PlaceLines(TEXTS).write(marks(7)))
        .containsExactly("第1页、第2页、第3页、第4页、第5页、第6页、第7页 · “内部”");
  }

  @Test
  void countsThePlacesBeyondTheMostThatAreAskedFor() {
    assertThat(new PlaceLines(TEXTS, 3).write(marks(7)))
        .containsExactly("第1页、第2页、第3页等共7处（加 -v 全部列出） · “内部”");
    assertThat(new PlaceLines(TEXTS, 7).write(marks(7)).get(0)).doesNotContain("等共");
  }
}
