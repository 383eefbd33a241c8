package io.ashlar.incluster;

import io.ashlar.sandbox.value.Properties;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The pod that a controller would make of a workload: it is the pod that admission judges, and there are no controllers. */
final class PodOfWorkload {
    private static final Map<String, String> TEMPLATES = Map.of(
            "Deployment", "spec.template",
            "StatefulSet", "spec.template",
            "DaemonSet", "spec.template",
            "CronJob", "spec.jobTemplate.spec.template");

    private PodOfWorkload() {}

    static Optional<Properties> of(Properties workload) {
        return workload.text("kind")
                .flatMap(kind -> Optional.ofNullable(TEMPLATES.get(kind)))
                .map(workload::object)
                .map(template -> pod(workload, template));
    }

    private static Properties pod(Properties workload, Properties template) {
        Map<String, Object> metadata =
                new LinkedHashMap<>(template.object("metadata").asMap());
        metadata.put("name", workload.text("metadata.name").orElseThrow() + "-0");
        metadata.put("namespace", workload.text("metadata.namespace").orElseThrow());
        return Properties.of(Map.of(
                "apiVersion",
                "v1",
                "kind",
                "Pod",
                "metadata",
                metadata,
                "spec",
                template.object("spec").asMap()));
    }
}
