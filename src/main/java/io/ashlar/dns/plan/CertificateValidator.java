package io.ashlar.dns.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds everything that keeps a {@link CertificateSpec} from being planned; codes DNS-020 to DNS-026. */
public final class CertificateValidator {
    /** https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html: "Number of domain names per ACM certificate". */
    private static final int MOST_NAMES = 10;

    /** https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html: the first name, 64 octets. */
    private static final int LONGEST_MAIN_NAME = 64;

    private CertificateValidator() {}

    /**
     * Checks what was asked of the certificate of this name against what the cloud offers.
     *
     * @throws io.ashlar.core.InvalidInputException with all problems at once
     */
    public static void check(String name, CertificateSpec spec, CertificateOffering offering) {
        Problems problems = Problems.of("Certificate", name);
        Names.check(name, problems);
        problems.require(
                spec.zoneDomain().isPresent(),
                "DNS-020",
                "zone",
                "missing",
                "the zone of its names takes the records that prove them",
                "Give the environment's Dns, or Dns.fromExisting.");
        names(spec, problems);
        offering.instead()
                .ifPresent(instead -> problems.add(
                        "DNS-026",
                        "driver",
                        offering.cloud(),
                        "this cloud issues no certificate to a gateway by the proof of a DNS record",
                        instead));
        problems.throwIfAny();
    }

    private static void names(CertificateSpec spec, Problems problems) {
        List<String> names = spec.namesOrDefault();
        problems.require(
                spec.domainNames().isEmpty() || (!names.isEmpty() && names.size() <= MOST_NAMES),
                "DNS-021",
                "domainNames",
                names.size() + " names",
                "a certificate proves 1 to " + MOST_NAMES + " names",
                "Use a wildcard, or a second certificate.");
        names.stream()
                .limit(1)
                .forEach(main -> problems.require(
                        main.length() <= LONGEST_MAIN_NAME,
                        "DNS-022",
                        "domainNames",
                        "\"" + main + "\"",
                        "the first name takes up to " + LONGEST_MAIN_NAME + " characters",
                        "Put a shorter name first."));
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            problems.require(
                    DomainName.isDomain(DomainName.withoutWildcard(name)),
                    "DNS-023",
                    "domainNames",
                    "\"" + name + "\"",
                    "a name is a domain in lower case, with *. in front for any one label",
                    "Write it like www.example.com or *.example.com.");
            spec.zoneDomain()
                    .ifPresent(zone -> problems.require(
                            DomainName.isWithin(zone, DomainName.withoutWildcard(name)),
                            "DNS-024",
                            "domainNames",
                            "\"" + name + "\"",
                            "it must be " + zone + " or a name below",
                            "Use the zone of that name."));
            problems.require(
                    seen.add(name),
                    "DNS-025",
                    "domainNames",
                    "\"" + name + "\" twice",
                    "a name is proved once",
                    "Remove the second.");
        }
    }
}
