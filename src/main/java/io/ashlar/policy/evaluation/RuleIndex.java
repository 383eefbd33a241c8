package io.ashlar.policy.evaluation;

import io.ashlar.policy.Resource;
import io.ashlar.policy.Rule;
import io.ashlar.policy.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Which rules judge a type. Found by the types that rules name, so that a rule for one type costs nothing at the others: most of a pack
 * is about clouds that a stack does not use.
 */
final class RuleIndex<R extends Rule> {
    private final List<ActiveRule<R>> rules;
    private final Map<String, List<Integer>> named = new HashMap<>();
    private final List<Integer> unlisted = new ArrayList<>();
    private final Map<String, List<Integer>> found = new ConcurrentHashMap<>();

    RuleIndex(List<ActiveRule<R>> rules) {
        this.rules = List.copyOf(rules);
        for (int position = 0; position < rules.size(); position++) {
            Set<String> tokens = rules.get(position).rule().types().tokens();
            if (tokens.isEmpty()) {
                unlisted.add(position);
            }
            for (String token : tokens) {
                named.computeIfAbsent(Types.withoutVersion(token), key -> new ArrayList<>())
                        .add(position);
            }
        }
    }

    /** Every rule, in the order of the pack. */
    List<ActiveRule<R>> rules() {
        return rules;
    }

    /** The rules that judge resources of a type, in the order of the pack. */
    List<ActiveRule<R>> of(String type) {
        return positions(type).stream().map(rules::get).toList();
    }

    /** Each rule with each of these resources that it judges: rules in the order of the pack, resources in their own. */
    void forEach(List<Resource> resources, BiConsumer<ActiveRule<R>, Resource> judgement) {
        List<List<Resource>> judged = Stream.<List<Resource>>generate(ArrayList::new)
                .limit(rules.size())
                .toList();
        for (Resource resource : resources) {
            positions(resource.type()).forEach(position -> judged.get(position).add(resource));
        }
        for (int position = 0; position < rules.size(); position++) {
            ActiveRule<R> rule = rules.get(position);
            judged.get(position).forEach(resource -> judgement.accept(rule, resource));
        }
    }

    private List<Integer> positions(String type) {
        return found.computeIfAbsent(type, wanted -> Stream.concat(
                        named.getOrDefault(Types.withoutVersion(wanted), List.of()).stream(), unlisted.stream())
                .filter(position -> rules.get(position).rule().types().contain(wanted))
                .sorted()
                .toList());
    }
}
