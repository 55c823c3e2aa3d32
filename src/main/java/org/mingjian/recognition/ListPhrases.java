package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.fact.ListClaim;
import org.mingjian.fact.Subject;

/** 主要包括：基本工资、津贴补贴: a list of economic items without amounts. */
final class ListPhrases {

  private final ClaimContext context;

  ListPhrases(ClaimContext context) {
    this.context = context;
  }

  /** Reads the list after the word at {@code i}; returns the index of its last lexeme. */
  int read(int i) {
    NarrativeText text = context.text;
    int end = i + 1;
    while (end < text.size() && !text.get(end).isMark("。；")) {
      if (text.get(end).is(Lexeme.Kind.NUMBER)) {
        return i;
      }
      end++;
    }
    Subject whole = context.topic.only();
    if (whole != null && context.clause.knows()) {
      int to = end < text.size() ? text.get(end).from() : text.text().length();
      add(whole, text.get(i).to(), to);
    }
    return end - 1;
  }

  private void add(Subject whole, int from, int to) {
    String names = context.text.text().substring(from, to).replaceFirst("^[：，]", "");
    boolean open = names.endsWith("等") || names.contains("等支出") || names.endsWith("等费用");
    List<Subject> items = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String printed : names.replaceFirst("等(?:支出|费用|方面|经费)?$", "").split("[、，]", -1)) {
      Subject named = context.topic.economicItem(printed.strip());
      if (named != null) {
        items.add(named);
      } else if (!printed.isBlank()) {
        unknown.add(printed);
      }
    }
    if (!items.isEmpty()) {
      context.claims.add(
          new ListClaim(
              whole, items, unknown, open, context.section.kind(), context.text.locate(from, to)));
    }
  }
}
