package io.ashlar.sandbox.kubernetes.validation;

import java.util.Optional;

/**
 * What keeps pods running: Deployment, ReplicaSet, StatefulSet and DaemonSet.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/apis/apps/validation/validation.go">the rules</a>
 */
final class Workloads {
    private Workloads() {}

    static void deployment(Field object, FieldErrors errors) {
        Field spec = object.child("spec");
        errors.notNegative(spec.child("replicas"));
        Selectors.selectsTemplate(spec, "deployment", errors);
        if (Selectors.isReadable(spec.child("selector"))) {
            template(spec, "ReplicaSet", errors);
        } else {
            errors.contradiction(spec.child("selector"), "invalid label selector");
        }
        strategy(spec.child("strategy"), errors);
        errors.notNegative(spec.child("minReadySeconds"));
        errors.notNegative(spec.child("revisionHistoryLimit"));
        Field deadline = spec.child("progressDeadlineSeconds");
        errors.notNegative(deadline);
        deadline.number().ifPresent(seconds -> {
            if (seconds <= spec.child("minReadySeconds").number().orElse(0)) {
                errors.invalid(deadline, seconds, "must be greater than minReadySeconds");
            }
        });
    }

    private static void strategy(Field strategy, FieldErrors errors) {
        Field rolling = strategy.child("rollingUpdate");
        String type = strategy.child("type").nonEmptyText().orElse("RollingUpdate");
        switch (type) {
            case "Recreate" -> {
                if (rolling.isKnown()) {
                    errors.forbidden(rolling, "may not be specified when strategy `type` is 'Recreate'");
                }
            }
            case "RollingUpdate" -> {
                Field unavailable = rolling.child("maxUnavailable");
                Field surge = rolling.child("maxSurge");
                countOrPercent(unavailable, errors);
                countOrPercent(surge, errors);
                if (isZero(unavailable, 25) && isZero(surge, 25)) {
                    errors.invalid(unavailable, countOrPercentOf(unavailable), "may not be 0 when `maxSurge` is 0");
                }
                atMostAll(unavailable, errors);
            }
            default -> errors.unsupportedObject(strategy, "Recreate", "RollingUpdate");
        }
    }

    static void replicaSet(Field object, FieldErrors errors) {
        Field spec = object.child("spec");
        errors.notNegative(spec.child("replicas"));
        errors.notNegative(spec.child("minReadySeconds"));
        Selectors.selectsTemplate(spec, "deployment", errors);
        if (Selectors.isReadable(spec.child("selector"))) {
            template(spec, "ReplicaSet", errors);
        } else {
            errors.contradiction(spec.child("selector"), "invalid label selector");
        }
    }

    static void daemonSet(Field object, FieldErrors errors) {
        Field spec = object.child("spec");
        Selectors.selectsTemplate(spec, "daemonset", errors);
        template(spec, "DaemonSet", errors);
        errors.notNegative(spec.child("minReadySeconds"));
        errors.notNegative(spec.child("revisionHistoryLimit"));
        Field strategy = spec.child("updateStrategy");
        String type = strategy.child("type").nonEmptyText().orElse("RollingUpdate");
        if (type.equals("RollingUpdate")) {
            rollingDaemons(strategy.child("rollingUpdate"), errors);
        } else if (!type.equals("OnDelete")) {
            errors.unsupportedObject(strategy, "RollingUpdate", "OnDelete");
        }
    }

    private static void rollingDaemons(Field rolling, FieldErrors errors) {
        Field unavailable = rolling.child("maxUnavailable");
        Field surge = rolling.child("maxSurge");
        countOrPercent(unavailable, errors);
        countOrPercent(surge, errors);
        atMostAll(unavailable, errors);
        atMostAll(surge, errors);
        boolean noneMissing = isZero(unavailable, 1);
        boolean noneMore = isZero(surge, 0);
        if (!noneMissing && !noneMore && !surge.isUnknown() && !unavailable.isUnknown()) {
            errors.invalid(surge, countOrPercentOf(surge), "may not be set when maxUnavailable is non-zero");
        } else if (noneMissing && noneMore) {
            errors.required(unavailable, "cannot be 0 when maxSurge is 0");
        }
    }

    static void statefulSet(Field object, FieldErrors errors) {
        Field spec = object.child("spec");
        Field management = spec.child("podManagementPolicy");
        management
                .nonEmptyText()
                .filter(policy -> !policy.equals("OrderedReady") && !policy.equals("Parallel"))
                .ifPresent(policy -> errors.invalid(management, policy, "must be 'OrderedReady' or 'Parallel'"));
        Field strategy = spec.child("updateStrategy");
        Field rolling = strategy.child("rollingUpdate");
        switch (strategy.child("type").nonEmptyText().orElse("RollingUpdate")) {
            case "OnDelete" -> {
                if (rolling.isKnown()) {
                    errors.contradiction(rolling, "only allowed for updateStrategy 'RollingUpdate'");
                }
            }
            case "RollingUpdate" -> errors.notNegative(rolling.child("partition"));
            default -> errors.contradiction(strategy, "must be 'RollingUpdate' or 'OnDelete'");
        }
        for (String moment : new String[] {"whenDeleted", "whenScaled"}) {
            errors.oneOf(spec.child("persistentVolumeClaimRetentionPolicy").child(moment), "Retain", "Delete");
        }
        errors.notNegative(spec.child("replicas"));
        errors.notNegative(spec.child("minReadySeconds"));
        errors.notNegative(spec.at("ordinals.start"));
        errors.format(spec.child("serviceName"), Formats.LABEL_NAME);
        Selectors.selectsTemplate(spec, "statefulset", errors);
        // Of the pods themselves the server checks only this: the volumes come from the claims' templates.
        Field template = spec.child("template");
        Metadata.labelsAndAnnotations(template.child("metadata"), template.path(), errors);
        alwaysRestarts(spec, "StatefulSet", errors);
    }

    /** What the server refuses when a set of pods with an identity changes. */
    static void statefulSet(Field object, Field before, FieldErrors errors) {
        for (String fixed : new String[] {"selector", "serviceName", "podManagementPolicy", "volumeClaimTemplates"}) {
            Field now = object.child("spec").child(fixed);
            if (!now.hasUnknowns() && !now.sameAs(before.child("spec").child(fixed))) {
                errors.forbidden(
                        object.child("spec"),
                        "updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template',"
                                + " 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and"
                                + " 'minReadySeconds' are forbidden");
            }
        }
    }

    static void selectorStays(Field object, Field before, FieldErrors errors) {
        Field selector = object.at("spec.selector");
        if (!selector.hasUnknowns() && !selector.sameAs(before.at("spec.selector"))) {
            errors.contradiction(selector, "field is immutable");
        }
    }

    private static void template(Field spec, String kind, FieldErrors errors) {
        Field template = spec.child("template");
        Pods.template(template, errors);
        alwaysRestarts(spec, kind, errors);
    }

    private static void alwaysRestarts(Field spec, String kind, FieldErrors errors) {
        Field policy = spec.at("template.spec.restartPolicy");
        policy.nonEmptyText()
                .filter(text -> !text.equals("Always"))
                .ifPresent(text -> errors.unsupported(policy, text, "Always"));
        Field deadline = spec.at("template.spec.activeDeadlineSeconds");
        if (deadline.isKnown()) {
            errors.forbidden(deadline, "activeDeadlineSeconds in " + kind + " is not Supported");
        }
    }

    /** A count that is not negative, or a percentage. */
    static void countOrPercent(Field field, FieldErrors errors) {
        field.text().ifPresent(text -> Formats.PERCENT
                .complaints(text)
                .forEach(what -> errors.invalid(field, countOrPercentOf(field), what)));
        errors.notNegative(field);
    }

    /** How Go prints a field that takes a number or a text. */
    private static FieldErrors.Verbatim countOrPercentOf(Field field) {
        return new FieldErrors.Verbatim(field.text()
                .map(text -> "intstr.IntOrString{Type:1, IntVal:0, StrVal:\"" + text + "\"}")
                .orElseGet(() ->
                        "intstr.IntOrString{Type:0, IntVal:" + field.number().orElse(0) + ", StrVal:\"\"}"));
    }

    /** A percentage of at most a hundred. */
    static void atMostAll(Field field, FieldErrors errors) {
        percent(field)
                .filter(percent -> percent > 100)
                .ifPresent(percent -> errors.invalid(field, countOrPercentOf(field), "must not be greater than 100%"));
    }

    private static Optional<Integer> percent(Field field) {
        return field.text()
                .filter(text -> text.matches("[0-9]{1,9}%"))
                .map(text -> Integer.parseInt(text.substring(0, text.length() - 1)));
    }

    /** Whether a count or percentage comes to nothing, when the server would fill in this for an absent one. */
    private static boolean isZero(Field field, int usual) {
        if (field.isUnknown()) {
            return false;
        }
        if (field.isAbsent()) {
            return usual == 0;
        }
        return percent(field)
                .map(percent -> percent == 0)
                .orElseGet(() -> field.text().isPresent()
                        ? field.is("0")
                        : field.number().orElse(0) == 0);
    }
}
