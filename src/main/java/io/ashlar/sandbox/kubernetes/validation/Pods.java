package io.ashlar.sandbox.kubernetes.validation;

import java.util.OptionalLong;

/**
 * What a pod is made of, in a Pod and in the templates of workloads.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/apis/core/validation/validation.go">
 *     ValidatePodSpec, ValidatePodTemplateSpec</a>
 */
final class Pods {
    /** What the server fills in: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination */
    private static final long USUAL_GRACE = 30;

    private Pods() {}

    /** A template: its labels and annotations, then its pods. */
    static void template(Field template, FieldErrors errors) {
        // The server says "template.labels" where the object says "template.metadata.labels".
        Metadata.labelsAndAnnotations(template.child("metadata"), template.path(), errors);
        spec(template.child("spec"), errors);
    }

    static void spec(Field spec, FieldErrors errors) {
        if (spec.isUnknown()) {
            return;
        }
        Field grace = spec.child("terminationGracePeriodSeconds");
        OptionalLong gracePeriod = grace.isUnknown()
                ? OptionalLong.empty()
                : OptionalLong.of(grace.number().orElse(USUAL_GRACE));
        Containers.check(spec, Volumes.check(spec, errors), gracePeriod, errors);
        errors.oneOf(spec.child("restartPolicy"), "Always", "OnFailure", "Never");
        errors.oneOf(spec.child("dnsPolicy"), "ClusterFirstWithHostNet", "ClusterFirst", "Default", "None");
        Security.ofPod(spec, errors);
        dns(spec, errors);
        Scheduling.check(spec, errors);
        errors.format(spec.child("serviceAccountName"), Formats.SUBDOMAIN_NAME);
        errors.format(spec.child("nodeName"), Formats.SUBDOMAIN_NAME);
        errors.between(spec.child("activeDeadlineSeconds"), 1, Integer.MAX_VALUE);
        errors.format(spec.child("hostname"), Formats.LABEL_NAME);
        errors.format(spec.child("subdomain"), Formats.LABEL_NAME);
        for (Field alias : spec.child("hostAliases").items()) {
            Addresses.ip(alias.child("ip"), errors);
            alias.child("hostnames").items().forEach(name -> errors.format(name, Formats.SUBDOMAIN_NAME));
        }
        errors.format(spec.child("priorityClassName"), Formats.SUBDOMAIN_NAME);
        errors.format(spec.child("runtimeClassName"), Formats.SUBDOMAIN_NAME);
        errors.oneOf(spec.child("preemptionPolicy"), "PreemptLowerPriority", "Never");
        hostUsers(spec, errors);
    }

    private static void hostUsers(Field spec, FieldErrors errors) {
        if (spec.child("hostUsers").isFalse()) {
            forbidWithoutHostUsers(spec.child("hostNetwork"), "hostNetwork", spec, errors);
            forbidWithoutHostUsers(spec.child("hostPID"), "HostPID", spec, errors);
            forbidWithoutHostUsers(spec.child("hostIPC"), "HostIPC", spec, errors);
        }
    }

    private static void forbidWithoutHostUsers(Field field, String called, Field spec, FieldErrors errors) {
        if (field.isTrue()) {
            errors.forbidden(field.called(spec.path() + "." + called), "when `pod.Spec.HostUsers` is false");
        }
    }

    private static void dns(Field spec, FieldErrors errors) {
        Field config = spec.child("dnsConfig");
        Field servers = config.child("nameservers");
        if (spec.child("dnsPolicy").is("None")) {
            if (config.isAbsent()) {
                errors.required(config, "must provide `dnsConfig` when `dnsPolicy` is None");
                return;
            }
            if (servers.isEmpty()) {
                errors.required(servers, "must provide at least one DNS nameserver when `dnsPolicy` is None");
                return;
            }
        }
        // https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config
        if (servers.items().size() > 3) {
            errors.invalid(servers, servers.textItems(), "must not have more than 3 nameservers");
        }
        servers.items().forEach(server -> Addresses.ip(server, errors));
        Field searches = config.child("searches");
        if (searches.items().size() > 32) {
            errors.invalid(searches, searches.textItems(), "must not have more than 32 search paths");
        }
        for (Field option : config.child("options").items()) {
            if (option.child("name").isEmpty()) {
                errors.required(option, "must not be empty");
            }
        }
    }
}
