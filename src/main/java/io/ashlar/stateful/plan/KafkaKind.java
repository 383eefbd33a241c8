package io.ashlar.stateful.plan;

import io.ashlar.core.Names;
import io.ashlar.core.manifest.Compute;
import io.ashlar.core.manifest.Manifest;
import java.util.List;
import java.util.Map;

/**
 * A Kafka of Strimzi: its servers are brokers and controllers both, clients come by TLS and a password that the operator makes,
 * and may do only what they are granted.
 *
 * @see <a href="https://strimzi.io/docs/operators/latest/configuring">The kinds</a>
 */
final class KafkaKind {
    private static final String API = "kafka.strimzi.io/v1";

    private KafkaKind() {}

    static List<Manifest> plan(Names names, String name, DataServiceSpec spec) {
        return List.of(pool(names, name, spec), kafka(names, name, spec), client(names, name, spec));
    }

    private static Manifest pool(Names names, String name, DataServiceSpec spec) {
        return Manifest.of(names.child("servers"), API, "KafkaNodePool", spec.namespace(), name + "-servers")
                .labelled(DataServicePlanner.labels(name, spec))
                .labelled(Map.of("strimzi.io/cluster", name))
                .with(
                        "spec",
                        Map.of(
                                "replicas",
                                spec.servers(),
                                "roles",
                                List.of("controller", "broker"),
                                "resources",
                                spec.needs().resources(),
                                "storage",
                                Map.of(
                                        "type",
                                        "jbod",
                                        "volumes",
                                        List.of(Map.of(
                                                "id",
                                                0,
                                                "type",
                                                "persistent-claim",
                                                "size",
                                                spec.disk() + "Gi",
                                                "class",
                                                spec.storageClass(),
                                                "deleteClaim",
                                                false,
                                                "kraftMetadata",
                                                "shared"))),
                                "template",
                                Map.of("pod", Map.of("affinity", apart(name, spec)))))
                .after(names.child("network-policy"));
    }

    private static Map<String, Object> apart(String name, DataServiceSpec spec) {
        Map<String, Object> term = Map.of(
                "topologyKey",
                "kubernetes.io/hostname",
                "labelSelector",
                Map.of("matchLabels", Map.of("strimzi.io/cluster", name, "strimzi.io/pool-name", name + "-servers")));
        return spec.servers() > 1
                ? Map.of("podAntiAffinity", Map.of("requiredDuringSchedulingIgnoredDuringExecution", List.of(term)))
                : Map.of();
    }

    /** A record is kept by as many servers as may fail without losing it: by two more than one. */
    private static Manifest kafka(Names names, String name, DataServiceSpec spec) {
        int copies = Math.min(spec.servers(), 3);
        int inSync = Math.max(1, copies - 1);
        Map<String, Object> operator =
                Map.of("resources", Compute.of("50m", "256Mi", "500m", "512Mi").resources());
        return Manifest.of(names.child("cluster"), API, "Kafka", spec.namespace(), name)
                .labelled(DataServicePlanner.labels(name, spec))
                .with(
                        "spec",
                        Map.of(
                                "kafka",
                                Map.of(
                                        "listeners",
                                        List.of(Map.of(
                                                "name",
                                                "tls",
                                                "port",
                                                spec.kind().port(),
                                                "type",
                                                "internal",
                                                "tls",
                                                true,
                                                "authentication",
                                                Map.of("type", "scram-sha-512"))),
                                        "authorization",
                                        Map.of("type", "simple"),
                                        "config",
                                        Map.of(
                                                "offsets.topic.replication.factor",
                                                copies,
                                                "transaction.state.log.replication.factor",
                                                copies,
                                                "transaction.state.log.min.isr",
                                                inSync,
                                                "default.replication.factor",
                                                copies,
                                                "min.insync.replicas",
                                                inSync,
                                                "auto.create.topics.enable",
                                                false)),
                                "entityOperator",
                                Map.of("topicOperator", operator, "userOperator", operator)))
                .after(names.child("servers"));
    }

    /** The operator makes the password and keeps it in a secret of this name. */
    private static Manifest client(Names names, String name, DataServiceSpec spec) {
        return Manifest.of(
                        names.child("client"),
                        API,
                        "KafkaUser",
                        spec.namespace(),
                        DataServicePlanner.credentials(name, spec))
                .labelled(DataServicePlanner.labels(name, spec))
                .labelled(Map.of("strimzi.io/cluster", name))
                .with(
                        "spec",
                        Map.of(
                                "authentication",
                                Map.of("type", "scram-sha-512"),
                                "authorization",
                                Map.of(
                                        "type",
                                        "simple",
                                        "acls",
                                        List.of(
                                                Map.of(
                                                        "resource",
                                                        Map.of("type", "topic", "name", "*", "patternType", "literal"),
                                                        "operations",
                                                        List.of("Describe", "Read", "Write")),
                                                Map.of(
                                                        "resource",
                                                        Map.of("type", "group", "name", "*", "patternType", "literal"),
                                                        "operations",
                                                        List.of("Read"))))))
                .after(names.child("cluster"));
    }
}
