package org.mingjian.recognition;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.fact.Aspect;
import org.mingjian.fact.Comparison;
import org.mingjian.fact.Direction;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Subject;

/** 较上年增加12万元，增长5%, 与上年持平, 预决算差异率5%: a change against the year before or a budget. */
final class ChangePhrases {

  private final ClaimContext context;
  private final Clause clause;
  private final Sentence sentence;
  private final Topic topic;

  ChangePhrases(ClaimContext context) {
    this.context = context;
    this.clause = context.clause;
    this.sentence = context.sentence;
    this.topic = context.topic;
  }

  /** 与上年相比, 较年初预算. */
  void base(Lexeme word) {
    clause.verb = null;
    if (sentence.aside && clause.previous == null) {
      topic.forget();
    }
    sentence.ofThisYear = context.year != null && word.text().contains(context.year.toString());
    Aspect said = Aspect.valueOf(word.id());
    if (sentence.ofThisYear && said == Aspect.PREVIOUS_ACTUAL) {
      sentence.base = null; // 比2024年…年初预算数
      return;
    }
    sentence.base = said;
    sentence.lastBase = said;
  }

  /** 增加, 减少. */
  void verb(Lexeme word) {
    boolean understood =
        clause.knows()
            || clause.namesBody()
            || clause.previous != null && clause.previous.is(Lexeme.Kind.BASE);
    if (!understood) {
      topic.forget();
    }
    clause.verb = Direction.valueOf(word.id());
    clause.verbWord = word.text();
  }

  /** 持平, 相同. */
  void flat(Lexeme word) {
    if (topic.nobody() || !clause.knows() && !clause.words.endsWith("基本")) {
      return;
    }
    boolean roughly = clause.approximate || clause.words.endsWith("基本");
    Aspect against = sentence.base != null ? sentence.base : sentence.lastBase;
    Aspect other = clause.otherAspect;
    if (other != null && other.isBudget() != (clause.aspect != null && clause.aspect.isBudget())) {
      against = other.isBudget() ? other : clause.aspect;
    }
    if (against == null) {
      return;
    }
    for (Subject subject : topic.subjects()) {
      ClaimDraft draft = context.draft(subject, against, word.to());
      if (against.isBudget()) {
        draft.comparison = Comparison.EQUAL;
      } else {
        draft.direction = Direction.FLAT;
      }
      draft.approximate = roughly;
    }
  }

  /** Reads the amount of a change; tells whether it was understood. */
  boolean delta(Lexeme number, Figure figure) {
    String between = clause.words;
    if (between.contains("到")
        || between.contains("至")
        || between.startsWith("为") && !clause.verbWord.endsWith("额")) {
      return false;
    }
    Aspect against = sentence.base == null ? Aspect.PREVIOUS_ACTUAL : sentence.base;
    ClaimDraft[] last = sentence.lastChange;
    if (last.length > 0
        && last[0].delta == null
        && last[0].rate != null
        && last[0].base() == against
        && sameSubjects()) {
      for (ClaimDraft draft : last) {
        draft.delta = figure;
        draft.direction = clause.verb;
      }
      return true;
    }
    List<ClaimDraft> drafts = new ArrayList<>();
    for (Subject subject : topic.subjectsOf(between)) {
      ClaimDraft draft = context.draft(subject, against, number.to());
      draft.direction = clause.verb;
      draft.delta = figure;
      drafts.add(draft);
    }
    sentence.lastChange = drafts.toArray(ClaimDraft[]::new);
    return true;
  }

  /** Reads the rate of a change; tells whether it was understood. */
  boolean rate(Lexeme number, Figure figure) {
    if (topic.subjects().isEmpty()) {
      return false;
    }
    if (clause.verbWord.endsWith("差异率")) {
      return deviation(number, figure);
    }
    ClaimDraft[] last = sentence.lastChange;
    boolean sameBase =
        last.length > 0 && (sentence.base == null || last[0].base() == sentence.base);
    if (sameBase && last[0].rate == null && sameSubjects()) {
      for (ClaimDraft draft : last) {
        draft.rate = figure;
        draft.rateDirection = clause.verb;
      }
      return true;
    }
    Aspect against = sentence.base != null ? sentence.base : sentence.lastBase;
    List<ClaimDraft> drafts = new ArrayList<>();
    for (Subject subject : topic.subjectsOf(clause.words)) {
      ClaimDraft draft =
          context.draft(subject, against == null ? Aspect.PREVIOUS_ACTUAL : against, number.to());
      draft.direction = clause.verb;
      draft.rateDirection = clause.verb;
      draft.rate = figure;
      drafts.add(draft);
    }
    sentence.lastChange = drafts.toArray(ClaimDraft[]::new);
    return true;
  }

  /** 预决算差异率: how far the actual amount is from the budget stated before it. */
  private boolean deviation(Lexeme number, Figure figure) {
    if (sentence.lastBudget == null) {
      return false;
    }
    for (Subject subject : topic.subjects()) {
      ClaimDraft draft = context.newDraft(subject, sentence.lastBudget, number.to());
      draft.direction = Direction.UNSTATED;
      draft.rateDirection = Direction.UNSTATED;
      draft.rate = figure;
    }
    return true;
  }

  private boolean sameSubjects() {
    ClaimDraft[] last = sentence.lastChange;
    List<Subject> current = topic.subjects();
    if (last.length != current.size()) {
      return false;
    }
    for (int i = 0; i < last.length; i++) {
      if (!last[i].subject().key().equals(current.get(i).key())) {
        return false;
      }
    }
    return true;
  }
}
