package io.ashlar.baseline.plan;

import io.ashlar.core.Names;
import io.ashlar.core.manifest.Compute;
import io.ashlar.core.manifest.Manifest;
import io.ashlar.core.manifest.Ownership;
import io.ashlar.core.manifest.Restricted;
import io.ashlar.core.manifest.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One namespace and everything in it before its team comes. */
final class NamespacePlan {
    private static final String RBAC = "rbac.authorization.k8s.io/v1";

    /** What a container gets that names nothing, so that the quota never refuses it. */
    private static final Compute DEFAULT = Compute.of("50m", "64Mi", "500m", "256Mi");

    private final Names names;
    private final BaselineSpec spec;
    private final TeamNamespace namespace;
    private final Map<String, String> labels;

    private NamespacePlan(Names names, BaselineSpec spec, TeamNamespace namespace) {
        this.names = names;
        this.spec = spec;
        this.namespace = namespace;
        this.labels =
                new Ownership(namespace.owner(), spec.ownership().environment()).labels(namespace.name(), "namespace");
    }

    static List<Manifest> of(Names names, BaselineSpec spec, TeamNamespace namespace) {
        return new NamespacePlan(names, spec, namespace).all();
    }

    private List<Manifest> all() {
        String name = namespace.name();
        List<Manifest> objects = new ArrayList<>();
        objects.add(Manifest.ofCluster(names.child("namespace", name), "v1", "Namespace", name)
                .labelled(namespace.labels())
                .labelled(labels)
                .labelled(Restricted.namespace()));
        objects.add(Traffic.denyAll(names.child("default-deny", name), name).labelled(labels));
        objects.add(Traffic.allowDns(names.child("allow-dns", name), name).labelled(labels));
        objects.add(quota());
        objects.add(limits());
        objects.add(Manifest.of(names.child("deployer", name), "v1", "ServiceAccount", name, "deployer")
                .labelled(labels)
                .with("automountServiceAccountToken", false));
        objects.add(binding("deployers", "deployers", Roles.DEPLOYER, deployer()));
        namespace.viewers().forEach(group -> objects.add(people("viewers", group, Roles.VIEWER)));
        namespace.developers().forEach(group -> objects.add(people("developers", group, Roles.DEVELOPER)));
        return objects;
    }

    private Manifest quota() {
        Quota quota = namespace.quota().orElseGet(() -> Quota.of(spec.profile()));
        return Manifest.of(names.child("quota", namespace.name()), "v1", "ResourceQuota", namespace.name(), "quota")
                .labelled(labels)
                .with("spec", Map.of("hard", quota.hard()));
    }

    private Manifest limits() {
        return Manifest.of(names.child("limits", namespace.name()), "v1", "LimitRange", namespace.name(), "limits")
                .labelled(labels)
                .with(
                        "spec",
                        Map.of(
                                "limits",
                                List.of(Map.of(
                                        "type",
                                        "Container",
                                        "defaultRequest",
                                        Map.of("cpu", DEFAULT.cpu(), "memory", DEFAULT.memory()),
                                        "default",
                                        Map.of("cpu", DEFAULT.cpuLimit(), "memory", DEFAULT.memoryLimit())))));
    }

    private Map<String, Object> deployer() {
        return Map.of("kind", "ServiceAccount", "name", "deployer", "namespace", namespace.name());
    }

    private Manifest people(String what, String group, String role) {
        return binding(what + "-" + Groups.key(group), what + "-" + Groups.key(group), role, Groups.subject(group));
    }

    private Manifest binding(String key, String name, String role, Map<String, Object> subject) {
        return Manifest.of(
                        names.child("binding", namespace.name() + "-" + key),
                        RBAC,
                        "RoleBinding",
                        namespace.name(),
                        name)
                .labelled(labels)
                .with("roleRef", Groups.role(role))
                .with("subjects", List.of(subject))
                .after(names.child("role", role.substring(role.indexOf('-') + 1)));
    }
}
