package org.mingjian.report;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjian.check.Assessment;
import org.mingjian.check.Finding;
import org.mingjian.check.Ledger;
import org.mingjian.check.NotEvaluated;
import org.mingjian.check.Severity;
import org.mingjian.document.Diagnostic;
import org.mingjian.document.Format;
import org.mingjian.document.PagePictures;
import org.mingjian.fact.Disclosure;
import org.mingjian.settled.SettledAssessment;
import org.mingjian.settled.SettledFinding;
import org.mingjian.settled.SeverityChange;

/** What became of one file of a run: the unit that reports are written in. */
public sealed interface DocumentResult {

  /** Returns the path as the user gave it, with {@code /} between its parts. */
  String path();

  /** Returns the digest of the bytes, or an empty string when there are none to be had. */
  String sha256();

  /** Returns the format, by content if known, else by name. */
  Format format();

  /** Returns how long the work on the file took. */
  long elapsedMillis();

  /** Returns the sentence in one word. */
  Verdict verdict();

  /** Returns the findings that count, the most severe first. */
  List<Finding> findings();

  /** Returns the findings that no longer count, the most severe first. */
  default List<SettledFinding> settled() {
    return List.of();
  }

  /** Returns the severities that a person set and that touch a finding. */
  default List<SeverityChange> severityChanges() {
    return List.of();
  }

  /** Returns what could not be read or understood. */
  List<Diagnostic> diagnostics();

  /** Returns the rules that could not be evaluated. */
  List<NotEvaluated> notEvaluated();

  /** Returns how many figures are in each state. */
  Map<Ledger.State, Integer> figures();

  /** Returns how many rules were evaluated. */
  int rulesEvaluated();

  /** Returns how many findings are of each severity. */
  default Map<Severity, Integer> severities() {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      counts.put(severity, 0);
    }
    findings().forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
    return counts;
  }

  /** Returns how many rules have an error or a warning. */
  default int rulesFailed() {
    Set<String> failed = new LinkedHashSet<>();
    for (Finding finding : findings()) {
      if (finding.severity() != Severity.INFO) {
        failed.add(finding.ruleId());
      }
    }
    return failed.size();
  }

  /**
   * A file that was read and judged.
   *
   * @param judgement what counts and what is settled
   * @param elapsedMillis time for reading, recognising and checking
   * @param pictures of the document's pages
   */
  record Checked(SettledAssessment judgement, long elapsedMillis, PagePictures pictures)
      implements DocumentResult {

    /** Creates the result of a judgement without pictures. */
    public Checked(SettledAssessment judgement, long elapsedMillis) {
      this(judgement, elapsedMillis, PagePictures.NONE);
    }

    /** Creates the result of a judgement of which nothing is settled. */
    public Checked(Assessment assessment, long elapsedMillis) {
      this(SettledAssessment.of(assessment), elapsedMillis);
    }

    /** Returns the judgement with the findings that count. */
    public Assessment assessment() {
      return judgement.open();
    }

    /** Returns the document with what was recognised. */
    public Disclosure disclosure() {
      return assessment().disclosure();
    }

    @Override
    public String path() {
      return disclosure().document().source().path();
    }

    @Override
    public String sha256() {
      return disclosure().document().source().sha256();
    }

    @Override
    public Format format() {
      return disclosure().document().source().format();
    }

    @Override
    public Verdict verdict() {
      if (!findings().isEmpty()) {
        return Verdict.FINDINGS;
      }
      boolean nothingToJudge =
          assessment().evaluated().isEmpty() || disclosure().type() == Disclosure.Type.UNKNOWN;
      return nothingToJudge ? Verdict.NOT_EVALUATED : Verdict.CLEAN;
    }

    @Override
    public List<Finding> findings() {
      return assessment().findings();
    }

    @Override
    public List<SettledFinding> settled() {
      return judgement.settled();
    }

    @Override
    public List<SeverityChange> severityChanges() {
      return judgement.changes();
    }

    @Override
    public List<Diagnostic> diagnostics() {
      Set<Diagnostic> all = new LinkedHashSet<>(disclosure().document().diagnostics());
      all.addAll(disclosure().diagnostics());
      return List.copyOf(all);
    }

    @Override
    public List<NotEvaluated> notEvaluated() {
      return assessment().notEvaluated();
    }

    @Override
    public Map<Ledger.State, Integer> figures() {
      return assessment().ledger().counts();
    }

    @Override
    public int rulesEvaluated() {
      return assessment().evaluated().size();
    }
  }

  /**
   * A file that nothing can be said about.
   *
   * @param path as the user gave it
   * @param sha256 digest of the bytes, or an empty string
   * @param format by name
   * @param reason why, for the user, in one line
   * @param elapsedMillis time spent on it
   */
  record Unread(String path, String sha256, Format format, Diagnostic reason, long elapsedMillis)
      implements DocumentResult {

    @Override
    public Verdict verdict() {
      return Verdict.NOT_EVALUATED;
    }

    @Override
    public List<Finding> findings() {
      return List.of();
    }

    @Override
    public List<Diagnostic> diagnostics() {
      return List.of(reason);
    }

    @Override
    public List<NotEvaluated> notEvaluated() {
      return List.of();
    }

    @Override
    public Map<Ledger.State, Integer> figures() {
      return new Ledger(Map.of()).counts();
    }

    @Override
    public int rulesEvaluated() {
      return 0;
    }
  }
}
