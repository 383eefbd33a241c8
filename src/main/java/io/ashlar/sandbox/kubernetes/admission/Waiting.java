package io.ashlar.sandbox.kubernetes.admission;

import io.ashlar.sandbox.model.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * What the provider says when it waited for a workload in vain.
 *
 * <p>It reads the conditions of the workload and the states of its pods. Of pods that could not be made it sees nothing: why
 * stands in an event of the ReplicaSet ({@code kubectl describe}), which the real provider does not show and the last reason
 * here does.
 *
 * @see <a href="https://github.com/pulumi/pulumi-kubernetes/tree/master/provider/pkg/await">the provider's awaiters</a>
 */
final class Waiting {
    private Waiting() {}

    /** The provider does not wait for a ReplicaSet, nor for what says so by an annotation. */
    private static boolean isAwaited(Subject object, String kind) {
        Object skip = object.inputs().object("metadata.annotations").asMap().get("pulumi.com/skipAwait");
        return !kind.equals("ReplicaSet") && !kind.equals("ReplicationController") && !"true".equals(skip);
    }

    static List<String> inVain(Subject object, String kind, long pods, String why) {
        if (!isAwaited(object, kind)) {
            return List.of();
        }
        String name = object.text("metadata.name").orElse("");
        List<String> reasons = new ArrayList<>();
        reasons.add(opening(object) + "'" + name + "' timed out waiting to be Ready");
        if (kind.equals("Deployment")) {
            reasons.add("[MinimumReplicasUnavailable] Deployment does not have minimum availability.");
            reasons.add("Minimum number of live Pods was not attained");
        } else if (kind.equals("StatefulSet")) {
            reasons.add("0 out of " + pods + " replicas succeeded readiness checks");
        }
        reasons.add("[FailedCreate] Error creating: pods \"" + made(object, kind, name) + "\" is forbidden: " + why);
        return List.copyOf(reasons);
    }

    private static String opening(Subject object) {
        String tail = " failed to fully initialize or become live: ";
        return object.isNew()
                ? "resource \"" + object.urn()
                        + "\" was successfully created, but the Kubernetes API server reported that " + "it" + tail
                : "the Kubernetes API server reported that \"" + object.id() + "\"" + tail;
    }

    /** The name of the pod that would have been made. */
    private static String made(Subject object, String kind, String name) {
        return switch (kind) {
            case "StatefulSet" -> name + "-0";
            case "Deployment" -> name + "-" + object.hex("replica set", 10) + "-" + object.hex("pod", 5);
            default -> name + "-" + object.hex("pod", 5);
        };
    }
}
