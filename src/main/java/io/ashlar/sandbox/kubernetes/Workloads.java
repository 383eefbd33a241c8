package io.ashlar.sandbox.kubernetes;

import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ResourceModelBuilder;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.value.Properties;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What runs pods, and the pods themselves. */
final class Workloads {
    private static final String POD = "https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/";

    private Workloads() {}

    static void declare(String kind, ResourceModelBuilder model) {
        model.source(POD)
                .replaceOn("spec.selector")
                .rule("spec.replicas", Rules.between(0, Integer.MAX_VALUE))
                .check(Workloads::selectorMatchesTemplate)
                .check((inputs, findings) -> pod(inputs, "spec.template.", "Always", findings));
        if (kind.equals("StatefulSet")) {
            model.replaceOn("spec.serviceName", "spec.volumeClaimTemplates", "spec.podManagementPolicy");
        }
        if (kind.equals("Deployment")) {
            model.rule("spec.strategy.type", Rules.oneOf("Recreate", "RollingUpdate"));
        }
    }

    static void declareTask(String kind, ResourceModelBuilder model) {
        model.source(POD);
        switch (kind) {
            case "Job" ->
                model.replaceOn("spec.selector", "spec.template", "spec.completions", "spec.completionMode")
                        .check((inputs, findings) -> pod(inputs, "spec.template.", "OnFailure|Never", findings));
            case "CronJob" ->
                model.rule(
                                "spec.schedule",
                                Rules.matches(
                                        "(@\\w+|(\\S+\\s+){4}\\S+)",
                                        "a cron schedule of five fields, or one like @daily"))
                        .rule("spec.concurrencyPolicy", Rules.oneOf("Allow", "Forbid", "Replace"))
                        .check((inputs, findings) ->
                                pod(inputs, "spec.jobTemplate.spec.template.", "OnFailure|Never", findings));
            default ->
                model.replaceOn("spec")
                        .check((inputs, findings) -> pod(inputs, "", "Always|OnFailure|Never", findings));
        }
    }

    private static void selectorMatchesTemplate(Properties inputs, Findings findings) {
        if (inputs.isUnknown("spec.template.metadata.labels") || inputs.isUnknown("spec.selector")) {
            return;
        }
        Map<String, Object> wanted = inputs.object("spec.selector.matchLabels").asMap();
        Map<String, Object> labels =
                inputs.object("spec.template.metadata.labels").asMap();
        if (wanted.isEmpty() && !inputs.has("spec.selector.matchExpressions")) {
            findings.add("spec.selector", "spec.selector: Required value: it must select the pods of the template");
        }
        if (!labels.entrySet().containsAll(wanted.entrySet())) {
            findings.add(
                    "spec.template.metadata.labels",
                    "spec.template.metadata.labels: Invalid value: " + labels
                            + ": `selector` does not match template `labels` (" + wanted + ")");
        }
    }

    private static void pod(Properties inputs, String at, String restartPolicies, Findings findings) {
        String spec = at + "spec";
        if (inputs.isUnknown(spec) && inputs.object(spec).asMap().isEmpty()) {
            return;
        }
        Properties pod = inputs.object(spec);
        List<Properties> containers = pod.objects("containers");
        if (!pod.has("containers") || (containers.isEmpty() && !pod.isUnknown("containers"))) {
            findings.add(spec + ".containers", spec + ".containers: Required value: a pod has at least one container");
        }
        pod.text("restartPolicy")
                .filter(policy -> !policy.matches(restartPolicies))
                .ifPresent(policy -> findings.add(
                        spec + ".restartPolicy",
                        spec + ".restartPolicy: Unsupported value: \"" + policy + "\": supported values: "
                                + restartPolicies.replace("|", ", ")));
        if (!restartPolicies.contains("Always") && !pod.has("restartPolicy")) {
            findings.add(
                    spec + ".restartPolicy",
                    spec + ".restartPolicy: Required value: one of " + restartPolicies.replace("|", ", "));
        }
        Set<String> names = new HashSet<>();
        Set<String> volumes = new HashSet<>();
        pod.objects("volumes").forEach(volume -> volume.text("name").ifPresent(volumes::add));
        for (String list : List.of("initContainers", "containers")) {
            List<Properties> all = pod.objects(list);
            for (int i = 0; i < all.size(); i++) {
                String place = spec + "." + list + "[" + i + "]";
                container(all.get(i), place, names, findings);
                if (!pod.isUnknown("volumes")) {
                    mounts(all.get(i), place, volumes, findings);
                }
            }
        }
    }

    private static void container(Properties container, String place, Set<String> names, Findings findings) {
        container.text("name").ifPresent(name -> {
            Names.RFC_1123_LABEL
                    .complaint(name)
                    .ifPresent(what ->
                            findings.add(place + ".name", place + ".name: Invalid value: \"" + name + "\": " + what));
            if (!names.add(name)) {
                findings.add(place + ".name", place + ".name: Duplicate value: \"" + name + "\"");
            }
        });
        if (!container.has("image")) {
            findings.add(place + ".image", place + ".image: Required value");
        }
        for (Properties.Located port : container.all("ports[].containerPort")) {
            if (port.value() instanceof Number number && (number.intValue() < 1 || number.intValue() > 65535)) {
                findings.add(
                        place + "." + port.path(),
                        place + "." + port.path() + ": Invalid value: " + number.intValue()
                                + ": must be between 1 and 65535, inclusive");
            }
        }
        Map<String, Object> limits = container.object("resources.limits").asMap();
        Map<String, Object> requests = container.object("resources.requests").asMap();
        quantities(place + ".resources.limits", limits, findings);
        quantities(place + ".resources.requests", requests, findings);
        requests.forEach((name, request) -> {
            if (request instanceof String low
                    && limits.get(name) instanceof String high
                    && Names.isQuantity(low)
                    && Names.isQuantity(high)
                    && Names.amount(low) > Names.amount(high)) {
                findings.add(
                        place + ".resources.requests",
                        place + ".resources.requests: Invalid value: \"" + low + "\": must be less than or equal to "
                                + name + " limit of " + high);
            }
        });
    }

    static void quantities(String place, Map<String, Object> amounts, Findings findings) {
        amounts.forEach((name, amount) -> {
            if (amount instanceof String text && !Names.isQuantity(text)) {
                findings.add(
                        place,
                        place + "[" + name + "]: Invalid value: \"" + text + "\": quantities must match the regular "
                                + "expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'");
            }
        });
    }

    private static void mounts(Properties container, String place, Set<String> volumes, Findings findings) {
        for (Properties.Located mount : container.all("volumeMounts[].name")) {
            if (mount.value() instanceof String name && !volumes.contains(name)) {
                findings.add(place + "." + mount.path(), place + "." + mount.path() + ": Not found: \"" + name + "\"");
            }
        }
    }
}
