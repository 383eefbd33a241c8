package io.ashlar.sandbox.kubernetes.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * CustomResourceDefinition and the configurations of admission webhooks.
 *
 * @see <a href="https://github.com/kubernetes/apiextensions-apiserver/blob/v0.33.0/pkg/apis/apiextensions/validation/validation.go">
 *     definitions</a>
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/apis/admissionregistration/validation/validation.go">
 *     webhooks</a>
 */
final class Definitions {
    private Definitions() {}

    static void customResource(Field object, FieldErrors errors) {
        Field spec = object.child("spec");
        Field name = object.at("metadata.name");
        Field group = spec.child("group");
        Field plural = spec.at("names.plural");
        String wanted = plural.text().orElse("") + "." + group.text().orElse("");
        name.text()
                .filter(text -> group.text().isPresent() && plural.text().isPresent() && !text.equals(wanted))
                .ifPresent(text -> errors.invalid(name, text, "must be spec.names.plural+\".\"+spec.group"));
        if (errors.demand(group)) {
            group.text().ifPresent(text -> {
                joined(group, text, Formats.SUBDOMAIN_NAME, "", errors);
                if (Formats.SUBDOMAIN_NAME.takes(text) && !text.contains(".")) {
                    errors.invalid(group, text, "should be a domain with at least one dot");
                }
            });
        }
        if (errors.demand(spec.child("scope"))) {
            errors.oneOf(spec.child("scope"), "Cluster", "Namespaced");
        }
        versions(spec.child("versions"), errors);
        names(spec.child("names"), errors);
    }

    private static void versions(Field versions, FieldErrors errors) {
        if (versions.isUnknown()) {
            return;
        }
        Set<String> names = new HashSet<>();
        boolean unique = true;
        for (Field version : versions.items()) {
            Field schema = version.at("schema.openAPIV3Schema");
            if (schema.isAbsent()) {
                errors.required(schema, "schemas are required");
            }
            version.child("name")
                    .text()
                    .ifPresent(text -> joined(version.child("name"), text, Formats.SERVICE_NAME, "", errors));
            unique &= version.child("name").text().map(names::add).orElse(true);
        }
        if (!unique) {
            errors.contradiction(versions, "must contain unique version names");
        }
        boolean allKnown = versions.items().stream()
                .noneMatch(version -> version.child("storage").isUnknown());
        long stored = versions.items().stream()
                .filter(version -> version.child("storage").isTrue())
                .count();
        if (allKnown && stored != 1) {
            errors.contradiction(versions, "must have exactly one version marked as storage version");
            if (stored == 0) {
                errors.invalid(
                        versions.called("status.storedVersions"),
                        new FieldErrors.Verbatim("[]string(nil)"),
                        "must have at least one stored version");
            }
        }
    }

    private static void names(Field names, FieldErrors errors) {
        errors.demand(names.child("plural"));
        errors.demand(names.child("kind"));
        for (String part : List.of("plural", "singular")) {
            names.child(part)
                    .nonEmptyText()
                    .ifPresent(text -> joined(names.child(part), text, Formats.SERVICE_NAME, "", errors));
        }
        for (String part : List.of("kind", "listKind")) {
            names.child(part).nonEmptyText().ifPresent(text -> {
                List<String> complaints = Formats.SERVICE_NAME.complaints(text.toLowerCase(Locale.ROOT));
                if (!complaints.isEmpty()) {
                    errors.invalid(
                            names.child(part),
                            text,
                            "may have mixed case, but should otherwise match: " + String.join(",", complaints));
                }
            });
        }
        Field kind = names.child("kind");
        Field listKind = names.child("listKind");
        if (kind.nonEmptyText().isPresent() && kind.text().equals(listKind.text())) {
            errors.invalid(listKind, listKind.text().get(), "kind and listKind may not be the same");
        }
    }

    private static void joined(Field field, String text, Formats.Format format, String before, FieldErrors errors) {
        List<String> complaints = format.complaints(text);
        if (!complaints.isEmpty()) {
            errors.invalid(field, text, before + String.join(",", complaints));
        }
    }

    static void customResource(Field object, Field before, FieldErrors errors) {
        for (String fixed : List.of("spec.scope", "spec.names.kind", "spec.group", "spec.names.plural")) {
            errors.immutable(before.at(fixed), object.at(fixed));
        }
    }

    static void webhooks(Field object, FieldErrors errors) {
        Set<String> names = new HashSet<>();
        for (Field hook : object.child("webhooks").items()) {
            Field name = hook.child("name");
            if (errors.demand(name)) {
                name.text().ifPresent(text -> {
                    joined(name, text, Formats.SUBDOMAIN_NAME, "", errors);
                    if (Formats.SUBDOMAIN_NAME.takes(text) && text.split("\\.", -1).length < 3) {
                        errors.invalid(name, text, "should be a domain with at least three segments separated by dots");
                    }
                    if (!names.add(text)) {
                        errors.duplicate(name, text);
                    }
                });
            }
            hook.child("rules").items().forEach(rule -> rule(rule, errors));
            errors.oneOf(hook.child("failurePolicy"), "Fail", "Ignore");
            errors.oneOf(hook.child("matchPolicy"), "Equivalent", "Exact");
            Field effects = hook.child("sideEffects");
            if (effects.isAbsent()) {
                errors.required(effects, "must specify one of None, NoneOnDryRun");
            }
            errors.oneOf(effects, "None", "NoneOnDryRun");
            Field timeout = hook.child("timeoutSeconds");
            timeout.number().ifPresent(seconds -> {
                if (seconds < 1 || seconds > 30) {
                    errors.invalid(timeout, seconds, "the timeout value must be between 1 and 30 seconds");
                }
            });
            Selectors.check(hook.child("namespaceSelector"), errors);
            Selectors.check(hook.child("objectSelector"), errors);
            Field client = hook.child("clientConfig");
            boolean decided =
                    !client.child("url").isUnknown() && !client.child("service").isUnknown();
            if (decided
                    && client.child("url").isGiven() == client.child("service").isGiven()) {
                errors.required(client, "exactly one of url or service is required");
            }
            if (hook.child("admissionReviewVersions").isEmpty()) {
                errors.required(hook.child("admissionReviewVersions"), "must specify one of v1, v1beta1");
            }
        }
    }

    private static void rule(Field rule, FieldErrors errors) {
        Field operations = rule.child("operations");
        errors.demand(operations);
        operations.items().forEach(operation -> errors.oneOf(operation, "*", "CONNECT", "CREATE", "DELETE", "UPDATE"));
        errors.demand(rule.child("apiGroups"));
        errors.demand(rule.child("apiVersions"));
        errors.demand(rule.child("resources"));
        errors.oneOf(rule.child("scope"), "*", "Cluster", "Namespaced");
    }
}
