package io.ashlar.secretstore.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Problems;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Says everything that is wrong with the secrets of a cluster, before anything is registered. */
public final class ClusterSecretsValidator {
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    /** https://kubernetes.io/docs/concepts/configuration/secret/#restriction-names-data */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,253}");

    private static final int LONGEST_HOURS = 24;

    private ClusterSecretsValidator() {}

    /** Its problems. */
    public static Problems check(String name, ClusterSecretsSpec spec) {
        Problems problems = Problems.of("ClusterSecrets", name);
        Names.check(name, problems);
        spec.ownership().check(problems);
        Set<String> seen = new HashSet<>();
        spec.secrets().forEach(secret -> {
            String field = "secrets." + secret.namespace() + "." + secret.name();
            problems.require(
                    LABEL.matcher(secret.namespace()).matches()
                            && LABEL.matcher(secret.name()).matches(),
                    "CSE-001",
                    field,
                    "\"" + secret.namespace() + "/" + secret.name() + "\"",
                    "namespace and name are 1 to 63 lower-case letters, digits and dashes",
                    "Rename it.");
            problems.require(
                    seen.add(secret.reference()),
                    "CSE-002",
                    field,
                    secret.name(),
                    "every secret of a namespace is written once",
                    "Rename one.");
            secret.key()
                    .ifPresent(key -> problems.require(
                            KEY.matcher(key).matches(),
                            "CSE-003",
                            field + ".key",
                            "\"" + key + "\"",
                            "a key is letters, digits, dots, dashes and underscores",
                            "Rename it."));
        });
        problems.require(
                spec.refresh().toMinutes() >= 1 && spec.refresh().toHours() <= LONGEST_HOURS,
                "CSE-004",
                "refresh",
                spec.refresh(),
                "a value is asked for every minute to every 24 hours; each time costs a request",
                "Choose a time in that range.");
        return problems;
    }
}
