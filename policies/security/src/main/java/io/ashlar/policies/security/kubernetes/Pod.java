package io.ashlar.policies.security.kubernetes;

import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.PropertyValue;
import io.ashlar.policy.PropertyValue.Items;
import io.ashlar.policy.PropertyValue.Secret;
import io.ashlar.policy.Resource;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The pod that a workload runs, wherever its kind keeps the template.
 *
 * @param metadata labels and annotations of the pod, not of the workload
 * @param spec its containers, volumes and security context
 */
public record Pod(PropertyMap metadata, PropertyMap spec) {
    /** Every kind that runs pods. Versions that no supported Kubernetes serves, such as apps/v1beta1, are left out. */
    public static final List<String> KINDS = List.of(
            "kubernetes:core/v1:Pod",
            "kubernetes:core/v1:PodTemplate",
            "kubernetes:core/v1:ReplicationController",
            "kubernetes:apps/v1:Deployment",
            "kubernetes:apps/v1:DaemonSet",
            "kubernetes:apps/v1:ReplicaSet",
            "kubernetes:apps/v1:StatefulSet",
            "kubernetes:batch/v1:CronJob",
            "kubernetes:batch/v1:Job");

    /** The same as what a rule judges. */
    public static final Types WORKLOADS = Types.of(KINDS.toArray(String[]::new));

    /** The kinds whose pods run until they are deleted. */
    public static final Types SERVICES =
            Types.of("kubernetes:apps/v1:Deployment", "kubernetes:apps/v1:DaemonSet", "kubernetes:apps/v1:StatefulSet");

    /** The kinds that keep several pods of the same template alive. */
    public static final Types REPLICATED = Types.of("kubernetes:apps/v1:Deployment", "kubernetes:apps/v1:StatefulSet");

    private static final List<String> CONTAINERS = List.of("initContainers", "containers", "ephemeralContainers");

    /** The pod of one of {@link #WORKLOADS}. */
    public static Pod of(Resource workload) {
        PropertyMap all = workload.properties();
        String[] path = template(workload);
        PropertyMap template = path.length == 0 ? all : all.block(path).orElse(PropertyMap.empty());
        return new Pod(
                template.block("metadata").orElse(PropertyMap.empty()),
                template.block("spec").orElse(PropertyMap.empty()));
    }

    /** Whether it says that it runs on Windows, where the settings of Linux do not exist. */
    public boolean runsOnWindows() {
        return spec.text("os", "name").filter("windows"::equals).isPresent();
    }

    /** Its labels. */
    public PropertyMap labels() {
        return metadata.block("labels").orElse(PropertyMap.empty());
    }

    /** Judges every container, also those that run before the others. */
    public Verdict eachContainer(Function<PropertyMap, Verdict> check) {
        Verdict all = Verdict.notApplicable("there is no container");
        for (String kind : CONTAINERS) {
            all = all.and(() -> Verdict.each(spec.blocks(kind), check));
        }
        return all;
    }

    /** Judges the pod's own security context and that of every container: both hold {@code securityContext}. */
    public Verdict eachSecurityContext(Function<PropertyMap, Verdict> check) {
        return Verdict.judging(() -> check.apply(spec)).and(() -> eachContainer(check));
    }

    /** The workload with each of its containers changed. */
    public static PropertyMap changingContainers(Resource workload, UnaryOperator<PropertyMap> change) {
        PropertyMap changed = workload.properties();
        for (String kind : CONTAINERS) {
            String[] path = pathInSpec(workload, kind);
            if (!changed.isUnknown(path) && changed.has(path)) {
                changed = changed.with(each(changed.value(path), change), path);
            }
        }
        return changed;
    }

    /** Where something of the pod is in its workload, e.g. {@code spec.template.spec.securityContext}. */
    public static String[] pathInSpec(Resource workload, String... below) {
        List<String> path = new ArrayList<>(List.of(template(workload)));
        path.add("spec");
        path.addAll(Arrays.asList(below));
        return path.toArray(String[]::new);
    }

    private static PropertyValue each(PropertyValue value, UnaryOperator<PropertyMap> change) {
        if (value instanceof Secret secret) {
            return new Secret(each(secret.value(), change));
        }
        if (value instanceof Items items) {
            return new Items(
                    items.values().stream().map(item -> each(item, change)).toList());
        }
        return value instanceof PropertyMap map && !map.isUnknown("securityContext") ? change.apply(map) : value;
    }

    private static String[] template(Resource workload) {
        String kind = workload.type().substring(workload.type().lastIndexOf(':') + 1);
        return switch (kind) {
            case "Pod" -> new String[] {};
            case "PodTemplate" -> new String[] {"template"};
            case "CronJob" -> new String[] {"spec", "jobTemplate", "spec", "template"};
            default -> new String[] {"spec", "template"};
        };
    }
}
