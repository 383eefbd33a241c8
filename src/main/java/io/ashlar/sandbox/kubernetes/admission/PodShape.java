package io.ashlar.sandbox.kubernetes.admission;

import io.ashlar.sandbox.kubernetes.validation.Field;
import io.ashlar.sandbox.value.Properties;
import java.util.Optional;

/**
 * The pods that an object comes to.
 *
 * @param metadata of one pod
 * @param spec of one pod
 * @param count how many there are of it
 */
record PodShape(Field metadata, Field spec, long count) {
    /** What a Pod is, or what a workload makes; empty for every other object. */
    static Optional<PodShape> of(String kind, Properties inputs) {
        Field object = Field.of(inputs);
        Field template = object.at("spec.template");
        return switch (kind) {
            case "Pod" -> Optional.of(new PodShape(object.child("metadata"), object.child("spec"), 1));
            case "Deployment", "ReplicaSet", "StatefulSet", "ReplicationController" ->
                Optional.of(made(template, object.at("spec.replicas").number().orElse(1)));
            // One a node; how many nodes there are is not known, that there is one is.
            case "DaemonSet" -> Optional.of(made(template, 1));
            case "Job" ->
                Optional.of(
                        made(template, object.at("spec.parallelism").number().orElse(1)));
            default -> Optional.empty();
        };
    }

    private static PodShape made(Field template, long count) {
        return new PodShape(template.child("metadata"), template.child("spec"), count);
    }
}
