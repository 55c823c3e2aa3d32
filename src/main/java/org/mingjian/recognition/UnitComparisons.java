package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.fact.EvaluationForm;
import org.mingjian.fact.FormDoubt;
import org.mingjian.fact.FormDoubt.Matter;
import org.mingjian.fact.Location;

/**
 * Compares the units of the forms, their codes and the units that the overview lists. Stateless.
 */
final class UnitComparisons {

  private static final int SHORTEST_NAME = 6;

  private UnitComparisons() {}

  /**
   * Returns what does not fit.
   *
   * @param overview the words of the overview, empty where the document has none
   */
  static List<FormDoubt> of(List<EvaluationForm> forms, String overview) {
    List<FormDoubt> found = new ArrayList<>();
    unitNames(forms, found);
    unitCodes(forms, found);
    codesOfUnits(forms, found);
    listed(forms, FormDictionary.bare(overview), found);
    return found;
  }

  /** One code with several names: the name that most forms use is taken for right. */
  private static void unitNames(List<EvaluationForm> forms, List<FormDoubt> found) {
    Map<String, Map<String, List<EvaluationForm>>> byCode = new LinkedHashMap<>();
    for (EvaluationForm form : forms) {
      if (!form.unitCode().isEmpty() && form.unitLocation() != null) {
        byCode
            .computeIfAbsent(form.unitCode(), code -> new LinkedHashMap<>())
            .computeIfAbsent(Words.key(form.unit()), name -> new ArrayList<>())
            .add(form);
      }
    }
    byCode.forEach(
        (code, names) -> {
          if (names.size() < 2) {
            return;
          }
          List<EvaluationForm> usual = null;
          for (List<EvaluationForm> same : names.values()) {
            usual = usual == null || same.size() > usual.size() ? same : usual;
          }
          String most = usual.get(0).unit();
          Location at = usual.get(0).unitLocation();
          names.forEach(
              (name, some) -> {
                if (!name.equals(Words.key(most))) {
                  some.forEach(
                      form ->
                          found.add(
                              new FormDoubt(
                                  Matter.UNIT_NAME,
                                  "代码 " + code + " 的单位在此写作“" + form.unit() + "”，另有“" + most + "”",
                                  List.of(form.unitLocation(), at))));
                }
              });
        });
  }

  private static void unitCodes(List<EvaluationForm> forms, List<FormDoubt> found) {
    Map<Integer, Integer> lengths = new HashMap<>();
    forms.stream()
        .filter(form -> form.unitCode().length() > 3)
        .forEach(form -> lengths.merge(form.unitCode().length(), 1, Integer::sum));
    if (lengths.size() < 2) {
      return;
    }
    int usual =
        lengths.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    for (EvaluationForm form : forms) {
      if (form.unitCode().length() > 3
          && form.unitCode().length() != usual
          && lengths.get(usual) > 2) {
        found.add(
            new FormDoubt(
                Matter.UNIT_CODE,
                "预算单位代码 "
                    + form.unitCode()
                    + " 为 "
                    + form.unitCode().length()
                    + " 位，其他自评表为 "
                    + usual
                    + " 位",
                List.of(form.unitLocation())));
      }
    }
  }

  /** One name with several codes of the same length. */
  private static void codesOfUnits(List<EvaluationForm> forms, List<FormDoubt> found) {
    Map<String, EvaluationForm> first = new HashMap<>();
    for (EvaluationForm form : forms) {
      String name = FormDictionary.bare(form.unit());
      if (form.unitCode().isEmpty() || name.length() < SHORTEST_NAME) {
        continue;
      }
      EvaluationForm before = first.putIfAbsent(name, form);
      if (before != null
          && before.unitCode().length() == form.unitCode().length()
          && !before.unitCode().equals(form.unitCode())) {
        found.add(
            new FormDoubt(
                Matter.UNIT_CODES,
                "“" + form.unit() + "”的代码在此为 " + form.unitCode() + "，另一张自评表为 " + before.unitCode(),
                List.of(form.unitLocation(), before.unitLocation())));
      }
    }
  }

  /** A unit that the overview lists under a name that differs in one character. */
  private static void listed(List<EvaluationForm> forms, String overview, List<FormDoubt> found) {
    Map<String, EvaluationForm> first = new LinkedHashMap<>();
    forms.forEach(form -> first.putIfAbsent(FormDictionary.bare(form.unit()), form));
    first.forEach(
        (name, form) -> {
          String alike =
              name.length() < SHORTEST_NAME || overview.contains(name)
                  ? null
                  : like(name, overview);
          boolean reported =
              found.stream().anyMatch(d -> d.locations().get(0).equals(form.unitLocation()));
          if (alike != null && !reported && form.unitLocation() != null) {
            found.add(
                new FormDoubt(
                    Matter.UNIT_LISTED,
                    "自评表的单位写作“" + form.unit() + "”，机构设置中为“" + alike + "”",
                    List.of(form.unitLocation())));
          }
        });
  }

  /** Returns the words that differ from the name in one character, or null. */
  private static String like(String name, String words) {
    for (int at = 0; at + name.length() <= words.length(); at++) {
      int other = 0;
      for (int i = 0; i < name.length() && other < 2; i++) {
        other += words.charAt(at + i) == name.charAt(i) ? 0 : 1;
      }
      if (other == 1) {
        return words.substring(at, at + name.length());
      }
    }
    return null;
  }
}
