package io.ashlar.sandbox.kubernetes.validation;

import java.util.List;
import java.util.Set;

/**
 * Environment variables, and where their values come from.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/apis/core/validation/validation.go">ValidateEnv,
 *     ValidateEnvFrom</a>
 */
final class Environments {
    private static final Set<String> POD_FIELDS = Set.of(
            "metadata.name",
            "metadata.namespace",
            "metadata.uid",
            "spec.nodeName",
            "spec.serviceAccountName",
            "status.hostIP",
            "status.hostIPs",
            "status.podIP",
            "status.podIPs");

    /** Fields that the server can read, but not into a variable. */
    private static final Set<String> OTHER_POD_FIELDS = Set.of(
            "metadata.annotations", "metadata.labels", "spec.restartPolicy", "spec.schedulerName", "status.phase");

    private static final Set<String> RESOURCES = Set.of(
            "limits.cpu",
            "limits.memory",
            "limits.ephemeral-storage",
            "requests.cpu",
            "requests.memory",
            "requests.ephemeral-storage");

    private Environments() {}

    static void check(Field container, FieldErrors errors) {
        for (Field variable : container.child("env").items()) {
            if (errors.demand(variable.child("name"))) {
                errors.format(variable.child("name"), Formats.VARIABLE_NAME);
            }
            source(variable, errors);
        }
        Field all = container.child("envFrom");
        for (Field source : all.items()) {
            errors.format(source.child("prefix"), Formats.VARIABLE_NAME);
            List<Field> given = List.of(source.child("configMapRef"), source.child("secretRef")).stream()
                    .filter(Field::isGiven)
                    .toList();
            for (Field reference : given) {
                if (errors.demand(reference.child("name"))) {
                    errors.format(reference.child("name"), Formats.SUBDOMAIN_NAME);
                }
            }
            if (given.isEmpty() && !source.isUnknown()) {
                errors.invalid(all, "", "must specify one of: `configMapRef` or `secretRef`");
            } else if (given.stream().filter(Field::isKnown).count() > 1) {
                errors.invalid(all, "", "may not have more than one field specified at a time");
            }
        }
    }

    private static void source(Field variable, FieldErrors errors) {
        Field from = variable.child("valueFrom");
        if (from.isAbsent() || from.isUnknown()) {
            return;
        }
        Field fieldRef = from.child("fieldRef");
        Field resource = from.child("resourceFieldRef");
        if (fieldRef.isGiven()) {
            podField(fieldRef.child("fieldPath"), errors);
        }
        if (resource.isGiven() && errors.demand(resource.child("resource"))) {
            resource.child("resource")
                    .text()
                    .filter(name -> !RESOURCES.contains(name)
                            && !name.startsWith("limits.hugepages-")
                            && !name.startsWith("requests.hugepages-"))
                    .ifPresent(name -> errors.unsupported(
                            resource.child("resource"),
                            name,
                            RESOURCES.stream().sorted().toArray(String[]::new)));
        }
        for (String reference : List.of("configMapKeyRef", "secretKeyRef")) {
            if (from.child(reference).isGiven()) {
                key(from.child(reference), errors);
            }
        }
        List<Field> sources = List.of("fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef").stream()
                .map(from::child)
                .filter(Field::isGiven)
                .toList();
        if (sources.isEmpty()) {
            errors.invalid(
                    from,
                    "",
                    "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef` or `secretKeyRef`");
        } else if (variable.child("value").isSet()) {
            errors.invalid(from, "", "may not be specified when `value` is not empty");
        } else if (sources.stream().filter(Field::isKnown).count() > 1) {
            errors.invalid(from, "", "may not have more than one field specified at a time");
        }
    }

    private static void podField(Field path, FieldErrors errors) {
        if (!errors.demand(path)) {
            return;
        }
        path.text().ifPresent(text -> {
            boolean keyed = text.matches("metadata\\.(labels|annotations)\\['.*'\\]");
            if (!keyed && !POD_FIELDS.contains(text)) {
                if (OTHER_POD_FIELDS.contains(text)) {
                    errors.unsupported(path, text, POD_FIELDS.stream().sorted().toArray(String[]::new));
                } else {
                    errors.invalid(path, text, "error converting fieldPath: field label not supported: " + text);
                }
            }
        });
    }

    private static void key(Field reference, FieldErrors errors) {
        Field name = reference.child("name");
        if (!name.isUnknown()) {
            String text = name.text().orElse("");
            errors.invalid(name, text, Formats.SUBDOMAIN_NAME.complaints(text));
        }
        if (errors.demand(reference.child("key"))) {
            errors.format(reference.child("key"), Formats.DATA_KEY);
        }
    }
}
