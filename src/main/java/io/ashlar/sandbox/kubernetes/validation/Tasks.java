package io.ashlar.sandbox.kubernetes.validation;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

/**
 * What runs pods to their end: Job and CronJob.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/apis/batch/validation/validation.go">the rules</a>
 */
final class Tasks {
    /** A CronJob's name plus eleven characters names its Jobs. */
    private static final int LONGEST_CRON_NAME = 52;

    private Tasks() {}

    static void job(Field object, FieldErrors errors) {
        jobSpec(object.child("spec"), errors);
        Field completions = object.at("spec.completions");
        Field name = object.at("metadata.name");
        if (object.at("spec.completionMode").is("Indexed")
                && completions.number().orElse(0) > 0) {
            name.text().ifPresent(text -> {
                String last = text + "-" + (completions.number().orElse(1) - 1);
                if (!Formats.LABEL_NAME.takes(last)) {
                    errors.invalid(name, text, "will not able to create pod with invalid DNS label: " + last);
                }
            });
        }
    }

    private static void jobSpec(Field spec, FieldErrors errors) {
        for (String number : List.of(
                "parallelism",
                "completions",
                "activeDeadlineSeconds",
                "backoffLimit",
                "ttlSecondsAfterFinished",
                "backoffLimitPerIndex",
                "maxFailedIndexes")) {
            errors.notNegative(spec.child(number));
        }
        Field mode = spec.child("completionMode");
        errors.oneOf(mode, "NonIndexed", "Indexed");
        Field perIndex = spec.child("backoffLimitPerIndex");
        Field mostFailed = spec.child("maxFailedIndexes");
        if (mostFailed.isKnown() && perIndex.isAbsent()) {
            errors.required(perIndex, "when maxFailedIndexes is specified");
        }
        if (mode.is("Indexed")
                && spec.child("completions").isAbsent()
                && spec.child("parallelism").isGiven()) {
            // Without either the server makes both of them one.
            errors.required(spec.child("completions"), "when completion mode is Indexed");
        } else if (mode.isAbsent() || mode.is("NonIndexed")) {
            for (Field indexed : List.of(perIndex, mostFailed)) {
                indexed.number()
                        .ifPresent(number -> errors.invalid(indexed, number, "requires indexed completion mode"));
            }
        }
        errors.oneOf(spec.child("podReplacementPolicy"), "Failed", "TerminatingOrFailed");
        Pods.template(spec.child("template"), errors);
        restarts(spec, errors);
    }

    private static void restarts(Field spec, FieldErrors errors) {
        Field policy = spec.at("template.spec.restartPolicy");
        if (policy.isEmpty() || policy.is("Always")) {
            errors.required(policy, "valid values: \"OnFailure\", \"Never\"");
        } else {
            errors.oneOf(policy, "OnFailure", "Never");
            if (spec.child("podFailurePolicy").isKnown() && policy.is("OnFailure")) {
                errors.invalid(policy, "OnFailure", "only \"Never\" is supported when podFailurePolicy is specified");
            }
        }
    }

    /** What the provider does not replace a Job for, and the server refuses. */
    static void job(Field object, Field before, FieldErrors errors) {
        for (String fixed :
                List.of("completionMode", "podFailurePolicy", "backoffLimitPerIndex", "managedBy", "successPolicy")) {
            Field now = object.child("spec").child(fixed);
            if (!now.hasUnknowns() && !now.sameAs(before.child("spec").child(fixed))) {
                errors.invalid(now, now.value().orElse("null"), "field is immutable");
            }
        }
    }

    static void cronJob(Field object, FieldErrors errors) {
        Field spec = object.child("spec");
        Field schedule = spec.child("schedule");
        if (errors.demand(schedule)) {
            schedule.text().ifPresent(text -> {
                CronSchedule.complaint(text).ifPresent(what -> errors.invalid(schedule, text, what));
                if (text.contains("TZ")) {
                    errors.invalid(schedule, text, "cannot use TZ or CRON_TZ in schedule, use timeZone field instead");
                }
            });
        }
        errors.notNegative(spec.child("startingDeadlineSeconds"));
        spec.child("timeZone").text().ifPresent(zone -> timeZone(spec.child("timeZone"), zone, errors));
        errors.oneOf(spec.child("concurrencyPolicy"), "Allow", "Forbid", "Replace");
        jobSpec(spec.at("jobTemplate.spec"), errors);
        if (spec.at("jobTemplate.spec.manualSelector").isTrue()) {
            errors.unsupported(spec.at("jobTemplate.spec.manualSelector"), true, "nil", "false");
        }
        errors.notNegative(spec.child("successfulJobsHistoryLimit"));
        errors.notNegative(spec.child("failedJobsHistoryLimit"));
        Field name = object.at("metadata.name");
        name.text()
                .filter(text -> text.length() > LONGEST_CRON_NAME)
                .ifPresent(text -> errors.invalid(name, text, "must be no more than 52 characters"));
    }

    private static void timeZone(Field field, String zone, FieldErrors errors) {
        if (zone.isEmpty()) {
            errors.invalid(field, zone, "timeZone must be nil or non-empty string");
        } else if (zone.equalsIgnoreCase("local")) {
            errors.invalid(
                    field,
                    zone,
                    "timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones");
        } else if (!isZone(zone)) {
            errors.invalid(field, zone, "unknown time zone " + zone);
        }
    }

    private static boolean isZone(String zone) {
        try {
            return ZoneId.of(zone) != null;
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
