package io.ashlar.policy.host;

import io.ashlar.core.Problems;
import io.ashlar.policy.PolicyPack;
import io.ashlar.policy.Rule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Suppression;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Several packs as one analyzer: the engine asks each analyzer twice about each resource, one question after the other, so a second pack
 * costs as much as a second look at everything. What a rule finds is still said in the name of its own pack.
 */
public final class JoinedPacks implements PolicyPack {
    private final List<PolicyPack> packs;
    private final List<Rule> rules;
    private final Map<String, PolicyPack> homes;

    private JoinedPacks(List<PolicyPack> packs, Map<String, PolicyPack> homes) {
        this.packs = List.copyOf(packs);
        this.rules = packs.stream().flatMap(pack -> pack.rules().stream()).toList();
        this.homes = Map.copyOf(homes);
    }

    /**
     * These packs, in this order; a single one as it is.
     *
     * @throws io.ashlar.core.InvalidInputException if one cannot be loaded, or two have a rule of the same id
     */
    public static PolicyPack of(List<Supplier<PolicyPack>> sources) {
        List<PolicyPack> packs = sources.stream().map(Supplier::get).toList();
        return packs.size() == 1 ? packs.get(0) : joined(packs);
    }

    private static JoinedPacks joined(List<PolicyPack> packs) {
        Map<String, PolicyPack> homes = new TreeMap<>();
        Problems problems = Problems.of("Policy packs", names(packs));
        for (PolicyPack pack : packs) {
            for (Rule rule : pack.rules()) {
                String id = rule.info().id();
                PolicyPack other = homes.putIfAbsent(id, pack);
                problems.require(
                        other == null || other == pack,
                        "POL-022",
                        pack.name(),
                        id,
                        "another pack has a rule of this id, so neither a setting nor a suppression could tell them"
                                + " apart",
                        "Rename one of the two.");
            }
        }
        problems.throwIfAny();
        return new JoinedPacks(packs, homes);
    }

    private static String names(List<PolicyPack> packs) {
        return packs.stream().map(PolicyPack::name).collect(Collectors.joining(" and "));
    }

    /** The pack that a rule comes from; the first for what no pack has, such as the rules about suppressions. */
    static PolicyPack home(PolicyPack pack, RuleInfo rule) {
        return pack instanceof JoinedPacks joined ? joined.homes.getOrDefault(rule.id(), joined.packs.get(0)) : pack;
    }

    @Override
    public String name() {
        return names(packs);
    }

    @Override
    public String version() {
        return packs.get(0).version();
    }

    @Override
    public String description() {
        return packs.stream().map(PolicyPack::description).collect(Collectors.joining(" "));
    }

    @Override
    public List<Rule> rules() {
        return rules;
    }

    @Override
    public List<Suppression> suppressions() {
        return packs.stream().flatMap(pack -> pack.suppressions().stream()).toList();
    }
}
