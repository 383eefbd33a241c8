package io.ashlar.sandbox.kubernetes.validation;

import java.util.Map;
import java.util.Optional;

/**
 * The rules of one kind: what the API server says when such an object is created, and when it changes.
 *
 * @param name the format of the object's name
 * @param create what is wrong with an object by itself
 * @param update what may not differ from what stands, beyond what the provider replaces an object for
 */
public record ObjectRules(Formats.Format name, Rule create, Comparison update) {
    /** Looks at an object. */
    @FunctionalInterface
    public interface Rule {
        /** Adds what is wrong to the errors. */
        void check(Field object, FieldErrors errors);
    }

    /** Looks at an object and at what it was before. */
    @FunctionalInterface
    public interface Comparison {
        /** Adds what may not change to the errors. */
        void check(Field object, Field before, FieldErrors errors);
    }

    private static final Rule ANYTHING = (object, errors) -> {};
    private static final Comparison ANY_CHANGE = (object, before, errors) -> {};
    private static final ObjectRules OTHERS = of(Formats.SUBDOMAIN_NAME, ANYTHING);

    private static final Map<String, ObjectRules> KINDS = Map.ofEntries(
            Map.entry("core.Namespace", of(Formats.LABEL_NAME, Namespaces::check)),
            Map.entry("core.ServiceAccount", OTHERS),
            Map.entry("core.Pod", of((pod, errors) -> Pods.spec(pod.child("spec"), errors))),
            Map.entry(
                    "core.ReplicationController",
                    of((object, errors) -> Pods.template(object.at("spec.template"), errors))),
            Map.entry("core.Service", of(Formats.SERVICE_NAME, Services::check).changing(Services::check)),
            Map.entry("core.ConfigMap", of(Configuration::configMap)),
            Map.entry("core.Secret", of(Configuration::secret)),
            Map.entry("core.PersistentVolume", of(Storage::volume)),
            Map.entry(
                    "core.PersistentVolumeClaim",
                    of((claim, errors) -> Storage.claim(claim.child("spec"), errors))
                            .changing(Storage::claim)),
            Map.entry("core.ResourceQuota", of(Limits::quota).changing(Limits::quota)),
            Map.entry("core.LimitRange", of(Limits::range)),
            Map.entry("apps.Deployment", of(Workloads::deployment)),
            Map.entry("apps.ReplicaSet", of(Workloads::replicaSet).changing(Workloads::selectorStays)),
            Map.entry("apps.DaemonSet", of(Workloads::daemonSet)),
            Map.entry(
                    "apps.StatefulSet",
                    of(Formats.LABEL_NAME, Workloads::statefulSet).changing(Workloads::statefulSet)),
            Map.entry("batch.Job", of(Tasks::job).changing(Tasks::job)),
            Map.entry("batch.CronJob", of(Tasks::cronJob)),
            Map.entry("networking.k8s.io.Ingress", of(Networking::ingress)),
            Map.entry(
                    "networking.k8s.io.IngressClass",
                    of(Networking::ingressClass).changing(Networking::ingressClass)),
            Map.entry("networking.k8s.io.NetworkPolicy", of(Networking::policy)),
            Map.entry("autoscaling.HorizontalPodAutoscaler", of(Scaling::autoscaler)),
            Map.entry("policy.PodDisruptionBudget", of(Scaling::disruptionBudget)),
            Map.entry("rbac.authorization.k8s.io.Role", of(Formats.PATH_SEGMENT, Access::role)),
            Map.entry("rbac.authorization.k8s.io.ClusterRole", of(Formats.PATH_SEGMENT, Access::clusterRole)),
            Map.entry("rbac.authorization.k8s.io.RoleBinding", of(Formats.PATH_SEGMENT, Access::roleBinding)),
            Map.entry(
                    "rbac.authorization.k8s.io.ClusterRoleBinding",
                    of(Formats.PATH_SEGMENT, Access::clusterRoleBinding)),
            Map.entry("storage.k8s.io.StorageClass", of(Storage::storageClass).changing(Storage::storageClass)),
            Map.entry("scheduling.k8s.io.PriorityClass", of(Limits::priority).changing(Limits::priority)),
            Map.entry(
                    "apiextensions.k8s.io.CustomResourceDefinition",
                    of(Definitions::customResource).changing(Definitions::customResource)),
            Map.entry("admissionregistration.k8s.io.ValidatingWebhookConfiguration", of(Definitions::webhooks)),
            Map.entry("admissionregistration.k8s.io.MutatingWebhookConfiguration", of(Definitions::webhooks)));

    private static ObjectRules of(Formats.Format name, Rule create) {
        return new ObjectRules(name, create, ANY_CHANGE);
    }

    private static ObjectRules of(Rule create) {
        return of(Formats.SUBDOMAIN_NAME, create);
    }

    private ObjectRules changing(Comparison comparison) {
        return new ObjectRules(name, create, comparison);
    }

    /** The rules of a kind; for one without rules of its own those about names and labels. */
    public static ObjectRules of(String group, String kind) {
        return Optional.ofNullable(KINDS.get(group + "." + kind)).orElse(OTHERS);
    }

    /** Everything that is wrong with an object. */
    public FieldErrors check(Field object) {
        FieldErrors errors = new FieldErrors();
        Metadata.check(object.child("metadata"), name, errors);
        create.check(object, errors);
        return errors;
    }

    /** Everything that may not change. */
    public FieldErrors check(Field object, Field before) {
        FieldErrors errors = new FieldErrors();
        update.check(object, before, errors);
        return errors;
    }
}
