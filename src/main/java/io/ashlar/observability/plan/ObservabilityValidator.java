package io.ashlar.observability.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Problems;
import io.ashlar.core.Profile;
import io.ashlar.observability.plan.alerts.Slo;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Says everything that is wrong with what was asked of observability, before anything is registered. */
public final class ObservabilityValidator {
    private static final Pattern KEY = Pattern.compile("[a-z]([a-z0-9-]{0,28}[a-z0-9])?");
    private static final Pattern LABEL_VALUE = Pattern.compile("[A-Za-z0-9_./-]{1,63}");

    private ObservabilityValidator() {}

    /** Its problems. */
    public static Problems check(String name, ObservabilitySpec spec) {
        Problems problems = Problems.of("Observability", name);
        Names.check(name, problems);
        spec.ownership().check(problems);
        Set<String> seen = new HashSet<>();
        spec.objectives().forEach(slo -> objective(slo, seen, problems));
        problems.require(
                spec.monthlyBudget() > 0,
                "OBS-004",
                "monthlyBudget",
                spec.monthlyBudget(),
                "a month costs something",
                "Give what the cluster may cost, in dollars.");
        problems.require(
                spec.runbooks().startsWith("https://") && spec.runbooks().endsWith("/"),
                "OBS-005",
                "runbooks",
                "\"" + spec.runbooks() + "\"",
                "runbooks are pages below an https address that ends with a slash",
                "Write it like https://github.com/me/platform/blob/main/docs/runbooks/.");
        problems.require(
                spec.profile() != Profile.PRODUCTION
                        || spec.logs() == LogStore.ELASTICSEARCH
                        || spec.keeping() == Keeping.IN_OBJECT_STORES,
                "OBS-006",
                "keptIn",
                "none",
                "in production logs and traces outlive the pod that took them",
                "Give an object store for each by keptIn.");
        spec.exporters().forEach((key, exporter) -> exporter(key, exporter, problems));
        return problems;
    }

    private static void objective(Slo slo, Set<String> seen, Problems problems) {
        String field = "objectives." + slo.service();
        problems.require(
                KEY.matcher(slo.service()).matches() && seen.add(slo.service()),
                "OBS-001",
                "objectives",
                "\"" + slo.service() + "\"",
                "a service has 1 to 30 lower-case letters, digits and dashes, begins with a letter and promises once",
                "Rename it, or put both promises into one.");
        problems.require(
                slo.availability() > 0
                        && slo.availability() < 1
                        && slo.fastShare() > 0
                        && slo.fastShare() < 1
                        && slo.latency().toMillis() >= 1,
                "OBS-002",
                field,
                slo.availability() + ", " + slo.fastShare() + " within " + slo.latency(),
                "shares lie between 0 and 1, and the latency is at least a millisecond",
                "Write 99.9 % as 0.999; nothing promises 100 %, since then there is no budget to burn.");
        problems.require(
                !slo.selector().isEmpty()
                        && slo.selector().values().stream()
                                .allMatch(value -> LABEL_VALUE.matcher(value).matches()),
                "OBS-003",
                field + ".selector",
                slo.selector(),
                "labels pick the service's series, each by a plain value",
                "Give at least namespace and service.");
    }

    private static void exporter(String key, Exporter exporter, Problems problems) {
        problems.require(
                KEY.matcher(key).matches(),
                "OBS-007",
                "exporters",
                "\"" + key + "\"",
                "a name is 1 to 30 lower-case letters, digits and dashes, the first a letter",
                "Rename it: it becomes the label instance.");
        problems.require(
                !exporter.user().isBlank()
                        && !exporter.secret().isBlank()
                        && !exporter.key().isBlank(),
                "OBS-008",
                "exporters." + key,
                exporter.user() + ", " + exporter.secret() + "/" + exporter.key(),
                "an exporter logs in by a user and a password in a secret",
                "Name the user, the Kubernetes secret and the key in it.");
    }
}
