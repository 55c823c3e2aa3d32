package org.mingjian.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.mingjian.publish.Manuscript;

/**
 * A disclosure with errors in it, and what they are.
 *
 * @param manuscript to print; nothing in it betrays the errors
 * @param errors in the order of planting; empty for a clean disclosure
 */
public record Paper(String body, int year, Manuscript manuscript, List<PlantedError> errors) {

  /** How many bodies are tried until all errors have room. */
  private static final int MOST_BODIES = 60;

  public Paper {
    errors = List.copyOf(errors);
  }

  /**
   * What a paper is to be.
   *
   * @param seed the same seed gives the same paper
   * @param difficulty 1 to 3, the hardest errors in it; 0 for any
   * @param errors how many
   * @param kinds ids to choose from; empty for all
   * @param layout or null for one that the seed chooses
   */
  public record Order(long seed, int difficulty, int errors, List<String> kinds, Layout layout) {
    public Order {
      kinds = List.copyOf(kinds);
    }
  }

  /** Returns the ids of all kinds of errors, in the order of the catalogue. */
  public static List<String> kinds() {
    return ErrorKind.all().stream().map(ErrorKind::id).toList();
  }

  /** Invents a clean disclosure. */
  public static Paper clean(long seed, Layout layout) {
    FinalAccount account = Generator.account(seed);
    Draft draft = new Draft(account, layout == null ? layout(seed) : layout);
    return new Paper(account.body().name(), account.year(), draft.manuscript(), List.of());
  }

  /**
   * Makes a paper.
   *
   * @throws IllegalArgumentException when no body has room for the errors that are asked for
   */
  public static Paper make(Order order) {
    List<ErrorKind> choices =
        ErrorKind.all().stream()
            .filter(kind -> order.kinds().isEmpty() || order.kinds().contains(kind.id()))
            .filter(kind -> order.difficulty() == 0 || kind.difficulty() <= order.difficulty())
            .toList();
    for (int attempt = 0; attempt < MOST_BODIES && !choices.isEmpty(); attempt++) {
      Optional<Paper> paper = attempt(order, choices, order.seed() + attempt * 1_000_003L);
      if (paper.isPresent()) {
        return paper.get();
      }
    }
    throw new IllegalArgumentException(String.join(" ", order.kinds()));
  }

  private static Optional<Paper> attempt(Order order, List<ErrorKind> choices, long seed) {
    FinalAccount account = Generator.account(seed);
    Draft draft = new Draft(account, order.layout() == null ? layout(seed) : order.layout());
    SplittableRandom random = new SplittableRandom(seed ^ 0x5DEECE66DL);
    List<PlantedError> errors = new ArrayList<>();
    boolean room = true;
    while (errors.size() < order.errors() && room) {
      room = false;
      for (ErrorKind kind : shuffled(choices, random)) {
        Optional<PlantedError> error =
            errors.size() < order.errors() ? kind.plant(draft, random) : Optional.empty();
        error.ifPresent(errors::add);
        room |= error.isPresent();
      }
    }
    return errors.size() < order.errors()
        ? Optional.empty()
        : Optional.of(new Paper(account.body().name(), account.year(), draft.manuscript(), errors));
  }

  private static List<ErrorKind> shuffled(List<ErrorKind> kinds, SplittableRandom random) {
    List<ErrorKind> shuffled = new ArrayList<>(kinds);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      ErrorKind kind = shuffled.get(i);
      shuffled.set(i, shuffled.get(other));
      shuffled.set(other, kind);
    }
    return shuffled;
  }

  private static Layout layout(long seed) {
    return List.of(Layout.values()).get(Math.floorMod(seed / 4 + seed, Layout.values().length));
  }
}
