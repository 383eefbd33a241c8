package io.ashlar.baseline.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Profile;
import io.ashlar.core.manifest.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Four roles, none of which names a wildcard, reads a secret or can give itself more: to look, to develop, to operate and to
 * deploy. The first two and the last hold in a namespace, the third in the cluster.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/security/rbac-good-practices/">Good practices</a>
 */
final class Roles {
    static final String VIEWER = "platform-viewer";
    static final String DEVELOPER = "platform-developer";
    static final String OPERATOR = "platform-operator";
    static final String DEPLOYER = "platform-deployer";

    private static final String API = "rbac.authorization.k8s.io/v1";
    private static final List<String> LOOK = List.of("get", "list", "watch");
    private static final List<String> CHANGE = List.of("get", "list", "watch", "create", "update", "patch", "delete");

    private Roles() {}

    static List<Manifest> plan(Names names, BaselineSpec spec) {
        List<Manifest> roles = new ArrayList<>();
        roles.add(role(names, spec, "viewer", VIEWER, looking()));
        roles.add(role(names, spec, "developer", DEVELOPER, developing(spec.profile())));
        roles.add(role(names, spec, "operator", OPERATOR, operating()));
        roles.add(role(names, spec, "deployer", DEPLOYER, deploying()));
        spec.operators().forEach(group -> roles.add(operators(names, spec, group)));
        return roles;
    }

    private static Manifest role(
            Names names, BaselineSpec spec, String key, String name, List<Map<String, Object>> rules) {
        return Manifest.ofCluster(names.child("role", key), API, "ClusterRole", name)
                .labelled(spec.ownership().labels(name, "access"))
                .with("rules", rules);
    }

    private static Manifest operators(Names names, BaselineSpec spec, String group) {
        return Manifest.ofCluster(
                        names.child("operators", Groups.key(group)),
                        API,
                        "ClusterRoleBinding",
                        "operators-" + Groups.key(group))
                .labelled(spec.ownership().labels(OPERATOR, "access"))
                .with("roleRef", Groups.role(OPERATOR))
                .with("subjects", List.of(Groups.subject(group)))
                .after(names.child("role", "operator"));
    }

    private static Map<String, Object> rule(String group, List<String> verbs, String... resources) {
        return Map.of("apiGroups", List.of(group), "resources", List.of(resources), "verbs", verbs);
    }

    private static List<Map<String, Object>> looking() {
        return List.of(
                rule(
                        "",
                        LOOK,
                        "configmaps",
                        "endpoints",
                        "events",
                        "limitranges",
                        "persistentvolumeclaims",
                        "pods",
                        "pods/log",
                        "replicationcontrollers",
                        "resourcequotas",
                        "serviceaccounts",
                        "services"),
                rule("apps", LOOK, "daemonsets", "deployments", "replicasets", "statefulsets"),
                rule("batch", LOOK, "cronjobs", "jobs"),
                rule("autoscaling", LOOK, "horizontalpodautoscalers"),
                rule("policy", LOOK, "poddisruptionbudgets"),
                rule("networking.k8s.io", LOOK, "ingresses", "networkpolicies"),
                rule("gateway.networking.k8s.io", LOOK, "gateways", "httproutes"),
                rule("external-secrets.io", LOOK, "externalsecrets", "secretstores"),
                rule("metrics.k8s.io", List.of("get", "list"), "pods"));
    }

    /** In production a shell in a pod would be a way around the deployer, and into the secrets that the pod holds. */
    private static List<Map<String, Object>> developing(Profile profile) {
        List<Map<String, Object>> rules = new ArrayList<>(looking());
        if (!profile.keepsData()) {
            rules.add(rule("", List.of("create"), "pods/exec", "pods/portforward"));
            rules.add(rule("", List.of("delete"), "pods"));
            rules.add(rule("apps", List.of("get", "update", "patch"), "deployments/scale", "statefulsets/scale"));
        }
        return rules;
    }

    private static List<Map<String, Object>> operating() {
        List<Map<String, Object>> rules = new ArrayList<>(looking());
        rules.add(rule("", LOOK, "namespaces", "persistentvolumes"));
        rules.add(rule("", List.of("get", "list", "watch", "patch"), "nodes"));
        rules.add(rule("", List.of("delete"), "pods"));
        rules.add(rule("", List.of("create"), "pods/eviction"));
        rules.add(rule("apps", List.of("get", "update", "patch"), "deployments/scale", "statefulsets/scale"));
        rules.add(rule("apps", List.of("patch"), "daemonsets", "deployments", "statefulsets"));
        rules.add(rule("storage.k8s.io", LOOK, "csinodes", "storageclasses", "volumeattachments"));
        rules.add(rule("apiextensions.k8s.io", LOOK, "customresourcedefinitions"));
        rules.add(rule("cert-manager.io", LOOK, "certificates", "certificaterequests", "clusterissuers", "issuers"));
        rules.add(rule("metrics.k8s.io", List.of("get", "list"), "nodes"));
        return rules;
    }

    private static List<Map<String, Object>> deploying() {
        return List.of(
                rule("", CHANGE, "configmaps", "persistentvolumeclaims", "serviceaccounts", "services"),
                rule("", LOOK, "events", "pods", "pods/log"),
                rule("apps", CHANGE, "deployments", "statefulsets"),
                rule("apps", LOOK, "replicasets"),
                rule("batch", CHANGE, "cronjobs", "jobs"),
                rule("autoscaling", CHANGE, "horizontalpodautoscalers"),
                rule("policy", CHANGE, "poddisruptionbudgets"),
                rule("networking.k8s.io", CHANGE, "ingresses", "networkpolicies"),
                rule("gateway.networking.k8s.io", CHANGE, "httproutes"),
                rule("external-secrets.io", CHANGE, "externalsecrets"),
                rule("monitoring.coreos.com", CHANGE, "podmonitors", "prometheusrules", "servicemonitors"),
                rule("argoproj.io", CHANGE, "analysistemplates", "rollouts"));
    }
}
