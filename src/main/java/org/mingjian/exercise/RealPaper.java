package org.mingjian.exercise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.mingjian.exercise.Original.Part;
import org.mingjian.exercise.Original.Sheet;
import org.mingjian.exercise.Original.SheetCell;
import org.mingjian.exercise.Original.Words;
import org.mingjian.exercise.RealErrors.Chance;
import org.mingjian.exercise.RealErrors.Edit;
import org.mingjian.exercise.RealErrors.Kind;
import org.mingjian.fact.Location;
import org.mingjian.publish.Manuscript;

/** Plants errors into a published disclosure. Used for one paper. */
public final class RealPaper {

  private static final int MOST_TRIES = 12;

  private final Original original;
  private final Map<Integer, String> pieces = new HashMap<>();
  private final Map<Integer, String> groups = new HashMap<>();
  private final Map<Integer, String> edits = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Set<Integer> touched = new HashSet<>();

  private RealPaper(Original original) {
    this.original = original;
    int sheets = 0;
    for (Part part : original.parts()) {
      if (part instanceof Words words) {
        pieces.put(words.id(), words.text());
        groups.put(words.id(), "words " + words.id());
      } else if (part instanceof Sheet sheet) {
        sheets++;
        for (SheetCell cell : sheet.cells()) {
          pieces.put(cell.id(), cell.text());
          groups.put(cell.id(), "sheet " + sheets + " row " + cell.row());
        }
      }
    }
    for (Location location : original.doubtful()) {
      original.where().apply(location).ifPresent(spot -> taken.add(groups.get(spot.id())));
    }
  }

  /** Returns the ids of all kinds of errors. */
  public static List<String> kinds() {
    return RealErrors.KINDS.stream().map(Kind::id).toList();
  }

  /** Returns the disclosure as it was, set anew. */
  public static Manuscript reprint(Original original) {
    return Reprint.of(original, Map.of());
  }

  /**
   * Plants errors, of all kinds in turn.
   *
   * @throws IllegalArgumentException when the disclosure has no room for so many
   */
  public static Paper make(Original original, Paper.Order order) {
    RealPaper paper = new RealPaper(original);
    List<PlantedError> errors = paper.plant(order);
    if (errors.size() < order.errors()) {
      throw new IllegalArgumentException(String.valueOf(errors.size()));
    }
    return new Paper(original.body(), original.year(), Reprint.of(original, paper.edits), errors);
  }

  private List<PlantedError> plant(Paper.Order order) {
    SplittableRandom random = new SplittableRandom(order.seed());
    RealErrors errors = new RealErrors(original, pieces::get);
    Map<Kind, List<Chance>> chances = new HashMap<>();
    List<Kind> kinds = new ArrayList<>();
    for (Kind kind : RealErrors.KINDS) {
      boolean wanted = order.kinds().isEmpty() || order.kinds().contains(kind.id());
      if (wanted && (order.difficulty() == 0 || kind.difficulty() <= order.difficulty())) {
        kinds.add(random.nextInt(kinds.size() + 1), kind);
        chances.put(kind, new ArrayList<>(errors.chances(kind)));
      }
    }
    List<PlantedError> planted = new ArrayList<>();
    boolean room = true;
    while (planted.size() < order.errors() && room) {
      room = false;
      for (Kind kind : kinds) {
        if (planted.size() < order.errors()) {
          Edit edit = next(chances.get(kind), random);
          if (edit != null) {
            planted.add(edit.error());
            room = true;
          }
        }
      }
    }
    return planted;
  }

  private Edit next(List<Chance> chances, SplittableRandom random) {
    while (!chances.isEmpty()) {
      Chance chance = chances.remove(random.nextInt(chances.size()));
      for (int i = 0; i < MOST_TRIES; i++) {
        Edit edit = chance.take(random).orElse(null);
        if (edit == null) {
          continue;
        }
        String group = groups.get(edit.id());
        boolean apart = edit.figures().stream().noneMatch(touched::contains);
        if (taken.contains(group) || !apart) {
          break;
        }
        taken.add(group);
        touched.addAll(edit.figures());
        edits.put(edit.id(), edit.text());
        return edit;
      }
    }
    return null;
  }
}
