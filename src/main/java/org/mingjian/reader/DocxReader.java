package org.mingjian.reader;

import java.io.IOException;
import org.mingjian.document.Document;
import org.mingjian.document.SourceFile;

/**
 * Reads Word documents in Office Open XML, transitional or strict (ECMA-376), from the XML itself:
 * what would be printed when all tracked changes are accepted. Macros are never run.
 */
final class DocxReader implements FormatReader {

  private static final String MAIN = "word/document.xml";

  @Override
  public Document read(SourceFile source, byte[] bytes, Limits limits)
      throws UnreadableFileException {
    try (OfficeArchive archive = new OfficeArchive(bytes)) {
      return read(source, archive, limits);
    } catch (ReadingBudget.Exceeded e) {
      throw new UnreadableFileException(e.getMessage(), e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new UnreadableFileException("Word 文档不完整或已损坏，无法读取", e);
    } catch (OutOfMemoryError e) {
      throw new UnreadableFileException("Word 文档展开后过大，内存不足", e);
    }
  }

  private static Document read(SourceFile source, OfficeArchive archive, Limits limits)
      throws IOException, UnreadableFileException {
    String main = mainPart(archive);
    XmlNode root = archive.parse(main);
    XmlNode body = root == null ? null : root.child("body");
    if (body == null) {
      throw new UnreadableFileException("不是有效的 Word 文档：缺少正文");
    }
    BlockCollector blocks = new BlockCollector(new ReadingBudget(limits));
    new DocxFlow(archive, main, blocks).read(body);
    if (archive.has("word/vbaProject.bin")) {
      blocks.report("macros", "文件带有宏，未运行，只读取了内容", null);
    }
    return blocks.finish(source, "Word 文档里没有文字");
  }

  private static String mainPart(OfficeArchive archive) throws IOException {
    XmlNode root = archive.parse("_rels/.rels");
    if (root != null) {
      for (XmlNode relationship : root.children()) {
        String type = relationship.attribute("Type");
        String target = relationship.attribute("Target");
        if (type != null && type.endsWith("/officeDocument") && target != null) {
          return target.startsWith("/") ? target.substring(1) : target;
        }
      }
    }
    return MAIN;
  }
}
