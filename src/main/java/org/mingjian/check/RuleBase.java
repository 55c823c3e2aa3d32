package org.mingjian.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mingjian.fact.Disclosure;

/** The rule packs that are loaded, and the engine that runs them. Immutable and thread-safe. */
public final class RuleBase {

  private static final String NATIONAL = "national";

  private final List<Pack> packs;
  private final Map<List<String>, RulesInForce> inForce = new ConcurrentHashMap<>();

  private RuleBase(List<Pack> packs) {
    this.packs = List.copyOf(packs);
  }

  /** Returns the packs that come with the product. Nothing is compiled. */
  public static RuleBase builtIn() {
    return new RuleBase(BuiltInPacks.load());
  }

  /**
   * Returns a rule base that holds these packs of the user as well.
   *
   * @param directories a folder for each pack
   * @param allowCodeRules whether packs with DRL, which is code, may be loaded
   * @throws RulePackException when a pack cannot be used; the message is one line for the user
   */
  public RuleBase withPacks(List<Path> directories, boolean allowCodeRules)
      throws RulePackException {
    List<Pack> all = new ArrayList<>(packs);
    for (Path directory : directories) {
      Pack pack = PackFolder.load(directory, allowCodeRules);
      if (all.stream().anyMatch(other -> other.id().equals(pack.id()))) {
        throw new RulePackException("规则包 " + directory + "：已有名为 " + pack.id() + " 的规则包");
      }
      all.add(pack);
    }
    requireParents(all);
    requireDistinctRules(all);
    return new RuleBase(all);
  }

  private static void requireParents(List<Pack> packs) throws RulePackException {
    for (Pack pack : packs) {
      if (pack.parent() != null
          && packs.stream().noneMatch(other -> other.id().equals(pack.parent()))) {
        throw new RulePackException(
            "规则包 " + pack.id() + " 的 extends：没有名为 " + pack.parent() + " 的规则包");
      }
    }
  }

  private static void requireDistinctRules(List<Pack> packs) throws RulePackException {
    Map<String, String> owners = new HashMap<>();
    for (Pack pack : packs) {
      for (RuleInfo rule : pack.rules()) {
        String other = owners.put(rule.id(), pack.id());
        if (other != null) {
          throw new RulePackException(
              "规则编号重复：" + rule.id() + "（规则包 " + other + " 与 " + pack.id() + "）");
        }
      }
    }
  }

  /** Returns the packs, general ones first, then those of the user. */
  public List<PackInfo> packs() {
    return packs.stream().map(Pack::info).toList();
  }

  /** Returns what is known of every rule, in the order of packs and files. */
  public List<RuleInfo> rules() {
    return packs.stream().flatMap(pack -> pack.rules().stream()).toList();
  }

  /** Lets the rules of the packs in force for the disclosure's profile and year fire on it. */
  public Firing fire(Disclosure disclosure) {
    return rulesFor(disclosure.profile(), disclosure.year()).fire(disclosure);
  }

  /** Returns the rules for documents of a profile and year. */
  RulesInForce rulesFor(String profile, Integer year) {
    List<Pack> chosen = new ArrayList<>();
    List<Pack> chain = chain(profile);
    for (Pack pack : packs) {
      boolean invited =
          pack.user() && (pack.profiles().isEmpty() || pack.profiles().contains(profile));
      if ((chain.contains(pack) || invited) && pack.years().contain(year)) {
        chosen.add(pack);
      }
    }
    List<String> ids = chosen.stream().map(Pack::id).toList();
    return inForce.computeIfAbsent(ids, key -> new RulesInForce(chosen, officialTables(chain)));
  }

  /**
   * Returns the pack of the profile, the pack it extends, and so on; the national one for an
   * unknown profile.
   */
  private List<Pack> chain(String profile) {
    List<Pack> chain = new ArrayList<>();
    Optional<Pack> next = pack(profile).or(() -> pack(NATIONAL));
    while (next.isPresent() && !chain.contains(next.get())) {
      chain.add(next.get());
      next = pack(next.get().parent());
    }
    return chain;
  }

  private Optional<Pack> pack(String id) {
    return packs.stream().filter(pack -> pack.id().equals(id)).findFirst();
  }

  private static List<OfficialTable> officialTables(List<Pack> chain) {
    return chain.stream()
        .map(Pack::tables)
        .filter(tables -> !tables.isEmpty())
        .findFirst()
        .orElse(List.of());
  }
}
