package org.mingjian.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingjian.document.Place;
import org.mingjian.fact.ContentsEntry;
import org.mingjian.fact.Location;

/**
 * Holds the page numbers of the contents against the pages on which the headings stand. Printed
 * numbers may begin anywhere: what most entries have in common is the distance between the two, and
 * an entry is misplaced when its distance is another. Stateless.
 */
public final class ContentsPages {

  private static final Pattern NUMBER =
      Pattern.compile("[.．…⋯·・•—―─_\\s-]\\s*(\\p{Nd}{1,3})[\\s—―-]*$");
  private static final int LEAST_ENTRIES = 6;

  /**
   * An entry with another page number than the others imply.
   *
   * @param entry the entry
   * @param printed its page number
   * @param implied the page number that the others imply
   */
  public record Misplaced(ContentsEntry entry, int printed, int implied) {}

  private record Listed(ContentsEntry entry, int printed, int page) {

    int distance() {
      return page - printed;
    }
  }

  private ContentsPages() {}

  /**
   * Returns the misplaced entries; none when two thirds of the entries have no distance in common
   * or pages are not known.
   */
  public static List<Misplaced> misplaced(Collection<?> entries) {
    List<Listed> listed = new ArrayList<>();
    Map<Integer, Integer> distances = new HashMap<>();
    for (Object entry : entries) {
      Listed found = listed((ContentsEntry) entry);
      if (found != null) {
        listed.add(found);
        distances.merge(found.distance(), 1, Integer::sum);
      }
    }
    if (listed.size() < LEAST_ENTRIES) {
      return List.of();
    }
    Map.Entry<Integer, Integer> common =
        distances.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    if (common.getValue() * 3 < listed.size() * 2) {
      return List.of();
    }
    return listed.stream()
        .filter(entry -> entry.distance() != common.getKey())
        .map(e -> new Misplaced(e.entry(), e.printed(), e.page() - common.getKey()))
        .toList();
  }

  private static Listed listed(ContentsEntry entry) {
    Matcher number = NUMBER.matcher(entry.location().quote());
    boolean known =
        entry.bodyLocation() != null && entry.bodyLocation().place() instanceof Place.Page;
    return known && number.find()
        ? new Listed(
            entry,
            Integer.parseInt(number.group(1)),
            ((Place.Page) entry.bodyLocation().place()).page())
        : null;
  }

  /** Returns where the entries and their headings stand. */
  public static List<Location> places(Collection<Misplaced> misplaced) {
    List<Location> places = new ArrayList<>();
    for (Misplaced each : misplaced) {
      places.add(each.entry().location());
      places.add(each.entry().bodyLocation());
    }
    return places;
  }

  /** Returns what is wrong, in words. */
  public static String message(Collection<Misplaced> misplaced) {
    return misplaced.stream()
        .map(
            each ->
                "“%s%s”目录印为第 %d 页，按其他各条应为第 %d 页"
                    .formatted(
                        each.entry().number(),
                        each.entry().title(),
                        each.printed(),
                        each.implied()))
        .collect(Collectors.joining("；", "", "。"));
  }
}
