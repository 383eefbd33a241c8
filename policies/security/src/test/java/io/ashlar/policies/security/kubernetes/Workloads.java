package io.ashlar.policies.security.kubernetes;

import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Objects of Kubernetes to try rules on: in the namespace {@code shop}, and named as in the program. */
public final class Workloads {
    private Workloads() {}

    /** A deployment of one pod with one container. */
    public static Given running(Map<String, ?> container) {
        return deployment(Map.of("containers", List.of(container)));
    }

    /** A deployment of one pod. */
    public static Given deployment(Map<String, ?> pod) {
        return workload("apps/v1:Deployment", "web", Map.of(), pod);
    }

    /** A workload whose pods are labelled {@code app: <name>}, with more in its own spec. */
    public static Given workload(String kind, String name, Map<String, ?> spec, Map<String, ?> pod) {
        Map<String, Object> all = new HashMap<>(spec);
        all.put("template", Map.of("metadata", Map.of("labels", Map.of("app", name)), "spec", pod));
        return object(kind, name).with("spec", all);
    }

    /** An object of any kind, e.g. {@code core/v1:Service}. */
    public static Given object(String kind, String name) {
        return given("kubernetes:" + kind).named(name).with("metadata", Map.of("name", name, "namespace", "shop"));
    }
}
