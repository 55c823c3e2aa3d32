package org.mingjian.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mingjian.check.Assessment;
import org.mingjian.check.PackInfo;
import org.mingjian.check.RuleInfo;
import org.mingjian.document.PagePictures;
import org.mingjian.fact.Disclosure;
import org.mingjian.reader.PageListener;
import org.mingjian.reader.UnreadableFileException;

/** The stages behind the commands. Implementations may be used by several threads. */
public interface Pipeline {

  /**
   * Reads a file and recognises what it discloses.
   *
   * @param file the file
   * @param displayPath its path as the user gave it
   * @param profile the rule profile to use, or null to recognise it
   * @throws UnreadableFileException when nothing can be read
   */
  Disclosure recognize(Path file, String displayPath, String profile)
      throws UnreadableFileException;

  /**
   * Reads several files of one disclosure as one document and recognises what it discloses.
   *
   * @param files the files by their paths as the user gave them, in reading order
   * @param profile the rule profile to use, or null to recognise it
   * @throws UnreadableFileException when one of them cannot be read
   */
  Disclosure recognizeTogether(Map<String, Path> files, String profile)
      throws UnreadableFileException;

  /** Lets somebody hear which page of a paged file is being read. */
  default void listen(PageListener listener) {}

  /** Returns pictures of a file's pages; none where it has no pages. */
  default PagePictures pictures(Path file) {
    return PagePictures.NONE;
  }

  /** Returns a pipeline that never starts text recognition. */
  default Pipeline withoutOcr() {
    return this;
  }

  /**
   * Loads the rules.
   *
   * @param packs folders with rule packs of the user's own
   * @param allowCodeRules whether rules that are code may be loaded from them
   * @throws PackRefusedException when a pack cannot be used
   */
  Rules load(List<Path> packs, boolean allowCodeRules) throws PackRefusedException;

  /** The rules in force. */
  interface Rules {

    /** Returns the packs, the basic one first. */
    List<PackInfo> packs();

    /** Returns what is known of each rule. */
    List<RuleInfo> rules();

    /** Judges a document. */
    Assessment check(Disclosure disclosure);
  }

  /** A rule pack that cannot be used; the message is for the user and says where it is wrong. */
  final class PackRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Creates the exception with a message for the user. */
    public PackRefusedException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
