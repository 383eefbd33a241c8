package io.ashlar.stateful.plan;

import io.ashlar.core.Names;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Manifest;
import io.ashlar.core.manifest.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns a checked specification into objects and charts. */
public final class DataServicePlanner {
    private DataServicePlanner() {}

    /** Everything, in the order that it is made. */
    public static List<InstallStep> plan(String name, DataServiceSpec spec) {
        Names names = Names.of(name);
        List<InstallStep> steps = new ArrayList<>();
        steps.add(policy(names, name, spec));
        steps.addAll(
                switch (spec.kind()) {
                    case POSTGRES -> PostgresKind.plan(names, name, spec);
                    case MONGODB -> MongoKind.plan(names, name, spec);
                    case KAFKA -> KafkaKind.plan(names, name, spec);
                    case VALKEY -> ValkeyKind.plan(names, name, spec);
                    case OBJECT_STORE -> ObjectKind.plan(names, name, spec);
                });
        return steps;
    }

    /** The Kubernetes secret that holds its user and password, made by the operator or here. */
    public static String credentials(String name, DataServiceSpec spec) {
        return switch (spec.kind()) {
            case POSTGRES -> name + "-app";
            case MONGODB -> name + "-users";
            case KAFKA -> name + "-client";
            case VALKEY -> name + "-users";
            case OBJECT_STORE -> name + "-s3-secret";
        };
    }

    /** Where the cluster finds it. */
    public static String host(String name, DataServiceSpec spec) {
        String service =
                switch (spec.kind()) {
                    case POSTGRES -> name + "-rw";
                    case MONGODB -> name + "-rs0";
                    case KAFKA -> name + "-kafka-bootstrap";
                    case VALKEY -> name;
                    case OBJECT_STORE -> name + "-s3";
                };
        return service + "." + spec.namespace() + ".svc";
    }

    static Map<String, String> labels(String name, DataServiceSpec spec) {
        return spec.ownership().labels(name, "data");
    }

    /** What the operator puts on every pod of the service. */
    private static Map<String, Object> pods(String name, DataServiceSpec spec) {
        return Map.of(
                "matchLabels",
                switch (spec.kind()) {
                    case POSTGRES -> Map.of("cnpg.io/cluster", name);
                    case KAFKA -> Map.of("strimzi.io/cluster", name);
                    case MONGODB, VALKEY, OBJECT_STORE -> Map.of("app.kubernetes.io/instance", name);
                });
    }

    /** Its own pods, its operator, those who are named, and Prometheus; out to its own, names and the API server. */
    private static Manifest policy(Names names, String name, DataServiceSpec spec) {
        Map<String, Object> own = Map.of("podSelector", pods(name, spec));
        List<Map<String, Object>> ingress = new ArrayList<>();
        ingress.add(Map.of("from", List.of(own, Traffic.namespace(OperatorsPlanner.NAMESPACE))));
        ingress.add(Map.of("from", List.of(Traffic.application("monitoring", "prometheus"))));
        spec.callers()
                .forEach(caller -> ingress.add(Traffic.from(
                        List.of(Traffic.application(
                                caller.substring(0, caller.indexOf('/')), caller.substring(caller.indexOf('/') + 1))),
                        List.of(Traffic.port(spec.kind().port(), "TCP")))));
        return Manifest.of(
                        names.child("network-policy"), "networking.k8s.io/v1", "NetworkPolicy", spec.namespace(), name)
                .labelled(labels(name, spec))
                .with(
                        "spec",
                        Map.of(
                                "podSelector",
                                pods(name, spec),
                                "policyTypes",
                                List.of("Ingress", "Egress"),
                                "ingress",
                                ingress,
                                "egress",
                                List.of(
                                        Traffic.dns(),
                                        Map.of("to", List.of(own)),
                                        Map.of(
                                                "ports",
                                                List.of(Traffic.port(443, "TCP"), Traffic.port(6443, "TCP"))))));
    }
}
