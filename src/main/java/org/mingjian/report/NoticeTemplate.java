package org.mingjian.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/**
 * The template of the rectification notice (整改通知) that comes with the product, in the layout of
 * official documents (GB/T 9704-2012): a user changes it in Word.
 */
public final class NoticeTemplate {

  private static final double SIZE = 16;
  private static final double LINE = 29;

  private NoticeTemplate() {}

  /** Writes the template. */
  public static void write(OutputStream out) throws IOException {
    WordFile file = new WordFile(37, 26, 35, 28);
    file.numberPages();
    XWPFParagraph title =
        file.paragraph(
            "关于{{单位}}{{年度}}部门决算公开问题整改的通知", WordFile.Font.TITLE, 22, 34, ParagraphAlignment.CENTER);
    title.setSpacingAfter(580);
    plain(file, "{{单位}}：", false);
    plain(
        file,
        "根据《中华人民共和国预算法》和部门决算公开的有关规定，对你单位{{年度}}部门决算公开文件《{{文件}}》进行了检查，共发现问题{{问题数}}处，"
            + "其中错误{{错误数}}处、警告{{警告数}}处、提示{{提示数}}处。现将有关问题和整改要求通知如下。",
        true);
    plain(file, "{{#分组}}", true);
    heading(file, "{{组序}}、{{组名}}（{{组内问题数}}处）", WordFile.Font.HEADING);
    plain(file, "{{#问题}}", true);
    heading(file, "（{{组内序}}）公开要求：{{要求}}{{把握}}", WordFile.Font.SUBHEADING);
    plain(file, "{{说明}}", true);
    for (String line :
        List.of("位置：{{位置}}", "算式：{{算式}}", "现为：{{现为}}", "应为：{{应为}}", "建议：{{建议}}", "依据：{{依据}}")) {
      plain(file, line, true);
    }
    plain(file, "{{/问题}}", true);
    plain(file, "{{/分组}}", true);
    heading(file, "{{末序}}、整改要求", WordFile.Font.HEADING);
    plain(file, "（一）请你单位对照上述问题，查找原因，逐项更正；注明“请人工核对”的，请对照原件核实。", true);
    plain(file, "（二）请于{{整改期限}}前重新公开更正后的决算，并书面报送整改情况；经核实无误、无需更正的，请说明理由。", true);
    XWPFParagraph issuer = right(file, "{{发文机关}}");
    issuer.setSpacingBefore(900);
    issuer.setKeepNext(true);
    right(file, "{{日期}}").setKeepNext(true);
    XWPFParagraph contact = plain(file, "（联系人：{{联系人}}）", true);
    contact.setSpacingBefore(300);
    file.write(out, new OfficeProperties("", List.of(), null), "整改通知模板");
  }

  private static XWPFParagraph plain(WordFile file, String words, boolean indented) {
    XWPFParagraph paragraph =
        file.paragraph(words, WordFile.Font.BODY, SIZE, LINE, ParagraphAlignment.BOTH);
    return indented ? WordFile.indented(paragraph, SIZE) : paragraph;
  }

  private static void heading(WordFile file, String words, WordFile.Font font) {
    XWPFParagraph paragraph = file.paragraph(words, font, SIZE, LINE, ParagraphAlignment.BOTH);
    WordFile.indented(paragraph, SIZE).setKeepNext(true);
  }

  private static XWPFParagraph right(WordFile file, String words) {
    XWPFParagraph paragraph =
        file.paragraph(words, WordFile.Font.BODY, SIZE, LINE, ParagraphAlignment.RIGHT);
    paragraph.setIndentationRight((int) (4 * SIZE * 20));
    return paragraph;
  }
}
