package io.ashlar.sandbox.corpus;

import io.ashlar.sandbox.kubernetes.live.ApiServer;
import io.ashlar.sandbox.kubernetes.live.ApiServer.Run;
import io.ashlar.sandbox.kubernetes.live.RealApiServer;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.schema.TypeToken;
import io.ashlar.sandbox.value.Properties;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs a Kubernetes case on a real API server: what stands is made, and the wrong and the corrected are tried dry. */
final class ApiServerRun implements AutoCloseable {
    private static final String NAMESPACE = "team";
    private static final int TRIES = 100;

    private final RealApiServer server;
    private final ApiServer api;
    private final CorpusCase one;
    private final String namespace;
    private final Places places = new Places();
    private final Deque<Properties> made = new ArrayDeque<>();

    /**
     * A run of a case.
     *
     * @param number namespaces never end without controllers, so each case gets one of its own
     */
    ApiServerRun(RealApiServer server, ApiServer api, CorpusCase one, int number) {
        this.server = server;
        this.api = api;
        this.one = one;
        this.namespace = NAMESPACE + "-" + number;
    }

    /** What the server says to the wrong input; empty when it takes it. */
    Optional<String> wrong() {
        stand(List.of());
        return one.change()
                .map(change -> {
                    make(one.type(), one.inputs());
                    return updated(CorpusRun.over(one.inputs(), change));
                })
                .orElseGet(() -> created(one.inputs()));
    }

    /** What it says to the corrected one. */
    Optional<String> corrected() {
        stand(one.corrected().deletedFirst());
        Map<String, Object> laidOver = one.corrected().laidOver();
        return one.change()
                .map(change -> {
                    make(one.type(), one.inputs());
                    return updated(CorpusRun.over(CorpusRun.over(one.inputs(), change), laidOver));
                })
                .orElseGet(() -> created(CorpusRun.over(one.inputs(), laidOver)));
    }

    private void stand(List<String> without) {
        for (CorpusCase.Standing standing : one.standing()) {
            if (!without.contains(standing.as())) {
                make(standing.type(), standing.inputs());
            }
        }
    }

    private void make(String type, Map<String, Object> inputs) {
        Properties object = object(type, inputs);
        refused(() -> api.create(object, Run.REAL)).ifPresent(no -> {
            throw new IllegalStateException("should stand, but " + no);
        });
        made.push(object);
        if (type.endsWith(":CustomResourceDefinition")) {
            server.awaitEstablished(object.text("metadata.name").orElseThrow());
        }
        if (type.endsWith(":ResourceQuota")) {
            // The controller's part: a quota counts from the moment that its use so far has been written down.
            server.countFromNothing(namespace, object);
        }
    }

    private Optional<String> created(Map<String, Object> inputs) {
        Properties object = object(one.type(), inputs);
        return refused(() -> api.create(object, run())).or(() -> {
            if (run() == Run.REAL) {
                made.push(object);
            }
            return podsOf(object).flatMap(pod -> refused(() -> pods(object, pod)));
        });
    }

    /** Ports of nodes are given out only when something really happens. */
    private Run run() {
        return one.type().endsWith(":Service") ? Run.REAL : Run.DRY;
    }

    /** The controller's part again: one pod after the other, the last of them tried only. */
    private void pods(Properties workload, Properties pod) {
        long count = workload.number("spec.replicas").orElse(1);
        for (int i = 1; i < count; i++) {
            Properties earlier = pod.withNested(
                    "metadata.name", workload.text("metadata.name").orElse("") + "-" + i);
            api.create(earlier, Run.REAL);
            made.push(earlier);
        }
        api.create(pod, Run.DRY);
    }

    /** What a controller would make of a workload: it is the pod that a namespace refuses. */
    private static Optional<Properties> podsOf(Properties workload) {
        Properties template = workload.object("spec.template");
        boolean makesPods = template.has("spec") && !workload.text("kind").equals(Optional.of("Job"));
        if (!makesPods) {
            return Optional.empty();
        }
        Map<String, Object> metadata =
                new LinkedHashMap<>(template.object("metadata").asMap());
        metadata.put("name", workload.text("metadata.name").orElse("") + "-0");
        metadata.put("namespace", workload.text("metadata.namespace").orElse("default"));
        return Optional.of(Properties.of(Map.of(
                "apiVersion",
                "v1",
                "kind",
                "Pod",
                "metadata",
                metadata,
                "spec",
                template.object("spec").asMap())));
    }

    private Optional<String> updated(Map<String, Object> inputs) {
        return refused(() -> api.update(object(one.type(), inputs), Run.DRY));
    }

    /** A definition takes a moment to be served, and another to be gone. */
    private Optional<String> refused(Runnable question) {
        for (int i = 0; ; i++) {
            try {
                question.run();
                return Optional.empty();
            } catch (Refusal no) {
                boolean passes = no.explanation().startsWith("no matches for kind")
                        || no.explanation().equals("Not Found")
                        || no.explanation().startsWith("object is being deleted");
                if (!passes || i == TRIES) {
                    return Optional.of(no.explanation().replace(namespace, NAMESPACE));
                }
                pause();
            }
        }
    }

    private Properties object(String type, Map<String, Object> inputs) {
        TypeToken token = TypeToken.of(type);
        String version = token.service().equals("core") ? "v1" : token.module();
        Map<String, Object> object = new LinkedHashMap<>(Map.of("apiVersion", version, "kind", token.name()));
        object.putAll(places.fill(inputs));
        Map<String, Object> metadata =
                new LinkedHashMap<>(Properties.of(object).object("metadata").asMap());
        List<String> whole = List.of(
                "Namespace",
                "ClusterRole",
                "ClusterRoleBinding",
                "StorageClass",
                "PriorityClass",
                "PersistentVolume",
                "IngressClass",
                "CustomResourceDefinition",
                "ValidatingWebhookConfiguration");
        if (!whole.contains(token.name())) {
            metadata.putIfAbsent("namespace", "default");
        }
        metadata.replaceAll((key, value) -> value.equals(NAMESPACE) && isName(key, token) ? namespace : value);
        object.put("metadata", metadata);
        return Properties.of(object);
    }

    private static boolean isName(String key, TypeToken type) {
        return key.equals("namespace") || (key.equals("name") && type.name().equals("Namespace"));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        List<Properties> all = new ArrayList<>(made);
        made.clear();
        all.forEach(api::delete);
    }
}
