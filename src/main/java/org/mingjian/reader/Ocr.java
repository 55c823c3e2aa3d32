package org.mingjian.reader;

/** Whether scanned pages are read by text recognition, and if not, why. */
enum Ocr {
  /** Where it is installed. */
  IF_INSTALLED,
  /** Never. */
  FORBIDDEN;

  boolean isUsable() {
    return this == IF_INSTALLED && Tesseract.installed().isPresent();
  }

  /** Returns why it is not usable, for the user. */
  String reason() {
    return this == FORBIDDEN ? "已用 --no-ocr 关闭文字识别" : "需要安装 " + Tesseract.PACKAGES + " 才能识别";
  }

  /** Returns the program; only where it is usable. */
  Tesseract tesseract() {
    return Tesseract.installed().orElseThrow();
  }
}
