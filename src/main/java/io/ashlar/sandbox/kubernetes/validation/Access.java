package io.ashlar.sandbox.kubernetes.validation;

import java.util.Set;

/**
 * Roles and their bindings.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/apis/rbac/validation/validation.go">the rules</a>
 */
final class Access {
    private static final String GROUP = "rbac.authorization.k8s.io";

    private Access() {}

    static void role(Field object, FieldErrors errors) {
        for (Field rule : object.child("rules").items()) {
            Field urls = rule.child("nonResourceURLs");
            if (urls.isSet()) {
                errors.invalid(urls, urls.textItems(), "namespaced rules cannot apply to non-resource URLs");
            }
            rule(rule, errors);
        }
    }

    static void clusterRole(Field object, FieldErrors errors) {
        object.child("rules").items().forEach(rule -> rule(rule, errors));
        Field aggregation = object.child("aggregationRule");
        if (aggregation.isGiven() && !aggregation.isUnknown()) {
            Field selectors = aggregation.child("clusterRoleSelectors");
            if (selectors.isEmpty()) {
                errors.required(selectors, "at least one clusterRoleSelector required if aggregationRule is non-nil");
            }
            selectors.items().forEach(selector -> Selectors.check(selector, errors));
        }
    }

    private static void rule(Field rule, FieldErrors errors) {
        if (rule.isUnknown()) {
            return;
        }
        if (rule.child("verbs").isEmpty()) {
            errors.required(rule.child("verbs"), "verbs must contain at least one value");
        }
        Field urls = rule.child("nonResourceURLs");
        boolean resources = rule.child("apiGroups").isSet()
                || rule.child("resources").isSet()
                || rule.child("resourceNames").isSet();
        if (!urls.isEmpty()) {
            if (urls.isKnown() && resources) {
                errors.invalid(
                        urls, urls.textItems(), "rules cannot apply to both regular resources and non-resource URLs");
            }
            return;
        }
        if (rule.child("apiGroups").isEmpty()) {
            errors.required(rule.child("apiGroups"), "resource rules must supply at least one api group");
        }
        if (rule.child("resources").isEmpty()) {
            errors.required(rule.child("resources"), "resource rules must supply at least one resource");
        }
    }

    static void roleBinding(Field object, FieldErrors errors) {
        binding(object, Binding.NAMESPACED, errors);
    }

    static void clusterRoleBinding(Field object, FieldErrors errors) {
        binding(object, Binding.CLUSTER_WIDE, errors);
    }

    private enum Binding {
        NAMESPACED,
        CLUSTER_WIDE
    }

    private static void binding(Field object, Binding scope, FieldErrors errors) {
        Field role = object.child("roleRef");
        if (!role.isUnknown()) {
            ofRbac(role.child("apiGroup"), errors);
            String[] kinds =
                    scope == Binding.NAMESPACED ? new String[] {"Role", "ClusterRole"} : new String[] {"ClusterRole"};
            Field kind = role.child("kind");
            if (!kind.isUnknown() && !Set.of(kinds).contains(kind.text().orElse(""))) {
                errors.unsupported(kind, kind.text().orElse(""), kinds);
            }
            if (errors.demand(role.child("name"))) {
                errors.format(role.child("name"), Formats.PATH_SEGMENT);
            }
        }
        object.child("subjects").items().forEach(subject -> subject(subject, scope, errors));
    }

    /** The group is filled in when absent, but not when it is wrong. */
    private static void ofRbac(Field group, FieldErrors errors) {
        errors.oneOf(group, GROUP);
    }

    private static void subject(Field subject, Binding scope, FieldErrors errors) {
        if (subject.isUnknown()) {
            return;
        }
        errors.demand(subject.child("name"));
        switch (subject.child("kind").text().orElse("")) {
            case "ServiceAccount" -> {
                errors.format(subject.child("name"), Formats.SUBDOMAIN_NAME);
                errors.oneOf(subject.child("apiGroup"), "");
                // The server goes on after this, unlike most, whatever the scope is: only bindings of a cluster need
                // it.
                if (scope == Binding.CLUSTER_WIDE) {
                    errors.demand(subject.child("namespace"));
                }
            }
            case "User", "Group" -> ofRbac(subject.child("apiGroup"), errors);
            default -> {
                Field kind = subject.child("kind");
                if (!kind.isUnknown()) {
                    errors.unsupported(kind, kind.text().orElse(""), "ServiceAccount", "User", "Group");
                }
            }
        }
    }
}
