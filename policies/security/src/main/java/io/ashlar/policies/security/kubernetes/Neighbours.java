package io.ashlar.policies.security.kubernetes;

import io.ashlar.policy.Resource;
import io.ashlar.policy.Stack;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The objects of a stack by kind and namespace, so that looking for one does not take longer the more others there are. */
public final class Neighbours {
    private final Map<String, Kind> kinds = new HashMap<>();

    private record Kind(Map<String, List<Resource>> placed, List<Resource> anywhere) {}

    private Neighbours(Stack stack) {
        for (Resource object : stack.resources()) {
            if (object.type().startsWith("kubernetes:")) {
                Kind kind = kinds.computeIfAbsent(object.type(), type -> new Kind(new HashMap<>(), new ArrayList<>()));
                (Namespaced.isUnknown(object)
                                ? kind.anywhere()
                                : kind.placed()
                                        .computeIfAbsent(Namespaced.namespace(object), name -> new ArrayList<>()))
                        .add(object);
            }
        }
    }

    /** Those of these kinds in the namespace of an object, and those that may be, since a preview does not know theirs. */
    public static List<Resource> of(Resource object, Stack stack, Collection<String> kinds) {
        Neighbours all = stack.view(Neighbours.class, Neighbours::new);
        List<Kind> asked = kinds.stream()
                .filter(all.kinds::containsKey)
                .map(all.kinds::get)
                .toList();
        List<Resource> found = new ArrayList<>();
        for (Kind kind : asked) {
            found.addAll(kind.placed().getOrDefault(Namespaced.namespace(object), List.of()));
            found.addAll(kind.anywhere());
        }
        return List.copyOf(found);
    }
}
