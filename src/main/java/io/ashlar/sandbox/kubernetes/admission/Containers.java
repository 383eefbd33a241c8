package io.ashlar.sandbox.kubernetes.admission;

import io.ashlar.sandbox.kubernetes.validation.Field;
import io.ashlar.sandbox.kubernetes.validation.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The containers of a pod, with what they ask for.
 *
 * @param init those that run before the others
 * @param main those that stay
 */
record Containers(List<Container> init, List<Container> main) {
    /** One container's requests and limits, by resource. */
    record Container(String name, Map<String, Quantity> requests, Map<String, Quantity> limits) {
        static Container of(Field container) {
            Map<String, Quantity> limits = amounts(container.at("resources.limits"));
            Map<String, Quantity> requests = amounts(container.at("resources.requests"));
            // A limit without a request is a request as well.
            limits.forEach(requests::putIfAbsent);
            return new Container(container.child("name").text().orElse(""), requests, limits);
        }

        private static Map<String, Quantity> amounts(Field resources) {
            Map<String, Quantity> amounts = new TreeMap<>();
            resources.entries().forEach((name, amount) -> amount.quantity().ifPresent(q -> amounts.put(name, q)));
            return amounts;
        }
    }

    static Containers of(Field spec) {
        return new Containers(
                spec.child("initContainers").items().stream().map(Container::of).toList(),
                spec.child("containers").items().stream().map(Container::of).toList());
    }

    List<Container> all() {
        List<Container> all = new ArrayList<>(main);
        all.addAll(init);
        return all;
    }

    /** What the pod asks for as a whole: all that stay together, or the greediest of those before them. */
    Map<String, Quantity> requests() {
        return whole(
                main.stream().map(Container::requests).toList(),
                init.stream().map(Container::requests).toList());
    }

    /** What the pod is limited to as a whole. */
    Map<String, Quantity> limits() {
        return whole(
                main.stream().map(Container::limits).toList(),
                init.stream().map(Container::limits).toList());
    }

    private static Map<String, Quantity> whole(
            List<Map<String, Quantity>> together, List<Map<String, Quantity>> oneByOne) {
        Map<String, Quantity> whole = new TreeMap<>();
        together.forEach(amounts -> amounts.forEach((name, amount) -> whole.merge(name, amount, Quantity::plus)));
        oneByOne.forEach(amounts -> amounts.forEach((name, amount) -> whole.merge(name, amount, Quantity::max)));
        return whole;
    }
}
