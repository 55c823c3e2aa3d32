package org.mingjian.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.mingjian.exercise.FinalAccount.Assets;
import org.mingjian.exercise.FinalAccount.Before;
import org.mingjian.exercise.FinalAccount.Body;
import org.mingjian.exercise.FinalAccount.Costs;
import org.mingjian.exercise.FinalAccount.Procurement;
import org.mingjian.exercise.FinalAccount.Profile;
import org.mingjian.exercise.FinalAccount.RunCost;
import org.mingjian.exercise.FinalAccount.Staff;
import org.mingjian.exercise.FinalAccount.ThreePublic;
import org.mingjian.exercise.FinalAccount.Unit;
import org.mingjian.exercise.Subject.Fund;
import org.mingjian.exercise.Subject.Income;
import org.mingjian.exercise.Subject.Outlay;
import org.mingjian.exercise.Themes.Task;
import org.mingjian.exercise.Themes.Theme;

/**
 * Invents final accounts: what people cost becomes economic items, these become items of the
 * function classification, and everything else is reckoned from them. The same seed gives the same
 * account.
 */
final class Generator {

  /** 万元 in 分. */
  private static final double WAN = 1_000_000;

  private final long seed;
  private final Profile profile;
  private final SplittableRandom random;

  /** Whether amounts are whole hundreds of 元, so that printed figures add up without rounding. */
  private final boolean closed;

  private final Theme theme;
  private final NavigableMap<String, Long> economic = new TreeMap<>();
  private final List<Subject> subjects = new ArrayList<>();

  private Generator(long seed, Profile profile) {
    this.seed = seed;
    this.profile = profile;
    this.random = new SplittableRandom(seed * 31 + List.of(Profile.values()).indexOf(profile));
    this.closed = chance(0.6);
    this.theme = chooseTheme();
  }

  /** Invents the account of a body of this kind. */
  static FinalAccount account(long seed, Profile profile) {
    return new Generator(seed, profile).make();
  }

  /** Invents the account of a body of the kind that the seed chooses. */
  static FinalAccount account(long seed) {
    return account(
        seed, List.of(Profile.values()).get(Math.floorMod(seed, Profile.values().length)));
  }

  private FinalAccount make() {
    Body body = body();
    ThreePublic threePublic = threePublic();
    economicItems(body.staff(), threePublic);
    generalSubjects(body.staff(), body.units().size());
    fundSubjects();
    subjects.sort(java.util.Comparator.comparing(Subject::code));
    long ownIncome =
        subjects.stream().mapToLong(s -> s.income().total() - s.income().fiscal()).sum();
    long ownSpending = subjects.stream().mapToLong(s -> s.own().total()).sum();
    long surplusUsed = ownIncome > 0 && chance(0.3) ? amount(1, 6) : 0;
    long ownOpening = ownIncome > 0 ? Math.max(0, ownSpending - ownIncome) + amount(3, 30) : 0;
    long left = ownOpening + ownIncome + surplusUsed - ownSpending;
    long distribution = ownIncome > 0 && chance(0.4) ? round(left * between(0.1, 0.5)) : 0;
    FinalAccount draft =
        new FinalAccount(
            seed,
            body,
            2022 + random.nextInt(3),
            subjects,
            economic,
            ownOpening,
            surplusUsed,
            distribution,
            threePublic,
            new Before(0, 0, 0, 0),
            new RunCost(0, 0),
            procurement(),
            assets(threePublic.owned()),
            List.of());
    RunCost runCost = runCost(draft);
    return new FinalAccount(
        seed,
        body,
        draft.year(),
        subjects,
        economic,
        ownOpening,
        surplusUsed,
        distribution,
        threePublic,
        before(draft, runCost),
        runCost,
        draft.procurement(),
        draft.assets(),
        evaluations(draft));
  }

  private Theme chooseTheme() {
    if (profile == Profile.SCHOOL) {
      return pick(Themes.ALL.schools());
    }
    return pick(
        Themes.ALL.bureaus().stream()
            .filter(t -> profile != Profile.FUNDS || !(t.fund().isEmpty() && t.capital().isEmpty()))
            .toList());
  }

  private Body body() {
    String city = pick(Themes.ALL.cities()) + "市";
    String place =
        profile == Profile.OFFICE || chance(0.3) ? city + pick(Themes.ALL.counties()) + "县" : city;
    List<Unit> units = new ArrayList<>();
    int count =
        switch (profile) {
          case BUREAU -> 2 + random.nextInt(9);
          case FUNDS -> 1 + random.nextInt(3);
          default -> 0;
        };
    int offset = random.nextInt(Themes.ALL.counties().size());
    for (int i = 0; i < count; i++) {
      Task task = theme.units().get(i % theme.units().size());
      String branch =
          i < theme.units().size()
              ? ""
              : Themes.ALL.counties().get((offset + i) % Themes.ALL.counties().size());
      String nature = task.name().endsWith("队") ? "参照公务员法管理的事业单位" : "公益一类事业单位";
      units.add(new Unit(place + branch + task.name(), nature));
    }
    int active =
        switch (profile) {
          case OFFICE -> 14 + random.nextInt(30);
          case BUREAU -> 60 + 18 * count + random.nextInt(60);
          case SCHOOL -> 70 + random.nextInt(200);
          case FUNDS -> 40 + random.nextInt(90);
        };
    int first = random.nextInt(4);
    int offices = 3 + random.nextInt(5);
    return new Body(
        place + theme.name(),
        !units.isEmpty() || profile == Profile.OFFICE,
        place,
        theme.field(),
        theme.functions(),
        Themes.ALL.offices().subList(first, Math.min(first + offices, Themes.ALL.offices().size())),
        units,
        new Staff(active + random.nextInt(8), active, active / 4 + random.nextInt(20)),
        theme.own(),
        theme.operating());
  }

  private ThreePublic threePublic() {
    if (profile == Profile.SCHOOL && chance(0.7)) {
      Costs none = new Costs(0, 0, 0, 0);
      return new ThreePublic(none, none, none, 0, 0, 0, 0, 0, 0);
    }
    boolean trip = chance(0.15);
    boolean purchase = chance(0.2);
    int owned = (purchase ? 1 : 0) + 1 + random.nextInt(profile == Profile.BUREAU ? 9 : 3);
    Costs budget =
        new Costs(
            trip ? amount(5, 9) : 0,
            purchase ? amount(18, 20) : 0,
            amount(owned * 2.2, owned * 3.0),
            amount(0.8, 4));
    Costs actual =
        new Costs(
            spent(budget.overseas()),
            spent(budget.purchase()),
            spent(budget.running()),
            spent(budget.reception()));
    Costs previous =
        new Costs(
            trip && chance(0.5) ? amount(4, 9) : 0,
            purchase && chance(0.3) ? amount(17, 20) : 0,
            chance(0.15) ? actual.running() : near(actual.running(), 0.2),
            chance(0.15) ? actual.reception() : near(actual.reception(), 0.4));
    int receptions = 3 + random.nextInt(30);
    int groups = trip ? 1 + random.nextInt(2) : 0;
    return new ThreePublic(
        budget,
        actual,
        previous,
        groups,
        groups + (trip ? 1 + random.nextInt(3) : 0),
        purchase ? 1 : 0,
        owned,
        receptions,
        receptions * 3 + random.nextInt(80));
  }

  private long spent(long budget) {
    return budget == 0 || chance(0.15) ? budget : round(budget * between(0.72, 0.99));
  }

  private void economicItems(Staff staff, ThreePublic cars) {
    double n = staff.active();
    boolean school = profile == Profile.SCHOOL;
    boolean units = profile == Profile.BUREAU || profile == Profile.FUNDS;
    put("30101", n * between(4.8, 6.2));
    put("30102", n * (school ? between(0.4, 0.8) : between(2.2, 3.6)));
    put("30103", school ? 0 : n * between(1.0, 2.0));
    put("30107", school ? n * between(3.8, 5.2) : units ? n * between(1.0, 2.2) : 0);
    put("30108", n * between(1.5, 1.9));
    put("30109", chance(0.85) ? n * between(0.7, 0.9) : 0);
    put("30110", n * between(0.7, 0.95));
    put("30111", school || chance(0.3) ? 0 : n * between(0.2, 0.35));
    put("30112", n * between(0.05, 0.14));
    put("30113", n * between(1.4, 1.9));
    put("30199", chance(0.6) ? n * between(0.2, 1.1) : 0);
    put("30302", staff.retired() * between(0.3, 0.9));
    put("30304", chance(0.3) ? between(3, 12) : 0);
    put("30305", chance(0.5) ? between(0.8, 5) : 0);
    put("30308", school ? between(10, 60) : 0);
    put("30309", chance(0.5) ? between(0.2, 2) : 0);
    for (String code :
        List.of(
            "30201", "30202", "30204", "30205", "30206", "30207", "30208", "30209", "30211",
            "30213", "30214", "30215", "30216", "30218", "30226", "30227", "30228", "30229",
            "30239", "30299")) {
      put(code, code.equals("30201") || chance(0.75) ? n * between(0.02, 0.22) : 0);
    }
    put("30217", chance(0.7) ? cars.actual().reception() / WAN * between(0.4, 1) : 0);
    put("30231", chance(0.8) ? cars.actual().running() / WAN * between(0.5, 1) : 0);
    put("31002", chance(0.6) ? n * between(0.02, 0.12) : 0);
    put("31003", school && chance(0.5) ? n * between(0.05, 0.2) : 0);
  }

  private void put(String code, double wan) {
    long cents = round(wan * WAN);
    if (!Money.zero(cents)) {
      economic.put(code, cents);
    }
  }

  private long item(String code) {
    return economic.getOrDefault(code, 0L);
  }

  private void generalSubjects(Staff staff, int units) {
    boolean school = profile == Profile.SCHOOL;
    boolean mixed = units > 0;
    double administrative = school ? 0 : mixed ? between(0.2, 0.45) : 1;
    long retired = item("30302");
    long retiredHere = round(retired * administrative);
    long medical = item("30110");
    long medicalHere = round(medical * administrative);
    staffSubject("2080501", retiredHere, "行政退休人员的补贴和活动");
    staffSubject("2080502", retired - retiredHere, "事业退休人员的补贴和活动");
    staffSubject("2080505", item("30108"), "在职人员的基本养老保险单位缴费");
    staffSubject("2080506", item("30109"), "在职人员的职业年金单位缴费");
    staffSubject("2101101", medicalHere, "行政人员的基本医疗保险单位缴费");
    staffSubject("2101102", medical - medicalHere, "事业人员的基本医疗保险单位缴费");
    staffSubject("2101103", item("30111"), "在职人员的公务员医疗补助缴费");
    staffSubject("2210201", item("30113"), "为在职人员缴存住房公积金");
    long given = subjects.stream().mapToLong(subject -> subject.fiscal().basic()).sum();
    long rest = economic.values().stream().mapToLong(Long::longValue).sum() - given;
    mainSubjects(rest, units, staff.active());
    for (Task task : theme.extra()) {
      if (chance(0.75)) {
        add(task.code(), task.purpose(), 0, amount(12, 160));
      }
    }
    if (theme.manage() != null) {
      add(theme.manage(), theme.managePurpose(), 0, amount(15, 90));
    }
    if (chance(0.3)) {
      add("2050803", "干部职工的业务培训", 0, amount(1, 6));
    }
  }

  /** The subjects of the body itself and of its units, that take what basic expenditure is left. */
  private void mainSubjects(long rest, int units, int people) {
    List<Task> tasks = theme.units().subList(0, Math.min(units, theme.units().size()));
    long own = tasks.isEmpty() ? rest : round(rest * between(0.3, 0.5));
    long share = tasks.isEmpty() ? 0 : round((rest - own) / (double) tasks.size());
    if (profile == Profile.SCHOOL) {
      schoolSubjects(rest, people);
      return;
    }
    boolean interest = chance(0.5);
    add(
        new Subject(
            theme.run(),
            Fund.GENERAL,
            theme.runPurpose(),
            true,
            new Income(own, 0, 0, 0, interest ? amount(0.3, 2) : 0),
            new Outlay(own, 0, 0),
            new Outlay(interest ? amount(0.1, 0.9) : 0, 0, 0),
            0,
            budget(own),
            previous(own)));
    long left = rest - own;
    for (int i = 0; i < tasks.size(); i++) {
      long basic = i == tasks.size() - 1 ? left : round(share * between(0.7, 1.2));
      left -= basic;
      unitSubject(tasks.get(i), basic);
    }
  }

  private void unitSubject(Task task, long basic) {
    long project = amount(25, 260);
    boolean business = chance(0.5);
    long opening = chance(0.35) ? amount(2, 20) : 0;
    long closing = chance(0.35) ? amount(2, 18) : 0;
    long earned = business ? amount(8, 60) : 0;
    long fiscal = basic + project;
    add(
        new Subject(
            task.code(),
            Fund.GENERAL,
            task.purpose(),
            true,
            new Income(fiscal - opening + closing, 0, earned, 0, chance(0.2) ? amount(0.5, 6) : 0),
            new Outlay(basic, project, 0),
            business
                ? new Outlay(
                    round(earned * between(0.2, 0.4)), round(earned * between(0.3, 0.5)), 0)
                : Outlay.NONE,
            opening,
            budget(fiscal),
            previous(fiscal)));
  }

  private void schoolSubjects(long basic, int people) {
    long project = amount(people * 0.8, people * 3.0);
    boolean operating = !theme.operating().isEmpty();
    long earned = amount(people * 1.0, people * 2.5);
    long opening = chance(0.5) ? amount(5, 40) : 0;
    long closing = chance(0.5) ? amount(5, 30) : 0;
    long sold = operating ? amount(40, 120) : 0;
    long fiscal = basic + project;
    add(
        new Subject(
            theme.run(),
            Fund.GENERAL,
            theme.runPurpose(),
            true,
            new Income(
                fiscal - opening + closing,
                chance(0.5) ? amount(5, 40) : 0,
                earned,
                sold,
                amount(2, 40)),
            new Outlay(basic, project, 0),
            new Outlay(
                round(earned * between(0.3, 0.5)),
                round(earned * between(0.3, 0.5)),
                operating ? round(sold * between(0.7, 0.95)) : 0),
            opening,
            budget(fiscal),
            previous(fiscal)));
    if (chance(0.6)) {
      add("2050999", "教学楼维修和功能教室改造", 0, amount(60, 220));
    }
  }

  private void fundSubjects() {
    boolean lottery = profile == Profile.SCHOOL && chance(0.4);
    List<Task> fund =
        lottery
            ? List.of(new Task("", "2296004", "学生校外实践活动的器材更新和活动开展"))
            : profile == Profile.FUNDS ? theme.fund() : List.of();
    for (Task task : fund) {
      long project = amount(60, 900);
      long opening = chance(0.5) ? amount(5, 60) : 0;
      long closing = chance(0.5) ? amount(5, 50) : 0;
      subjects.add(
          new Subject(
              task.code(),
              Fund.GOVERNMENT,
              task.purpose(),
              false,
              new Income(project - opening + closing, 0, 0, 0, 0),
              new Outlay(0, project, 0),
              Outlay.NONE,
              opening,
              budget(project),
              previous(project)));
    }
    for (Task task : profile == Profile.FUNDS ? theme.capital() : List.<Task>of()) {
      long project = amount(50, 400);
      subjects.add(
          new Subject(
              task.code(),
              Fund.CAPITAL,
              task.purpose(),
              false,
              new Income(project, 0, 0, 0, 0),
              new Outlay(0, project, 0),
              Outlay.NONE,
              0,
              budget(project),
              previous(project)));
    }
  }

  private void staffSubject(String code, long basic, String purpose) {
    if (!Money.zero(basic)) {
      subjects.add(
          new Subject(
              code,
              Fund.GENERAL,
              purpose,
              true,
              new Income(basic, 0, 0, 0, 0),
              new Outlay(basic, 0, 0),
              Outlay.NONE,
              0,
              budget(basic),
              previous(basic)));
    }
  }

  private void add(String code, String purpose, long basic, long project) {
    long total = basic + project;
    boolean late = chance(0.08);
    add(
        new Subject(
            code,
            Fund.GENERAL,
            purpose,
            false,
            new Income(total, 0, 0, 0, 0),
            new Outlay(basic, project, 0),
            Outlay.NONE,
            0,
            late ? 0 : budget(total),
            previous(total)));
  }

  private void add(Subject subject) {
    subjects.add(subject);
  }

  private long budget(long actual) {
    return chance(0.25) ? actual : near(actual, 0.09);
  }

  private long previous(long actual) {
    return chance(0.08) ? actual : near(actual, 0.14);
  }

  private Procurement procurement() {
    long goods = amount(8, 300);
    long works = chance(0.5) ? amount(10, 400) : 0;
    long services = amount(10, 350);
    long total = goods + works + services;
    long medium = round(total * between(0.7, 0.97));
    return new Procurement(goods, works, services, medium, round(medium * between(0.4, 0.85)));
  }

  private Assets assets(int vehicles) {
    Integer[] kinds = {0, 0, 0, 0, 0, 0, 0, 0};
    for (int i = 0; i < vehicles; i++) {
      kinds[List.of(2, 3, 4, 5, 7).get(random.nextInt(5))]++;
    }
    return new Assets(List.of(kinds), random.nextInt(5));
  }

  private RunCost runCost(FinalAccount account) {
    return switch (profile) {
      case SCHOOL -> new RunCost(0, 0);
      case OFFICE -> new RunCost(account.publicCosts(), 0);
      default -> {
        long administrative = round(account.publicCosts() * between(0.25, 0.5));
        boolean like = account.body().units().stream().anyMatch(u -> u.nature().startsWith("参照"));
        yield new RunCost(
            administrative, like ? round(account.publicCosts() * between(0.1, 0.2)) : 0);
      }
    };
  }

  private Before before(FinalAccount account, RunCost runCost) {
    return new Before(
        near(account.total(), 0.12),
        near(account.fiscalTotal(), 0.12),
        account.sum(Fund.GENERAL, Subject::previous),
        runCost.total() == 0 ? 0 : near(runCost.total(), 0.1));
  }

  private List<Evaluation> evaluations(FinalAccount account) {
    int count =
        switch (random.nextInt(5)) {
          case 0 -> 0;
          case 1, 2, 3 -> 1 + random.nextInt(5);
          default -> random.nextInt(4) == 0 ? 20 + random.nextInt(21) : 6 + random.nextInt(8);
        };
    long money = account.fiscal(Fund.GENERAL).project();
    List<Long> shares = split(money, count);
    return new Evaluations(random, account.body(), theme).make(shares);
  }

  private List<Long> split(long money, int count) {
    if (count == 0) {
      return List.of();
    }
    List<Long> shares = new ArrayList<>();
    long left = money;
    for (int i = count; i > 1; i--) {
      long share = round(left / (double) i * between(0.6, 1.4));
      shares.add(share);
      left -= share;
    }
    shares.add(left);
    return shares;
  }

  // ---- numbers

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private double between(double low, double high) {
    return low + random.nextDouble() * (high - low);
  }

  private long amount(double low, double high) {
    return round(between(low, high) * WAN);
  }

  /** An amount that differs from this one, by a share at most, and visibly. */
  private long near(long amount, double share) {
    long other = round(amount * (1 + between(-share, share)));
    return Money.alike(other, amount) ? amount : other;
  }

  private long round(double cents) {
    long whole = Math.round(cents);
    return closed ? Money.printed(whole) : whole;
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
