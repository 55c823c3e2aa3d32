package org.mingjian.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.mingjian.exercise.Evaluation.Indicator;
import org.mingjian.exercise.FinalAccount.Body;
import org.mingjian.exercise.Themes.Project;
import org.mingjian.exercise.Themes.Theme;

/** Invents the self-evaluations of a body's projects. */
final class Evaluations {

  /** Full marks of the usual indicators. */
  private static final int HIGH = 15;

  private static final int LOW = 10;

  private final SplittableRandom random;
  private final Body body;
  private final Theme theme;

  Evaluations(SplittableRandom random, Body body, Theme theme) {
    this.random = random;
    this.body = body;
    this.theme = theme;
  }

  /** Invents a project for each amount that was spent. */
  List<Evaluation> make(List<Long> spent) {
    List<Evaluation> evaluations = new ArrayList<>();
    List<Project> projects = theme.projects();
    List<String> areas = areas();
    for (int i = 0; i < spent.size(); i++) {
      int round = i / projects.size();
      String area = round == 0 ? "" : "（" + areas.get(round - 1) + "）";
      long money = round(spent.get(i));
      evaluations.add(evaluation(projects.get(i % projects.size()), area, money, i));
    }
    return evaluations;
  }

  private static List<String> areas() {
    List<String> areas = new ArrayList<>(List.of("城区", "开发区"));
    Themes.ALL.counties().forEach(county -> areas.add(county + "片区"));
    return areas;
  }

  private Evaluation evaluation(Project project, String area, long executed, int number) {
    double rate = random.nextInt(3) == 0 ? 1 : 0.8 + random.nextDouble() * 0.2;
    long adjusted = round(executed / rate);
    long initial =
        random.nextInt(2) == 0 ? adjusted : round(adjusted * (0.9 + random.nextDouble() * 0.2));
    int home = number % (body.units().size() + 1);
    String unit = home == 0 ? body.name() : body.units().get(home - 1).name();
    List<Indicator> indicators = indicators(project, adjusted, executed);
    Indicator amount = indicators.get(0);
    Indicator people = indicators.get(indicators.size() - 1);
    return new Evaluation(
        project.name() + area,
        unit,
        "188%03d".formatted(home + 1),
        initial,
        adjusted,
        executed,
        "完成"
            + project.name()
            + area
            + "的年度任务，"
            + project.result()
            + "达到"
            + amount.target().substring(1)
            + "，服务"
            + project.people()
            + "。",
        "全年"
            + project.result()
            + "为"
            + amount.actual()
            + "，"
            + project.people()
            + "满意度为"
            + people.actual()
            + "。",
        indicators);
  }

  private List<Indicator> indicators(Project project, long adjusted, long executed) {
    int target = Math.max(4, (int) (project.size() * (0.6 + random.nextDouble() * 0.8)));
    return List.of(
        quantity(project, target),
        atLeast("产出指标", "质量指标", "成果验收合格率", 95, HIGH, "个别成果初次验收未通过，已返工整改"),
        punctual(),
        new Indicator(
            "产出指标",
            "成本指标",
            "项目成本控制数",
            "≤" + Money.print(adjusted) + "万元",
            Money.print(executed) + "万元",
            "",
            LOW,
            LOW * 100,
            ""),
        quality("效益指标", "社会效益指标", project.people() + "受益面", "持续扩大", "全年服务覆盖范围较上年增加"),
        quality("效益指标", "可持续影响指标", "长效管理机制", "健全", "已印发管理办法并按季度检查"),
        atLeast("满意度指标", "服务对象满意度指标", project.people() + "满意度", 90, LOW, "部分服务环节等候时间较长，将优化流程"));
  }

  private Indicator quantity(Project project, int target) {
    boolean met = random.nextInt(5) > 0;
    int actual =
        met
            ? target + random.nextInt(Math.max(1, target / 8))
            : Math.max(1, (int) (target * (0.7 + random.nextDouble() * 0.25)));
    return new Indicator(
        "产出指标",
        "数量指标",
        project.result(),
        "≥" + target + project.unit(),
        actual + project.unit(),
        "",
        HIGH,
        actual >= target ? HIGH * 100 : HIGH * 100 * actual / target,
        actual >= target ? "" : "部分任务因场地协调延后实施，下年度提前安排进度");
  }

  private Indicator atLeast(
      String first, String second, String name, int target, int weight, String reason) {
    int tenths =
        target * 10 + (random.nextInt(6) == 0 ? -1 - random.nextInt(40) : random.nextInt(45));
    boolean met = tenths >= target * 10;
    return new Indicator(
        first,
        second,
        name,
        "≥" + target + "%",
        tenths / 10 + "." + tenths % 10 + "%",
        "",
        weight,
        met ? weight * 100 : weight * 10 * tenths / target,
        met ? "" : reason);
  }

  private Indicator punctual() {
    boolean met = random.nextInt(4) > 0;
    int actual = met ? 100 : 80 + random.nextInt(18);
    return new Indicator(
        "产出指标",
        "时效指标",
        "任务按期完成率",
        "=100%",
        actual + "%",
        "",
        LOW,
        LOW * actual,
        met ? "" : "个别任务受天气影响推迟，今后预留机动时间");
  }

  private Indicator quality(
      String first, String second, String name, String target, String remark) {
    boolean met = random.nextInt(6) > 0;
    return new Indicator(
        first,
        second,
        name,
        target,
        met ? "达成预期指标" : "部分达成预期指标",
        met ? remark : "覆盖范围小于计划",
        HIGH,
        met ? HIGH * 100 : HIGH * (60 + random.nextInt(19)),
        met ? "" : "宣传引导不够，下年度增加线下服务点");
  }

  /** Forms are filled in with printed amounts. */
  private static long round(double cents) {
    return Money.printed(Math.round(cents));
  }
}
