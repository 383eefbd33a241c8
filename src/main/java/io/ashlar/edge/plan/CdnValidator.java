package io.ashlar.edge.plan;

import io.ashlar.core.Names;
import io.ashlar.core.Problems;
import io.ashlar.edge.plan.CdnOffering.Certificates;
import io.ashlar.edge.plan.CdnSpec.Part;

/** Finds everything that keeps a {@link CdnSpec} from being planned; codes CDN-001 to CDN-006. */
public final class CdnValidator {
    /** The least of the clouds': a certificate of ACM proves ten, https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html. */
    private static final int MOST_NAMES = 10;

    private CdnValidator() {}

    /**
     * Checks what was asked of the CDN of this name against what the cloud offers.
     *
     * @throws io.ashlar.core.InvalidInputException with all problems at once
     */
    public static void check(String name, CdnSpec spec, CdnOffering offering) {
        Problems problems = Problems.of("Cdn", name);
        Names.check(name, problems);
        problems.require(
                spec.given().contains(Part.ORIGIN),
                "CDN-001",
                "origin",
                "missing",
                "content must come from somewhere",
                "Give the host name of what answers by HTTPS, such as that of a LoadBalancer.");
        problems.require(
                spec.given().contains(Part.ACCESS_LOGS),
                "CDN-002",
                "accessLogsTo",
                "missing",
                "who asked for what is kept",
                "Give an ObjectStore.");
        certificate(spec, offering, problems);
        hostNames(spec, problems);
        problems.throwIfAny();
    }

    private static void certificate(CdnSpec spec, CdnOffering offering, Problems problems) {
        boolean given = spec.given().contains(Part.CERTIFICATE);
        problems.require(
                given == (offering.certificates() == Certificates.GIVEN),
                "CDN-003",
                "certificate",
                given ? "given" : "missing",
                given
                        ? "the CDN of " + offering.cloud() + " issues its own"
                        : "the CDN of " + offering.cloud() + " issues none",
                offering.remedy());
    }

    private static void hostNames(CdnSpec spec, Problems problems) {
        problems.require(
                !spec.hostNames().isEmpty() && spec.hostNames().size() <= MOST_NAMES,
                "CDN-004",
                "hostNames",
                spec.hostNames().size() + " names",
                "a CDN answers 1 to " + MOST_NAMES + " names",
                "Name them in hostNames, or make a second one.");
        for (String hostName : spec.hostNames()) {
            problems.require(
                    HostName.isOne(hostName),
                    "CDN-005",
                    "hostNames",
                    "\"" + hostName + "\"",
                    "a host name is lower-case labels, and has no wildcard",
                    "Write it like www.example.com.");
            spec.zoneDomain()
                    .ifPresent(domain -> problems.require(
                            HostName.isWithin(domain, hostName),
                            "CDN-006",
                            "hostNames",
                            "\"" + hostName + "\"",
                            "it must be " + domain + " or a name below",
                            "Use the zone of that name."));
        }
    }
}
