package org.mingjian.reader;

import java.util.List;
import org.mingjian.document.Document;
import org.mingjian.document.Furniture;
import org.mingjian.document.SourceFile;

/**
 * Reads text files: plain text, Markdown, and what text recognition makes of scanned pages, where
 * tables come as lines of tab-separated cells. Takes the bytes; returns paragraphs joined over the
 * lines they run across, tables joined over page breaks, and page furniture set apart, each with
 * its line and columns. Time and memory grow with the length of the file only.
 */
final class TextReader implements FormatReader {

  @Override
  public Document read(SourceFile source, byte[] bytes, Limits limits)
      throws UnreadableFileException {
    List<SourceLine> lines = SourceLine.split(TextDecoding.decode(bytes, limits.glyphs()));
    if (lines.stream().allMatch(SourceLine::isBlank)) {
      throw new UnreadableFileException("文件里没有文字");
    }
    Furniture.Kind[] furniture = PageFurniture.find(lines);
    Wrapping wrapping = Wrapping.of(lines, runningText(lines, furniture));
    return new TextAssembly(lines, furniture, wrapping, limits).read(source);
  }

  private static boolean[] runningText(List<SourceLine> lines, Furniture.Kind[] furniture) {
    boolean[] running = new boolean[lines.size()];
    for (int i = 0; i < running.length; i++) {
      SourceLine line = lines.get(i);
      running[i] =
          furniture[i] == null
              && !line.isBlank()
              && line.tabs() == 0
              && line.raw().charAt(line.from()) != '|'
              && !Wording.isContentsEntry(line.content());
    }
    return running;
  }
}
