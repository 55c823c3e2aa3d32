package org.mingjian.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.document.Place;
import org.mingjian.fact.AmountClaim;
import org.mingjian.fact.ChangeClaim;
import org.mingjian.fact.Claim;
import org.mingjian.fact.ComparisonClaim;
import org.mingjian.fact.CompletionClaim;
import org.mingjian.fact.CountClaim;
import org.mingjian.fact.Disclosure;
import org.mingjian.fact.Figure;
import org.mingjian.fact.Location;
import org.mingjian.fact.ShareClaim;
import org.mingjian.fact.StatementCell;
import org.mingjian.fact.StatementTable;
import org.mingjian.fact.Violation;

/**
 * Identifies the findings of one document across runs, edits, formats and names of its file: {@code
 * document-finding}, two digests. The document's is of body and year; where no body was recognised,
 * of the file's name. The finding's is of the rule, of what the figures are (the recognised cell,
 * or the subject of the sentence) and of the figures that disagree; never of page, line or wording.
 * Only where there is no figure do the words themselves stand for the finding. Not thread-safe.
 */
final class Fingerprints {

  private static final int DOCUMENT_BYTES = 4;
  private static final int FINDING_BYTES = 10;

  /** A number that is not part of a date. */
  private static final Pattern NUMBER =
      Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?+(?![\\d,.]*[年月日号])");

  private static final Pattern NUMBERING =
      Pattern.compile("^\\s*[（(]?\\d+(?:[）)、．]|\\.(?!\\d))|[.．…·\\s]{2,}\\d+\\s*$");

  /** A printed word or number in its place. */
  private record Print(Place place, String quote) {}

  private final Disclosure disclosure;
  private final String document;
  private final Map<String, String> kinds = new HashMap<>();
  private Map<Place, String> cells;
  private Map<Print, String> subjects;

  Fingerprints(Disclosure disclosure) {
    this.disclosure = disclosure;
    this.document = digest(identity(disclosure), DOCUMENT_BYTES);
    for (StatementTable table : disclosure.tables()) {
      kinds.putIfAbsent(plain(table.title()), table.kind());
    }
  }

  private static String identity(Disclosure disclosure) {
    if (disclosure.body() == null) {
      return disclosure
          .document()
          .source()
          .path()
          .replaceAll("[^+]*/", "")
          .replaceAll("\\.[A-Za-z]+(?= \\+ |$)", "");
    }
    return plain(disclosure.body()) + "|" + disclosure.year();
  }

  /** Returns the fingerprint of the broken equations of one cause, reported under a rule. */
  String of(String ruleId, Cause cause) {
    Collection<String> figures = new TreeSet<>();
    cause.suspects().forEach(s -> figures.add(value(s.figure()) + ">" + number(s.required())));
    if (figures.isEmpty()) {
      cause.broken().stream()
          .flatMap(reconciliation -> reconciliation.figures().stream())
          .filter(Figure::isPrinted)
          .forEach(figure -> figures.add(value(figure)));
    }
    return fingerprint(ruleId, figures);
  }

  private String value(Figure figure) {
    String value = figure.isPrinted() ? number(figure.value()) + figure.unit().symbol() : "";
    return subject(figure.location()) + "=" + value;
  }

  private static String number(java.math.BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  /** Returns the fingerprint of a requirement that is not met. */
  String of(Violation violation) {
    List<String> key = new ArrayList<>();
    key.add(subject(violation.locations().get(0)));
    key.add(print(violation.found()));
    key.add(print(violation.expected()));
    Collection<String> sections = new TreeSet<>();
    Collection<String> figures = new TreeSet<>();
    for (Location location : violation.locations()) {
      if (location.table() == null) {
        sections.add(subject(location));
      }
      String numbers = numbers(location.quote());
      if (!numbers.isEmpty()) {
        figures.add(subject(location) + "=" + numbers);
      }
    }
    key.addAll(sections);
    key.addAll(figures);
    if (figures.isEmpty() && violation.found() == null) {
      violation.locations().forEach(location -> key.add(plain(location.quote())));
    }
    return fingerprint(violation.ruleId(), key);
  }

  private String fingerprint(String ruleId, Collection<String> parts) {
    return document + "-" + digest(ruleId + "|" + String.join("|", parts), FINDING_BYTES);
  }

  /** Returns what stands at a place, the same for all wordings and layouts. */
  private String subject(Location location) {
    if (location == null) {
      return "";
    }
    if (cells == null) {
      index();
    }
    String cell = cells.get(location.place());
    if (location.table() != null && cell != null) {
      return cell;
    }
    if (location.table() != null) {
      String title = plain(location.table());
      return String.join(
          "/", kinds.getOrDefault(title, title), plain(location.row()), plain(location.column()));
    }
    String subject = subjects.get(new Print(location.place(), location.quote()));
    return subject == null ? section(location) : subject;
  }

  private void index() {
    cells = new HashMap<>();
    subjects = new HashMap<>();
    for (StatementCell cell : disclosure.facts(StatementCell.class)) {
      if (cell.figure().location() != null) {
        String key = String.join("/", cell.table(), cell.side(), cell.row(), cell.column());
        cells.putIfAbsent(cell.figure().location().place(), key);
      }
    }
    for (Claim claim : disclosure.facts(Claim.class)) {
      String key = claim.subject().key();
      remember(claim.location(), key);
      for (Figure figure : figures(claim)) {
        remember(figure == null ? null : figure.location(), key);
      }
    }
  }

  private void remember(Location location, String key) {
    if (location != null) {
      subjects.putIfAbsent(new Print(location.place(), location.quote()), key);
    }
  }

  /** Returns the figures that the words of a claim give, some of them null. */
  private static Figure[] figures(Claim claim) {
    if (claim instanceof AmountClaim amount) {
      return new Figure[] {amount.figure()};
    }
    if (claim instanceof ShareClaim share) {
      return new Figure[] {share.rate()};
    }
    if (claim instanceof ChangeClaim change) {
      return new Figure[] {change.delta(), change.rate(), change.previous()};
    }
    if (claim instanceof CompletionClaim completion) {
      return new Figure[] {completion.rate()};
    }
    if (claim instanceof ComparisonClaim comparison) {
      return new Figure[] {comparison.difference()};
    }
    return claim instanceof CountClaim count ? new Figure[] {count.figure()} : new Figure[0];
  }

  /** Returns words or a number without what only sets them off. */
  private static String print(String words) {
    return words == null ? "" : words.replaceAll("[\\s,，]", "");
  }

  /**
   * Returns the numbers among the words, whatever their order, without dates, the number of an item
   * and, in a table of contents, of a page.
   */
  private static String numbers(String words) {
    if (words == null) {
      return "";
    }
    Matcher matcher = NUMBER.matcher(NUMBERING.matcher(words).replaceAll(""));
    TreeSet<String> numbers = new TreeSet<>();
    while (matcher.find()) {
      numbers.add(matcher.group().replace(",", ""));
    }
    return String.join(" ", numbers);
  }

  private static String section(Location location) {
    return location.section() == null
        ? ""
        : plain(location.section().replaceAll("^[（(]?[一二三四五六七八九十\\d]+[）)、.．]+", ""));
  }

  private static String plain(String text) {
    return text == null
        ? ""
        : text.replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]", "").toLowerCase(Locale.ROOT);
  }

  private static String digest(String key, int bytes) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Gives findings that would share a fingerprint a number each, in their order. */
  static List<Finding> distinct(List<Finding> findings) {
    Map<String, Integer> seen = new LinkedHashMap<>();
    List<Finding> distinct = new ArrayList<>();
    for (Finding finding : findings) {
      int count = seen.merge(finding.fingerprint(), 1, Integer::sum);
      distinct.add(
          count == 1 ? finding : finding.withFingerprint(finding.fingerprint() + "-" + count));
    }
    return distinct;
  }
}
