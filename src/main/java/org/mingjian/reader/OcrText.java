package org.mingjian.reader;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Mends what text recognition regularly does to Chinese text whatever it says: spaces between
 * characters, narrow marks for wide ones, marks for the one stroke of 一. It adds no words and
 * changes no digits.
 */
final class OcrText {

  private static final Pattern ONE =
      Pattern.compile("(?<=^|[\\p{IsHan}（(])(?:[-—–_]|[`'\"‘’“”]{1,2}(?=、))(?=[\\p{IsHan}、])");

  /** Everyday words in which one character is read as another that looks alike; no words else. */
  private static final Map<String, String> MISREAD =
      Map.of("文出", "支出", "开文", "开支", "文付", "支付", "年未", "年末", "退体", "退休", "离体", "离休", "勤探", "勘探");

  private OcrText() {}

  /** The program puts spaces between Chinese characters. */
  static String tidy(String read) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < read.length(); i++) {
      char c = read.charAt(i);
      boolean inner = c == ' ' && i > 0 && i + 1 < read.length();
      if (c != ' ' || inner && isLetter(read.charAt(i - 1)) && isLetter(read.charAt(i + 1))) {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  /** Returns a text with the marks that Chinese print has. */
  static String punctuated(String text) {
    return ONE.matcher(mended(text))
        .replaceAll("一")
        .replace(':', '：')
        .replace(';', '；')
        .replace('(', '（')
        .replace(')', '）')
        .replaceAll("（[（《〈]|（[“”\\\\]+(?=[类款项境护]）)", "（")
        .replaceAll("[\\\\〈《“]([^〉〈）]{1,6})）", "（$1）")
        .replaceAll("（([^〉〈）]{1,6})[〉》”]", "（$1）")
        .replaceAll(",(?!\\d)|(?<!\\d),", "，")
        .replaceAll("^(注|说明|附注|备注)[，；：]+(?!$)", "$1：")
        .replaceAll("：[：，；]+", "：")
        .replaceAll("(?<=单位)[；，,](?=.{1,2}元$)|(?<=[^，；])；(?=指[^标出示引导])", "：")
        .replaceAll("(?<=\\d%)\\d(?!\\d)", "");
  }

  private static String mended(String text) {
    String mended = text;
    for (Map.Entry<String, String> word : MISREAD.entrySet()) {
      mended = mended.replace(word.getKey(), word.getValue());
    }
    return mended;
  }

  /** Returns the digits of a text with their points and per cent signs. */
  static String digits(String text) {
    return punctuated(text).replaceAll("[^\\d.%]", "").replaceAll("\\.(?!\\d)", "");
  }
}
