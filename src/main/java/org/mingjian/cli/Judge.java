package org.mingjian.cli;

import java.util.concurrent.CompletableFuture;
import org.mingjian.check.Assessment;
import org.mingjian.document.PagePictures;
import org.mingjian.fact.Disclosure;
import org.mingjian.reader.UnreadableFileException;
import org.mingjian.report.DocumentResult;
import org.mingjian.report.Texts;

/**
 * Judges one document after the other: reads and recognises it, waits for the rules, lets them
 * judge, and sets aside what is settled. May be used by several threads.
 */
final class Judge {

  private final Pipeline pipeline;
  private final RunSettings settings;
  private final CompletableFuture<Pipeline.Rules> rules;
  private final String profile;
  private final Texts texts;
  private final boolean withPictures;

  /**
   * Creates a judge.
   *
   * @param rules the rules, perhaps still being loaded
   * @param profile the rule profile for all documents, or null
   */
  Judge(
      Pipeline pipeline,
      RunSettings settings,
      CompletableFuture<Pipeline.Rules> rules,
      String profile,
      Texts texts) {
    this(pipeline, settings, rules, profile, texts, false);
  }

  private Judge(
      Pipeline pipeline,
      RunSettings settings,
      CompletableFuture<Pipeline.Rules> rules,
      String profile,
      Texts texts,
      boolean withPictures) {
    this.withPictures = withPictures;
    this.pipeline = pipeline;
    this.settings = settings;
    this.rules = rules;
    this.profile = profile;
    this.texts = texts;
  }

  /** Returns a judge whose results come with pictures of the pages, where a file has pages. */
  Judge withPictures() {
    return new Judge(pipeline, settings, rules, profile, texts, true);
  }

  /** Returns the judgement of a document, or why there is none; never throws. */
  Attempt<DocumentResult.Checked> judge(Input input) {
    return Attempt.make(input, this::check, texts);
  }

  /** Returns the judgement of a document and tells when it begins and ends; never throws. */
  Attempt<DocumentResult.Checked> judge(Input input, Progress progress) {
    progress.begin(input.displayPath());
    try {
      return judge(input);
    } finally {
      progress.end(input.displayPath());
    }
  }

  private DocumentResult.Checked check(Input input) throws UnreadableFileException {
    long start = System.nanoTime();
    String wanted = profile == null ? settings.profile(input) : profile;
    Disclosure disclosure = input.recognize(pipeline, wanted);
    long reading = Attempt.millisSince(start);
    Pipeline.Rules loaded = rules.join();
    start = System.nanoTime();
    Assessment assessment = loaded.check(disclosure);
    return new DocumentResult.Checked(
        settings.settle(input, assessment),
        reading + Attempt.millisSince(start),
        withPictures && input.file() != null ? pipeline.pictures(input.file()) : PagePictures.NONE);
  }
}
