package org.mingjian.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.mingjian.check.Assessment;
import org.mingjian.check.PackInfo;
import org.mingjian.check.RuleInfo;
import org.mingjian.fact.Disclosure;
import org.mingjian.reader.UnreadableFileException;
import org.mingjian.report.DocumentResult;
import org.mingjian.report.Invented;

/** A pipeline in which the text of a file says what becomes of it. */
final class FakePipeline implements Pipeline {

  /** Holds a file that says {@code last} until one that says {@code first} was read. */
  private final CountDownLatch first = new CountDownLatch(1);

  @Override
  public Disclosure recognize(Path file, String displayPath, String profile)
      throws UnreadableFileException {
    switch (content(file)) {
      case "encrypted" -> throw new UnreadableFileException("文件已加密，无法打开");
      case "huge" -> throw new OutOfMemoryError("invented");
      case "deep" -> throw new StackOverflowError();
      case "defect" -> throw new IllegalStateException("invented defect");
      case "last" -> await();
      case "first" -> first.countDown();
      default -> {}
    }
    return Invented.disclosure(displayPath);
  }

  @Override
  public Disclosure recognizeTogether(Map<String, Path> files, String profile) {
    return Invented.disclosure(String.join(" + ", files.keySet()));
  }

  private static String content(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void await() {
    try {
      first.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Rules load(List<Path> packs, boolean allowCodeRules) throws PackRefusedException {
    if (!packs.isEmpty() && !allowCodeRules) {
      throw new PackRefusedException("a.drl 第3行：语法错误", null);
    }
    return new Rules() {
      @Override
      public List<PackInfo> packs() {
        return Invented.PACKS;
      }

      @Override
      public List<RuleInfo> rules() {
        return Invented.RULES;
      }

      @Override
      public Assessment check(Disclosure disclosure) {
        String path = disclosure.document().source().path();
        DocumentResult.Checked result =
            path.contains("faulty") ? Invented.faulty(path) : Invented.clean(path);
        return result.assessment();
      }
    };
  }
}
