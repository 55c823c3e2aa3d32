package org.mingjian.recognition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingjian.fact.EvaluationForm;
import org.mingjian.fact.FormBalance;
import org.mingjian.fact.FormDoubt;
import org.mingjian.fact.FormDoubt.Matter;
import org.mingjian.fact.FormText;
import org.mingjian.fact.Indicator;
import org.mingjian.fact.Location;

/**
 * Finds what does not fit between the forms of one document. Work grows linearly with the forms.
 */
final class FormComparisons {

  private static final Pattern SIGNED = Pattern.compile("^[≥≤≧≦><].*\\d.*");
  private static final Pattern NO_NUMBER = Pattern.compile("^[≥≤≧≦><=＝—一-]{0,2}[^\\d]{0,6}$");
  private static final Pattern UNIT_ONLY = Pattern.compile("^(?:[≥≤≧≦><=＝—一-]{1,2})[^\\d]{0,8}$");
  private static final Pattern DIGITS = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final Pattern DATES = Pattern.compile("\\d{1,4}[年月日]");
  private static final Pattern PARTICLES = Pattern.compile("共计|合计|总计|[共计的了]");
  private static final Pattern LONG_NUMBER =
      Pattern.compile("(?:\\d{2,}\\.\\d++|\\d{4,}+)(?![\\d.%％])");
  private static final List<String> LEVELS = List.of("产出", "效益", "满意度");
  private static final List<Integer> RECOMMENDED = List.of(50, 30, 10);
  private static final int MOST_CLAUSE = 60;
  private static final int BESIDE = 5;
  private static final int LONG = 25;
  private static final int SHOWN = 12;

  private FormComparisons() {}

  static List<FormDoubt> of(List<EvaluationForm> forms) {
    List<FormDoubt> found = new ArrayList<>();
    sameProjects(forms, found);
    copies(forms, found);
    habits(forms, found);
    withoutGrade(forms, found);
    weightSplits(forms, found);
    digits(forms, found);
    return found;
  }

  private static void sameProjects(List<EvaluationForm> forms, List<FormDoubt> found) {
    Map<String, EvaluationForm> first = new HashMap<>();
    for (EvaluationForm form : forms) {
      String name = FormDictionary.bare(form.name());
      if (name.isEmpty()) {
        continue;
      }
      EvaluationForm before = null;
      if (form.isReadable()) {
        before = first.putIfAbsent(name + form.unitCode(), form);
      }
      EvaluationForm titled =
          first.putIfAbsent("/" + FormDictionary.bare(form.titleProject()), form);
      boolean unread = titled != null && !(titled.isReadable() && form.isReadable());
      if (before == null && unread) {
        before = titled;
      }
      if (before != null) {
        found.add(
            new FormDoubt(
                Matter.SAME_PROJECT,
                "项目“" + form.name() + "”有两张自评表" + (unread ? "，其中有的未能读出" : money(before, form)),
                List.of(form.location(), before.location())));
      }
    }
  }

  private static String money(EvaluationForm one, EvaluationForm other) {
    return one.fund() == null
            || other.fund() == null
            || one.fund().executed() == null
            || other.fund().executed() == null
        ? ""
        : "，执行数分别为 " + one.fund().executed().print() + " 和 " + other.fund().executed().print();
  }

  /** Analysis word for word as in another form: one report for each pair of forms. */
  private static void copies(List<EvaluationForm> forms, List<FormDoubt> found) {
    Map<String, FormText> first = new HashMap<>();
    Map<List<Integer>, List<Location>> pairs = new LinkedHashMap<>();
    for (EvaluationForm form : forms) {
      for (FormText text : form.texts()) {
        String key = FormDictionary.bare(text.text());
        if (!text.isAnalysis() || key.length() < LONG) {
          continue;
        }
        FormText before = first.putIfAbsent(key, text);
        if (before != null && before.form() != text.form()) {
          List<Location> places =
              pairs.computeIfAbsent(List.of(before.form(), text.form()), pair -> new ArrayList<>());
          places.add(before.location());
          places.add(text.location());
        }
      }
    }
    pairs.forEach(
        (pair, places) -> {
          if (places.size() >= 4) {
            found.add(
                new FormDoubt(
                    Matter.COPIED_BETWEEN_FORMS,
                    "“"
                        + forms.get(pair.get(0) - 1).name()
                        + "”与“"
                        + forms.get(pair.get(1) - 1).name()
                        + "”的分析有 "
                        + places.size() / 2
                        + " 栏文字相同",
                    places));
          }
        });
  }

  /** Slips that run through all forms are reported once. */
  private static void habits(List<EvaluationForm> forms, List<FormDoubt> found) {
    List<Location> signed = new ArrayList<>();
    List<Location> empty = new ArrayList<>();
    for (EvaluationForm form : forms) {
      for (Indicator indicator : form.indicators()) {
        if (SIGNED.matcher(indicator.actual()).matches() && indicator.actualLocation() != null) {
          signed.add(indicator.actualLocation());
        }
        boolean adjusted = !indicator.adjustedTarget().isBlank();
        if (adjusted && isEmptyTarget(indicator.target())) {
          empty.add(indicator.location());
        }
      }
    }
    habit(found, Matter.SIGNED_ACTUAL, signed, "个实际完成值带有≥、≤等比较符号，应为确定的数值");
    habit(found, Matter.EMPTY_TARGET, empty, "个指标的年初指标值只有符号和单位，没有数值");
  }

  /** Where most forms carry a grade, those without one are named together. */
  private static void withoutGrade(List<EvaluationForm> forms, List<FormDoubt> found) {
    List<Location> without = new ArrayList<>();
    int graded = 0;
    for (EvaluationForm form : forms) {
      if (!form.grade().isEmpty()) {
        graded++;
      } else if (form.isReadable() && form.total() != null) {
        without.add(form.total().location());
      }
    }
    if (graded >= without.size()) {
      habit(found, Matter.NO_GRADE, without, "张自评表没有填等级");
    }
  }

  /**
   * Projects whose levels are weighted otherwise than 50 for output, 30 for effect and 10 for
   * satisfaction; forms with a level for costs have another recommendation.
   */
  private static void weightSplits(List<EvaluationForm> forms, List<FormDoubt> found) {
    List<Location> otherwise = new ArrayList<>();
    for (EvaluationForm form : forms) {
      boolean usual =
          form.kind() == EvaluationForm.Kind.PROJECT
              && form.isComplete()
              && form.balance().outcome() == FormBalance.Outcome.CLOSED
              && form.executionWeight().compareTo(BigDecimal.TEN) == 0
              && form.indicators().stream().allMatch(i -> i.weight().isPrinted());
      if (usual && !split(form).equals(RECOMMENDED)) {
        otherwise.add(form.location());
      }
    }
    habit(found, Matter.WEIGHT_SPLIT, otherwise, "张自评表的分值不是产出50分、效益30分、满意度10分");
  }

  /** Returns the weights of output, effect and satisfaction; the usual ones where levels differ. */
  private static List<Integer> split(EvaluationForm form) {
    int[] sums = new int[LEVELS.size()];
    for (Indicator indicator : form.indicators()) {
      int level = -1;
      for (int i = 0; i < sums.length; i++) {
        level = indicator.level1().startsWith(LEVELS.get(i)) ? i : level;
      }
      if (level < 0) {
        return RECOMMENDED;
      }
      sums[level] += indicator.weight().value().intValue();
    }
    return List.of(sums[0], sums[1], sums[2]);
  }

  /** A clause of a form and where it stands. */
  private record Clause(String words, String before, String after, FormText text) {}

  /**
   * Clauses that differ from one of another form of the same unit in one digit only, while a clause
   * beside them is the same. One report for a pair of clauses.
   */
  private static void digits(List<EvaluationForm> forms, List<FormDoubt> found) {
    Map<String, List<Clause>> byWords = new HashMap<>();
    for (EvaluationForm form : forms) {
      for (FormText text : form.texts()) {
        String[] clauses = FormClaims.plain(text.text()).split("[,，。;；]", -1);
        for (int i = 0; i < clauses.length; i++) {
          String dated = DATES.matcher(clauses[i]).replaceAll("");
          String key = bare(DIGITS.matcher(clauses[i]).replaceAll("#"));
          if (clauses[i].length() > MOST_CLAUSE || !LONG_NUMBER.matcher(dated).find()) {
            continue;
          }
          Clause clause =
              new Clause(
                  clauses[i],
                  i == 0 ? "" : clauses[i - 1],
                  i + 1 == clauses.length ? "" : clauses[i + 1],
                  text);
          List<Clause> same =
              byWords.computeIfAbsent(form.unitCode() + key, k -> new ArrayList<>());
          for (Clause other : same) {
            if (other.text.form() != text.form() && oneDigit(clause, other)) {
              found.add(
                  new FormDoubt(
                      Matter.DIGIT_DIFFERS,
                      "同一句话一处写“" + clause.words + "”，另一处写“" + other.words + "”",
                      List.of(text.location(), other.text.location())));
              break;
            }
          }
          if (same.size() < SHOWN) {
            same.add(clause);
          }
        }
      }
    }
  }

  /** Returns a clause without the particles that do not change what it says. */
  private static String bare(String clause) {
    return PARTICLES.matcher(clause).replaceAll("");
  }

  private static boolean oneDigit(Clause one, Clause other) {
    String words = bare(one.words);
    String others = bare(other.words);
    boolean beside =
        one.before.length() > BESIDE && one.before.equals(other.before)
            || one.after.length() > BESIDE && one.after.equals(other.after);
    return beside && words.length() == others.length() && Similarity.distance(words, others) == 1;
  }

  private static boolean isEmptyTarget(String target) {
    return UNIT_ONLY.matcher(target).matches() && NO_NUMBER.matcher(target).matches();
  }

  private static void habit(
      List<FormDoubt> found, Matter kind, List<Location> places, String words) {
    if (!places.isEmpty()) {
      found.add(
          new FormDoubt(
              kind,
              "有 " + places.size() + " " + words,
              places.subList(0, Math.min(SHOWN, places.size()))));
    }
  }
}
