package org.mingjian.cli;

import java.nio.file.Path;
import java.util.List;
import org.mingjian.check.Assessment;
import org.mingjian.check.Checker;
import org.mingjian.check.PackInfo;
import org.mingjian.check.RuleBase;
import org.mingjian.check.RuleInfo;
import org.mingjian.check.RulePackException;
import org.mingjian.document.Document;
import org.mingjian.fact.Disclosure;
import org.mingjian.reader.DocumentReader;
import org.mingjian.reader.Limits;
import org.mingjian.reader.UnreadableFileException;
import org.mingjian.recognition.Recognizer;

/** The stages as they are built: reader, recognition, rules. */
final class StandardPipeline implements Pipeline {

  private Recognizer recognizer;

  @Override
  public Disclosure recognize(Path file, String displayPath, String profile)
      throws UnreadableFileException {
    Document document = DocumentReader.standard().read(file, displayPath, Limits.DEFAULT);
    return recognizer().recognize(document, profile);
  }

  /** Commands that read no file do without the dictionaries. */
  private synchronized Recognizer recognizer() {
    if (recognizer == null) {
      recognizer = Recognizer.standard();
    }
    return recognizer;
  }

  @Override
  public Rules load(List<Path> packs, boolean allowCodeRules) throws PackRefusedException {
    try {
      RuleBase builtIn = RuleBase.builtIn();
      return new Loaded(packs.isEmpty() ? builtIn : builtIn.withPacks(packs, allowCodeRules));
    } catch (RulePackException e) {
      throw new PackRefusedException(e.getMessage(), e);
    }
  }

  private static final class Loaded implements Rules {

    private final RuleBase base;
    private final Checker checker;

    Loaded(RuleBase base) {
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
