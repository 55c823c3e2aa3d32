package org.mingjian.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.mingjian.exercise.Draft.Passage;
import org.mingjian.exercise.ErrorKind.Change;
import org.mingjian.exercise.Ink.Spot;
import org.mingjian.exercise.Kinds.Group;
import org.mingjian.exercise.PlantedError.Place;
import org.mingjian.exercise.Subject.Fund;
import org.mingjian.exercise.Subject.Outlay;

/**
 * Errors that hide because several places agree on the wrong number: what another account would
 * print is taken over in some places and not in others.
 */
final class CombinedErrors {

  private static final String ACCURATE = "《预算法》第七十五条：决算草案应当数额准确";

  private CombinedErrors() {}

  static List<ErrorKind> kinds() {
    return new Group("综合")
        .add(
            "item-and-text",
            "项级金额在表和文字中一致写错，只有上级合计不符",
            3,
            ACCURATE,
            List.of("t5-level-sum", "x-t3-t5-only-fiscal", "x-t3-ge-fiscal"),
            CombinedErrors::itemAndText)
        .add(
            "amount-and-share",
            "金额和占比一致写错，只与表不符",
            3,
            ACCURATE,
            List.of("n3-composition", "n-parts"),
            CombinedErrors::amountAndShare)
        .add(
            "row-consistent",
            "一行的分项和合计一致写错，只有上级合计不符",
            3,
            ACCURATE,
            List.of("t3-level-sum", "x-t3-ge-fiscal"),
            CombinedErrors::row)
        .add(
            "total-and-text",
            "收支总计在表和文字中一致写错一侧",
            3,
            ACCURATE,
            List.of("t1-balance", "t1-income-total"),
            CombinedErrors::totalAndText)
        .kinds();
  }

  /** The account with one project amount changed by a slip, and which one it is. */
  private record Changed(FinalAccount account, Subject before) {}

  private static Optional<Changed> changed(Draft draft, SplittableRandom random) {
    List<Subject> choices =
        draft
            .account()
            .of(Fund.GENERAL)
            .filter(s -> s.fiscal().project() > 12_000_000 && s.budget() > 0)
            .toList();
    if (choices.isEmpty()) {
      return Optional.empty();
    }
    Subject subject = Edits.pick(choices, random);
    String printed = Money.print(subject.fiscal().project());
    long less = subject.fiscal().project() - 2_700_000 - random.nextInt(5) * 900_000L;
    if (less <= 0 || Money.print(less).equals(printed)) {
      return Optional.empty();
    }
    List<Subject> subjects = new ArrayList<>(draft.account().subjects());
    subjects.set(
        subjects.indexOf(subject), subject.with(new Outlay(subject.fiscal().basic(), less, 0)));
    return Optional.of(new Changed(draft.account().with(subjects), subject));
  }

  private static Optional<Change> itemAndText(Draft draft, SplittableRandom random) {
    String table = draft.layout().title(Layout.Table.GENERAL_EXPENDITURE);
    return draft.layout() == Layout.SHANXI
        ? Optional.empty()
        : changed(draft, random)
            .flatMap(
                c -> {
                  Draft other = draft.of(c.account());
                  String name = Classification.function(c.before().code()) + "（项）";
                  List<Passage> mine = items(draft, name);
                  List<Passage> theirs = items(other, name);
                  Optional<Change> change = cells(draft, other, table, c.before().code());
                  if (mine.size() != 1 || theirs.size() != 1 || change.isEmpty()) {
                    return Optional.empty();
                  }
                  draft.set(mine.get(0), theirs.get(0).text());
                  return change;
                });
  }

  private static List<Passage> items(Draft draft, String name) {
    return draft.passages(p -> p.section().contains("支出决算具体情况") && p.text().contains(name));
  }

  private static Optional<Change> row(Draft draft, SplittableRandom random) {
    String table = draft.layout().title(Layout.Table.EXPENDITURE);
    return changed(draft, random)
        .flatMap(c -> cells(draft, draft.of(c.account()), table, c.before().code()));
  }

  /** Takes a row of a table from another document; names its last amount that differs. */
  private static Optional<Change> cells(Draft draft, Draft other, String table, String row) {
    Change change = null;
    List<Spot> spots = draft.cells(s -> s.table().equals(table) && s.row().equals(row));
    for (Spot spot : spots) {
      String before = draft.printed(spot);
      String after = other.printed(spot);
      if (!before.equals(after)) {
        draft.set(spot, after);
        change =
            new Change(
                Place.cell(spot), before, after, "该行各栏（和文字）彼此一致，但上级科目各项之和只与" + before + "相符");
      }
    }
    return Optional.ofNullable(change);
  }

  private static Optional<Change> amountAndShare(Draft draft, SplittableRandom random) {
    Outlay outlay = draft.account().expenditure();
    List<Passage> found =
        draft.passages(p -> p.section().endsWith("、支出决算情况说明") && p.text().contains("项目支出"));
    if (found.size() != 1) {
      return Optional.empty();
    }
    Passage passage = found.get(0);
    long wrong = outlay.project() + 9_000_000 + random.nextInt(8) * 1_000_000L;
    Wording wording = new Wording(draft.account(), draft.layout());
    String before = "项目支出" + wording.wan(outlay.project());
    String after = "项目支出" + wording.wan(wrong);
    String text =
        passage
            .text()
            .replace(before, after)
            .replace(
                Money.percent(outlay.project(), outlay.total()) + "%",
                Money.percent(wrong, outlay.total()) + "%");
    if (text.equals(passage.text())) {
      return Optional.empty();
    }
    draft.set(passage, text);
    return Optional.of(
        new Change(
            Place.text(passage.section(), text), before, after, "占比按写错的金额计算，所以句内相符；支出决算表仍是原数"));
  }

  private static Optional<Change> totalAndText(Draft draft, SplittableRandom random) {
    if (draft.layout() != Layout.SHANXI) {
      return Optional.empty();
    }
    Wording wording = new Wording(draft.account(), draft.layout());
    String right = wording.wan(draft.account().total());
    List<Passage> found =
        draft.passages(
            p -> p.section().endsWith("收入支出决算总体情况说明") && p.text().contains("支出总计" + right));
    List<Spot> cells = draft.cells(s -> s.table().equals("收入支出决算总表") && s.row().equals("支出:总计"));
    if (found.size() != 1 || cells.size() != 1) {
      return Optional.empty();
    }
    String before = draft.printed(cells.get(0));
    String after = Slips.amount(before, random);
    draft.set(cells.get(0), after);
    draft.set(
        found.get(0),
        found
            .get(0)
            .text()
            .replaceFirst("支出总计" + right.replace(".", "\\."), "支出总计" + after + "万元"));
    return Optional.of(
        new Change(Place.cell(cells.get(0)), before, after, "文字与表一致写错；收入一侧总计和本侧各行之和都是" + before));
  }
}
