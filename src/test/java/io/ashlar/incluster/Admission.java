package io.ashlar.incluster;

import io.ashlar.sandbox.kubernetes.live.ApiServer;
import io.ashlar.sandbox.kubernetes.live.ApiServer.Run;
import io.ashlar.sandbox.kubernetes.live.RealApiServer;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.value.Properties;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Asks a real API server what it thinks of objects; what it judges others by is really made, all else is a dry run. */
public final class Admission {
    private static final Set<String> STANDING = Set.of("Namespace", "PriorityClass", "LimitRange", "ResourceQuota");

    private static final int TRIES = 100;

    private final RealApiServer server;
    private final ApiServer api;
    private final Map<Properties, Optional<String>> answers = new HashMap<>();

    /** Asks this server, by this client of it. */
    public Admission(RealApiServer server, ApiServer api) {
        this.server = server;
        this.api = api;
    }

    /** What it says against an object; empty when it takes it. The same object is asked for once, however many clusters have it. */
    public Optional<String> object(Properties object) {
        return answers.computeIfAbsent(object, this::asked);
    }

    private Optional<String> asked(Properties object) {
        String kind = object.text("kind").orElseThrow();
        Optional<String> said = refusal(() -> api.update(object, STANDING.contains(kind) ? Run.REAL : Run.DRY));
        if (said.isEmpty() && kind.equals("ResourceQuota")) {
            // The controller's part: a quota counts from the moment that its use so far has been written down.
            server.countFromNothing(object.text("metadata.namespace").orElseThrow(), object);
        }
        return said;
    }

    /** What it says against a pod, once it has seen what stands in the namespace: that takes it a moment. */
    public Optional<String> pod(Properties pod) {
        for (int i = 0; ; i++) {
            Optional<String> said = refusal(() -> api.create(pod, Run.DRY));
            boolean passes = said.filter(no ->
                            no.contains("status unknown for quota: ") || no.contains("no PriorityClass with name "))
                    .isPresent();
            if (!passes || i == TRIES) {
                return said;
            }
            pause();
        }
    }

    private static Optional<String> refusal(Runnable question) {
        try {
            question.run();
            return Optional.empty();
        } catch (Refusal no) {
            return Optional.of(no.explanation());
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
