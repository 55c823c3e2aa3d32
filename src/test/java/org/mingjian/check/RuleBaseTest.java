package org.mingjian.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.fact.Disclosure;
import org.mingjian.fact.Outcome;
import org.mingjian.fact.Quality;

class RuleBaseTest {

  private static final String HEAD =
      """
      package my.rules;
      import org.mingjian.fact.*;
      import function org.mingjian.check.RuleActions.*;

      """;

  @TempDir Path folder;

  private static Disclosures balance(String income, String expense) {
    return new Disclosures()
        .table("summary", "收入支出决算总表")
        .row("summary/income", "总计", "决算数", income)
        .row("summary/expense", "总计", "决算数", expense);
  }

  private Path pack(Map<String, String> files) throws IOException {
    Path pack = Files.createTempDirectory(folder, "pack");
    Files.writeString(pack.resolve("pack.yaml"), "id: mine\nversion: '1'\ntitle: 自定义\n");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(pack.resolve(file.getKey()), file.getValue());
    }
    return pack;
  }

  private RuleBase withDrl(String rules) throws Exception {
    return RuleBase.builtIn().withPacks(List.of(pack(Map.of("my.drl", HEAD + rules))), true);
  }

  @Test
  void everyRuleOfTheFolderIsInTheKnowledgeBase() throws IOException {
    TreeSet<String> drlIds = new TreeSet<>();
    Pattern id = Pattern.compile("@id\\(\"([^\"]+)\"\\)");
    try (Stream<Path> files = Files.walk(Path.of("rules"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".drl")).toList()) {
        Matcher matcher = id.matcher(Files.readString(file));
        while (matcher.find()) {
          drlIds.add(matcher.group(1));
        }
      }
    }
    RuleBase base = RuleBase.builtIn();
    TreeSet<String> compiled = new TreeSet<>();
    for (PackInfo pack : base.packs()) {
      compiled.addAll(base.rulesFor(pack.id(), null).compiledRules());
    }
    assertThat(compiled).contains("");
    compiled.remove("");
    assertThat(compiled).isEqualTo(drlIds);
    assertThat(base.rules()).extracting(RuleInfo::id).doesNotHaveDuplicates().containsAll(drlIds);
  }

  @Test
  void catalogueComesFromTheRulesThemselves() throws Exception {
    RuleBase base =
        withDrl(
            """
            rule "甲等于乙" @id("my-1") @severity("warning") @basis("《预算法》第七十五条；《办法》")
                @explains("说明。") @needs("summary income")
            when
                $cell : StatementCell(table == "summary")
            then
                insert(violation(drools).at($cell.figure().location()).message("甲").build());
            end
            """);
    assertThat(base.rules())
        .contains(
            new RuleInfo(
                "my-1",
                "甲等于乙",
                Severity.WARNING,
                List.of("《预算法》第七十五条", "《办法》"),
                "说明。",
                List.of("summary", "income"),
                "mine"));
    assertThat(base.packs()).extracting(PackInfo::id).contains("national", "mine");
  }

  @Test
  void anEquationOfTheFolderIsEvaluated() {
    Firing firing = RuleBase.builtIn().fire(balance("10.00", "11.00").build());
    assertThat(firing.reconciliations())
        .filteredOn(item -> item.ruleId().equals("t1-balance"))
        .singleElement()
        .satisfies(item -> assertThat(item.outcome()).isEqualTo(Outcome.CONTRADICTED));
    assertThat(firing.evaluated()).contains("t1-balance");
  }

  @Test
  void aRuleWithoutItsTableIsNotEvaluated() {
    Firing missing = RuleBase.builtIn().fire(new Disclosures().build());
    assertThat(missing.notEvaluated()).contains(new NotEvaluated("t1-balance", "未找到：收入支出决算总表"));
    assertThat(missing.evaluated()).doesNotContain("t1-balance");
    Firing unreadable =
        RuleBase.builtIn()
            .fire(new Disclosures().table("summary", "收入支出决算总表", Quality.UNREADABLE).build());
    assertThat(unreadable.notEvaluated())
        .contains(new NotEvaluated("t1-balance", "已找到但未能识别其内容：收入支出决算总表"));
  }

  @Test
  void sessionsDoNotSeeEachOther() {
    RuleBase base = RuleBase.builtIn();
    Disclosure wrong = balance("10.00", "11.00").build();
    Firing first = base.fire(wrong);
    base.fire(balance("20.00", "20.00").build());
    assertThat(base.fire(wrong)).isEqualTo(first);
  }

  @Test
  void threadsGiveTheSameResult() throws Exception {
    RuleBase base = RuleBase.builtIn();
    Disclosure disclosure = balance("10.00", "11.00").build();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Callable<Firing> task = () -> base.fire(disclosure);
      List<Firing> results =
          threads.invokeAll(java.util.Collections.nCopies(20, task)).stream()
              .map(
                  future -> {
                    try {
                      return future.get();
                    } catch (Exception e) {
                      throw new AssertionError(e);
                    }
                  })
              .distinct()
              .toList();
      assertThat(results).hasSize(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void unknownProfileMeansNational() {
    RuleBase base = RuleBase.builtIn();
    assertThat(base.fire(balance("1.00", "2.00").profile("atlantis").build()).evaluated())
        .isEqualTo(base.fire(balance("1.00", "2.00").profile("national").build()).evaluated());
  }

  @Test
  void aPackOfFormulasNeedsNoPermission() throws Exception {
    Path pack =
        pack(
            Map.of(
                "equations.yaml",
                """
                equations:
                  - id: my-1
                    title: 总计
                    severity: warning
                    equation: "收入支出决算总表[收入:总计] = 收入支出决算总表[支出:总计]"
                """));
    Firing firing =
        RuleBase.builtIn().withPacks(List.of(pack), false).fire(balance("1.00", "2.00").build());
    assertThat(firing.reconciliations()).extracting("ruleId").contains("my-1");
  }

  @Test
  void aPackMayReplaceRulesAndLimitItself() throws Exception {
    Path pack =
        pack(
            Map.of(
                "pack.yaml",
                "id: mine\nversion: '1'\ntitle: 自定义\nreplaces: [t1-balance]\nprofiles: [shanxi]\nyears: {from: 2024}\n",
                "equations.yaml",
                "equations:\n  - {id: my-1, title: 总计, severity: warning, equation: 'summary[收入:总计] = summary[支出:总计]'}\n"));
    RuleBase base = RuleBase.builtIn().withPacks(List.of(pack), false);
    assertThat(base.fire(balance("1.00", "2.00").profile("shanxi").build()).evaluated())
        .contains("my-1")
        .doesNotContain("t1-balance");
    assertThat(base.fire(balance("1.00", "2.00").profile("shanxi").year(2023).build()).evaluated())
        .contains("t1-balance")
        .doesNotContain("my-1");
    assertThat(base.fire(balance("1.00", "2.00").build()).evaluated()).contains("t1-balance");
  }

  @Test
  void codeIsRefusedWithoutPermission() throws Exception {
    Path pack = pack(Map.of("my.drl", "this is never compiled"));
    assertThatThrownBy(() -> RuleBase.builtIn().withPacks(List.of(pack), false))
        .isInstanceOf(RulePackException.class)
        .hasMessage("规则包 " + pack + " 含有可执行的 DRL 规则，须加 --allow-code-rules 才能加载");
  }

  @Test
  void brokenDrlIsRefusedWithFileLineAndReason() {
    assertBroken(
        "rule \"r\" @id(\"x\")\nwhen\n  StatementCell(table == \"a\"\nthen\nend\n", 8, "语法");
    assertBroken(
        "rule \"r\" @id(\"x\")\nwhen\n  StatementCell(tabel == \"a\")\nthen\nend\n", 7, "tabel");
    assertBroken(
        "rule \"r\" @id(\"x\")\nwhen\n  StatementCel(table == \"a\")\nthen\nend\n",
        7,
        "StatementCel");
    assertBroken(
        "rule \"r\" @id(\"x\")\nwhen\n  $c : StatementCell()\nthen\n  insert($c.foo());\nend\n",
        9,
        "foo");
    assertBroken(
        "rule \"r\" @id(\"x\")\nwhen\n  $c : StatementCell()\nthen\n  insert($c;\nend\n", 9, "");
  }

  private void assertBroken(String rules, int line, String reason) {
    assertThatThrownBy(() -> withDrl(rules))
        .isInstanceOf(RulePackException.class)
        .hasMessageContaining("my.drl 第 " + line + " 行：DRL")
        .hasMessageContaining(reason)
        .hasMessageNotContaining("\n");
  }

  @Test
  void brokenYamlIsRefusedWithFileLineAndReason() throws Exception {
    assertBrokenYaml("equations:\n  - id: [\n", 3, "YAML 格式错误");
    assertBrokenYaml("equations:\n  - id: a\n", 2, "缺少“equation”");
    assertBrokenYaml(
        "equations:\n  - {id: a, title: t, severity: bad, equation: 'income[a,b] = income[a,c]'}\n",
        2,
        "severity 应为 error、warning 或 info");
    assertBrokenYaml(
        "equations:\n  - id: a\n    title: t\n    severity: error\n    equation: 'income[a,b]'\n",
        5,
        "规则 a：公式第 12 个字符处");
    assertBrokenYaml("equations:\n  - !!java.io.File [x]\n", 2, "tag");
    assertBrokenYaml("equations: !mine []\n", 1, "类型标记");
    assertBrokenYaml("a: &a [x, x]\nb: [*a, *a]\n", 1, "锚点和别名");
    assertBrokenYaml("equation: []\n", 1, "不认识的项“equation”");
  }

  private void assertBrokenYaml(String yaml, int line, String reason) throws IOException {
    Path pack = pack(Map.of("equations.yaml", yaml));
    assertThatThrownBy(() -> RuleBase.builtIn().withPacks(List.of(pack), false))
        .isInstanceOf(RulePackException.class)
        .hasMessageContaining("equations.yaml 第 " + line + " 行：")
        .hasMessageContaining(reason)
        .hasMessageNotContaining("\n");
  }

  @Test
  void twoRulesOfOneIdAreRefused() throws Exception {
    Path pack =
        pack(
            Map.of(
                "equations.yaml",
                "equations:\n  - {id: t1-balance, title: t, severity: info, equation: 'income[a,b] = income[a,c]'}\n"));
    assertThatThrownBy(() -> RuleBase.builtIn().withPacks(List.of(pack), false))
        .hasMessage("规则编号重复：t1-balance（规则包 national 与 mine）");
  }

  @Test
  void aRuleThatBreaksDoesNotTakeTheOthersAlong() throws Exception {
    RuleBase base =
        withDrl(
            """
            rule "坏后果" @id("bad-then") @severity("error")
            when
                $cell : StatementCell()
            then
                throw new IllegalStateException("x");
            end

            rule "坏条件" @id("bad-when") @severity("error")
            when
                $cell : StatementCell(Integer.parseInt(row) == 1)
            then
                insert(violation(drools).at($cell.figure().location()).message("甲").build());
            end

            rule "好规则" @id("good") @severity("error")
            when
                $cell : StatementCell(row == "总计", side == "income")
            then
                insert(violation(drools).at($cell.figure().location()).message("乙").build());
            end
            """);
    Firing firing = base.fire(balance("1.00", "2.00").build());
    assertThat(firing.violations()).extracting("ruleId").contains("good");
    assertThat(firing.reconciliations()).extracting("ruleId").contains("t1-balance");
    assertThat(firing.notEvaluated())
        .extracting(NotEvaluated::ruleId)
        .contains("bad-then", "bad-when");
    assertThat(firing.evaluated()).contains("good").doesNotContain("bad-then", "bad-when");
  }

  @Test
  void aRuleWithoutEndIsStopped() throws Exception {
    RuleBase base =
        withDrl(
            """
            rule "死循环" @id("endless") @severity("error")
            when
                $number : Integer()
            then
                insert($number + 1);
            end
            """);
    Firing firing = base.fire(balance("1.00", "2.00").fact(1).build());
    assertThat(firing.notEvaluated())
        .filteredOn(item -> item.ruleId().equals("endless"))
        .singleElement()
        .satisfies(item -> assertThat(item.reason()).contains("死循环"));
    assertThat(firing.reconciliations()).extracting("ruleId").contains("t1-balance");
  }

  @Test
  void compiledDrlIsKeptOnDisk() throws Exception {
    Path cache = folder.resolve("cache");
    Map<String, String> sources =
        Map.of("a.drl", HEAD + "rule \"r\" @id(\"x\")\nwhen\n  StatementCell()\nthen\nend\n");
    DrlCache.forget();
    DrlCache.load(sources, cache);
    try (Stream<Path> files = Files.list(cache)) {
      assertThat(files).hasSize(1);
    }
    DrlCache.forget();
    assertThat(DrlCache.load(sources, cache).get(0).getRules()).hasSize(1);
  }
}
