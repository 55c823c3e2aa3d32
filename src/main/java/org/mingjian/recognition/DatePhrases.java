package org.mingjian.recognition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.fact.AsOfClaim;

/** 2024年, 截至2024年12月31日: of what time a clause speaks. */
final class DatePhrases {

  private static final Pattern DATE = Pattern.compile("(20\\d\\d)年(\\d{1,2})月(\\d{1,2})日");
  private static final Pattern AS_OF = Pattern.compile(".*截[至止]到?");

  private final ClaimContext context;

  DatePhrases(ClaimContext context) {
    this.context = context;
  }

  /** A year, or words for the year before. */
  void year(Lexeme word) {
    String text = word.text();
    if (!text.startsWith("20") || text.length() < 4) {
      context.clause.year = context.year == null ? null : context.year - 1;
    } else if (text.endsWith("年") || text.endsWith("度")) {
      context.clause.year = Integer.valueOf(text.substring(0, 4));
    } else {
      context.clause.year = null; // 2024 of 2024年初预算
    }
  }

  /** A date: in the section on assets that for which their numbers hold. */
  void date(Lexeme date) {
    if (!context.section.kind().equals("assets")
        || !AS_OF.matcher(context.clause.words).matches()) {
      return;
    }
    Matcher matcher = DATE.matcher(date.text());
    if (matcher.matches() && !context.topic.subjects().isEmpty()) {
      context.claims.add(
          new AsOfClaim(
              context.topic.subjects().get(0),
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3)),
              context.year,
              context.section.kind(),
              context.text.locate(date.from(), date.to())));
    }
  }
}
