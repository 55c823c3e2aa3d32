package org.mingjian.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mingjian.check.Assessment;
import org.mingjian.check.Checker;
import org.mingjian.check.PackInfo;
import org.mingjian.check.RuleBase;
import org.mingjian.check.RuleInfo;
import org.mingjian.check.RulePackException;
import org.mingjian.document.PagePictures;
import org.mingjian.fact.Disclosure;
import org.mingjian.reader.DocumentReader;
import org.mingjian.reader.Limits;
import org.mingjian.reader.PageListener;
import org.mingjian.reader.PdfPictures;
import org.mingjian.reader.UnreadableFileException;
import org.mingjian.recognition.Recognizer;

/** The stages as they are built: reader, recognition, rules. */
final class StandardPipeline implements Pipeline {

  /** Made by the first thread that has something to recognise: help and rules need none. */
  private static final class Recognition {
    static final Recognizer RECOGNIZER = Recognizer.standard();
  }

  private final DocumentReader reader;
  private volatile PageListener listener = PageListener.NOBODY;

  StandardPipeline() {
    this(true);
  }

  private StandardPipeline(boolean ocr) {
    PageListener relay = (path, number, count) -> listener.page(path, number, count);
    reader = DocumentReader.standard(relay, ocr);
  }

  @Override
  public void listen(PageListener other) {
    listener = other;
  }

  @Override
  public PagePictures pictures(Path file) {
    return new PdfPictures(file);
  }

  @Override
  public Pipeline withoutOcr() {
    return new StandardPipeline(false);
  }

  @Override
  public Disclosure recognize(Path file, String displayPath, String profile)
      throws UnreadableFileException {
    return Recognition.RECOGNIZER.recognize(
        reader.read(file, displayPath, Limits.DEFAULT), profile);
  }

  @Override
  public Disclosure recognizeTogether(Map<String, Path> files, String profile)
      throws UnreadableFileException {
    return Recognition.RECOGNIZER.recognize(reader.readTogether(files, Limits.DEFAULT), profile);
  }

  @Override
  public Rules load(List<Path> packs, boolean allowCodeRules) throws PackRefusedException {
    RuleBase builtIn = RuleBase.builtIn();
    try {
      return new StandardRules(
          packs.isEmpty() ? builtIn : builtIn.withPacks(packs, allowCodeRules));
    } catch (RulePackException e) {
      throw new PackRefusedException(e.getMessage(), e);
    }
  }

  private static final class StandardRules implements Rules {

    private final RuleBase base;
    private final Checker checker;

    StandardRules(RuleBase base) {
      this.base = base;
      this.checker = new Checker(base);
    }

    @Override
    public List<PackInfo> packs() {
      return base.packs();
    }

    @Override
    public List<RuleInfo> rules() {
      return base.rules();
    }

    @Override
    public Assessment check(Disclosure disclosure) {
      return checker.check(disclosure);
    }
  }
}
