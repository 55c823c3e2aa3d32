package org.mingjian.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.mingjian.document.Document;
import org.mingjian.document.SourceFile;

/**
 * Reads Word documents in the binary format of Word 97 to 2003, which WPS writes as well. Macros
 * are never run.
 */
final class DocReader implements FormatReader {

  private static final int LARGEST = 64 << 20;

  @Override
  public Document read(SourceFile source, byte[] bytes, Limits limits)
      throws UnreadableFileException {
    if (bytes.length > LARGEST) {
      throw new UnreadableFileException("Word 文档过大，.doc 文件的上限为 " + (LARGEST >> 20) + " MB");
    }
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes));
        HWPFDocument document = new HWPFDocument(files)) {
      BlockCollector blocks = new BlockCollector(new ReadingBudget(limits));
      new DocFlow(document, blocks).read();
      if (files.getRoot().hasEntryCaseInsensitive("Macros")) {
        blocks.report("macros", "文件带有宏，未运行，只读取了内容", null);
      }
      return blocks.finish(source, "Word 文档里没有文字");
    } catch (ReadingBudget.Exceeded e) {
      throw new UnreadableFileException(e.getMessage(), e);
    } catch (EncryptedDocumentException e) {
      throw new UnreadableFileException("Word 文档已加密，需要密码才能打开", e);
    } catch (OldWordFileFormatException e) {
      throw new UnreadableFileException("Word 文档的版本过旧（Word 95 及以前），请另存为 .docx 后再检查", e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new UnreadableFileException("Word 文档不完整或已损坏，无法读取", e);
    } catch (OutOfMemoryError e) {
      throw new UnreadableFileException("Word 文档展开后过大，内存不足", e);
    }
  }
}
