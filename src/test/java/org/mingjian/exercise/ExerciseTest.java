package org.mingjian.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjian.exercise.AnswerSheet.UnusableSheetException;
import org.mingjian.publish.Format;

/** Papers, keys and marking, as trainer and trainee use them. */
class ExerciseTest {

  @TempDir Path folder;

  @Test
  void aSeedGivesTheSamePaperAndAnotherSeedAnotherBody() throws IOException {
    byte[] once = Format.TEXT.bytes(paper(5, 8).manuscript());
    assertThat(Format.TEXT.bytes(paper(5, 8).manuscript())).isEqualTo(once);
    assertThat(Format.TEXT.bytes(paper(6, 8).manuscript())).isNotEqualTo(once);
  }

  @Test
  void onlyWhatIsInTheKeyDiffersFromTheCleanDisclosure() throws IOException {
    for (long seed = 1; seed <= 12; seed++) {
      FinalAccount account = Generator.account(seed);
      for (Layout layout : Layout.values()) {
        Draft draft = new Draft(account, layout);
        List<String> clean = lines(draft);
        ErrorKind kind =
            ErrorKind.all().get((int) (seed * 7 + layout.ordinal() * 31) % ErrorKind.all().size());
        boolean planted = kind.plant(draft, new java.util.SplittableRandom(seed)).isPresent();
        assertThat(lines(draft).equals(clean))
            .as(kind.id() + " " + seed + " " + layout)
            .isEqualTo(!planted);
      }
    }
  }

  private static List<String> lines(Draft draft) throws IOException {
    return new String(Format.TEXT.bytes(draft.manuscript()), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindFindsADocumentWithRoomForIt(String kind) {
    PlantedError error = Paper.make(new Paper.Order(3, 0, 1, List.of(kind), null)).errors().get(0);
    assertThat(error.kind()).isEqualTo(kind);
    assertThat(error.explanation()).isNotEmpty();
    assertThat(error.basis()).isNotEmpty();
    assertThat(error.before()).isNotEqualTo(error.after());
  }

  static List<String> kinds() {
    return Paper.kinds();
  }

  @Test
  void kindsHaveNamesOfTheirOwnAndCoverAllGroups() {
    Set<String> ids = new HashSet<>(Paper.kinds());
    assertThat(ids).hasSameSizeAs(Paper.kinds()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(ErrorKind.all().stream().map(ErrorKind::group))
        .contains("表内", "表间", "文字", "格式", "名词", "绩效", "综合");
  }

  @Test
  void anOrderThatNoBodyHasRoomForIsRefused() {
    assertThatThrownBy(() -> Paper.make(new Paper.Order(1, 0, 9, List.of("run-cost"), null)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSheetFilledInByATraineeIsMarked() throws Exception {
    Paper paper = paper(11, 6);
    AnswerKey key = AnswerKey.of("M11", paper);
    Path sheet = sheet("M11");
    List<PlantedError> errors = paper.errors();
    List<String[]> lines = new ArrayList<>();
    for (PlantedError error : errors.subList(0, 3)) {
      lines.add(
          new String[] {
            error.place().words(), "这里印为“" + error.after() + "”，" + error.title(), error.before()
          });
    }
    // the place only
    lines.add(new String[] {errors.get(3).place().words() + "，" + errors.get(3).after(), "", ""});
    // what is right accused
    lines.add(new String[] {"封面", "字体不对", "黑体"});
    fill(sheet, "张三", lines);

    Marking.Result result = Marking.mark(AnswerSheet.read(sheet), AnswerKey.read(written(key)));

    assertThat(result.sheet().name()).isEqualTo("张三");
    assertThat(result.errors().subList(0, 3))
        .allMatch(Marking.Marked::place)
        .allMatch(Marking.Marked::problem);
    assertThat(result.errors().subList(4, 6)).noneMatch(Marking.Marked::place);
    assertThat(result.wrong()).extracting(AnswerSheet.Answer::place).containsExactly("封面");
    assertThat(result.points()).isBetween(3 * 8 - 2, 3 * 10 + 5 - 2).isLessThan(result.most());
    String rule = errors.get(0).rules().get(0);
    assertThat(ExercisePages.result(result, Set.of(rule)))
        .contains("张三", errors.get(5).title(), "没有找到", "指错的地方")
        .contains("<a href=\"规则/" + rule + ".html\">" + rule + "</a>");
    assertThat(
            ExercisePages.classSummary(List.of(result), java.util.Map.of("a<b.xlsx", "没有填写任何答案")))
        .contains("a&lt;b.xlsx", "最常漏掉的错误", errors.get(4).title());
  }

  @Test
  void everyErrorTakenFromTheKeyIsRecognisedInTheTraineesWords() throws Exception {
    int placed = 0;
    int all = 0;
    for (long seed = 20; seed < 24; seed++) {
      Paper paper = paper(seed, 8);
      List<AnswerSheet.Answer> answers = new ArrayList<>();
      for (PlantedError error : paper.errors()) {
        answers.add(
            new AnswerSheet.Answer(
                answers.size() + 6,
                error.place().words(),
                error.title() + " " + error.after(),
                error.before(),
                ""));
      }
      Marking.Result result =
          Marking.mark(new AnswerSheet("M", "", answers), AnswerKey.of("M", paper));
      placed += (int) result.errors().stream().filter(Marking.Marked::place).count();
      all += result.errors().size();
    }
    assertThat(placed).isGreaterThanOrEqualTo(all * 95 / 100);
  }

  @Test
  void whatWasWrongBeforeNeitherEarnsNorCosts() throws Exception {
    Paper paper = paper(11, 3);
    PlantedError known =
        PlantedError.known(
            "合计与各行之和不符",
            new PlantedError.Place("", "支出决算表", "合计", "基本支出", ""),
            "12.34",
            "12.43",
            "t3-level-sum",
            "相差 0.09");
    AnswerKey key = AnswerKey.of("M11", paper, List.of(known));
    AnswerSheet.Answer onKnown =
        new AnswerSheet.Answer(6, "支出决算表 合计行 基本支出", "印为12.34，与各行之和不符", "12.43", "");
    AnswerSheet.Answer onNothing = new AnswerSheet.Answer(7, "封面", "字体不对", "", "");
    Marking.Result result =
        Marking.mark(
            new AnswerSheet("M11", "", List.of(onKnown, onNothing)), AnswerKey.read(written(key)));
    assertThat(result.wrong()).containsExactly(onNothing);
    assertThat(result.errors()).noneMatch(Marking.Marked::place);
    assertThat(ExercisePages.key(key)).contains("原文件中已有的问题", "相差 0.09");
  }

  @Test
  void aTableAndASectionThatSoundAlikeAreTwoPlaces() throws Exception {
    Paper paper = Paper.make(new Paper.Order(3, 0, 1, List.of("broken-number"), null));
    AnswerSheet.Answer onTable = new AnswerSheet.Answer(6, "收入决算表 合计行 财政拨款收入", "数字错误", "1.00", "");
    AnswerSheet sheet = new AnswerSheet("M3", "", List.of(onTable));

    Marking.Result result = Marking.mark(sheet, AnswerKey.of("M3", paper));

    assertThat(result.wrong()).containsExactly(onTable);
  }

  @Test
  void sheetsThatCannotBeMarkedAreNamedNotZeroed() throws Exception {
    assertThatThrownBy(() -> AnswerSheet.read(sheet("M1")))
        .isInstanceOf(UnusableSheetException.class)
        .hasMessageContaining("没有填写任何答案");
    Path text = Files.writeString(folder.resolve("words.xlsx"), "没有表格");
    assertThatThrownBy(() -> AnswerSheet.read(text)).hasMessageContaining("无法打开");
    Path foreign = folder.resolve("foreign.xlsx");
    Files.write(foreign, Format.XLSX.bytes(Paper.clean(1, Layout.SHANXI).manuscript()));
    assertThatThrownBy(() -> AnswerSheet.read(foreign)).hasMessageContaining("不是答题表");
    Path other = sheet("M2");
    fill(other, "李四", List.<String[]>of(new String[] {"表一", "错", ""}));
    AnswerKey key = AnswerKey.of("M3", paper(3, 1));
    AnswerSheet read = AnswerSheet.read(other);
    assertThatThrownBy(() -> Marking.mark(read, key))
        .hasMessageContaining("M2")
        .hasMessageContaining("M3");
    Path noKey = Files.writeString(folder.resolve("x.json"), "{\"a\":1}");
    assertThatThrownBy(() -> AnswerKey.read(noKey)).hasMessageContaining("不是本程序写出的答案文件");
  }

  @Test
  void aPaperDoesNotBetrayItsErrors() throws IOException {
    Paper paper = paper(9, 10);
    for (Format format : List.of(Format.TEXT, Format.HTML, Format.DOCX, Format.XLSX)) {
      String bytes =
          new String(
              Format.XLSX.equals(format) ? new byte[0] : format.bytes(paper.manuscript()),
              StandardCharsets.UTF_8);
      assertThat(bytes).doesNotContain("mingjian", "exercise");
      for (PlantedError error : paper.errors()) {
        assertThat(bytes).doesNotContain(error.kind() + "\"");
      }
    }
  }

  private static Paper paper(long seed, int errors) {
    return Paper.make(new Paper.Order(seed, 0, errors, List.of(), null));
  }

  private Path written(AnswerKey key) throws IOException {
    return Files.writeString(folder.resolve("key.json"), key.json());
  }

  private Path sheet(String paper) throws IOException {
    Path file = folder.resolve("sheet" + paper + ".xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      AnswerSheet.write(paper, out);
    }
    return file;
  }

  private static void fill(Path file, String name, List<String[]> lines) throws IOException {
    try (Workbook book =
        WorkbookFactory.create(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      book.getSheetAt(0).getRow(2).getCell(1).setCellValue(name);
      for (int i = 0; i < lines.size(); i++) {
        Row row = book.getSheetAt(0).getRow(5 + i);
        for (int c = 0; c < lines.get(i).length; c++) {
          row.getCell(c + 1).setCellValue(lines.get(i)[c]);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      Files.write(file, out.toByteArray());
    }
  }
}
