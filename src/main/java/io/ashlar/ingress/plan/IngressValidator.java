package io.ashlar.ingress.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Problems;
import java.util.regex.Pattern;

/** Says everything that is wrong with a way in, before anything is registered. */
public final class IngressValidator {
    private static final Pattern DOMAIN = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern CIDR =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}/([0-9]|[12][0-9]|3[0-2])|[0-9a-f:]+/\\d{1,3}");

    private IngressValidator() {}

    /** Its problems. */
    public static Problems check(String name, IngressSpec spec) {
        Problems problems = Problems.of("Ingress", name);
        Names.check(name, problems);
        spec.ownership().check(problems);
        problems.require(
                DOMAIN.matcher(spec.domain()).matches(),
                "ING-001",
                "zone",
                "\"" + spec.domain() + "\"",
                "a domain is a name in lower case such as staging.example.com",
                "Give the zone that holds the hosts.");
        problems.require(
                EMAIL.matcher(spec.email()).matches() && !spec.email().endsWith("@example.com"),
                "ING-002",
                "email",
                "\"" + spec.email() + "\"",
                "Let's Encrypt opens an account for an address that somebody reads, and refuses example.com",
                "Give the platform team's address.");
        spec.sources()
                .forEach(source -> problems.require(
                        CIDR.matcher(source).matches(),
                        "ING-003",
                        "sources",
                        "\"" + source + "\"",
                        "addresses are a block such as 203.0.113.0/24",
                        "Write the block in CIDR form."));
        return problems;
    }
}
