package io.ashlar.edge.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Problem;
import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import io.ashlar.edge.plan.CdnPlan.HostPlan;
import io.ashlar.edge.plan.CdnSpec.Part;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CdnValidatorTest {
    private static final Set<Part> ALL = Set.of(Part.ORIGIN, Part.CERTIFICATE, Part.ACCESS_LOGS);

    private static CdnSpec spec(Set<Part> given, String... hostNames) {
        return new CdnSpec(
                Protection.PROTECTED,
                given,
                Optional.of("example.com"),
                new TreeSet<>(List.of(hostNames)),
                EdgeFirewall.MANAGED_RULES,
                Caching.AS_ORIGIN_SAYS);
    }

    private static List<String> messages(CdnSpec spec, CdnOffering offering) {
        return catchThrowableOfType(InvalidInputException.class, () -> CdnValidator.check("site", spec, offering))
                .problems()
                .stream()
                .map(Problem::message)
                .toList();
    }

    @Test
    void a_whole_one_passes() {
        assertThatCode(() -> CdnValidator.check("site", spec(ALL, "www.example.com", "example.com"), CdnOffering.AWS))
                .doesNotThrowAnyException();
        assertThatCode(() -> CdnValidator.check(
                        "site", spec(Set.of(Part.ORIGIN, Part.ACCESS_LOGS), "www.example.com"), CdnOffering.AZURE))
                .doesNotThrowAnyException();
    }

    @Test
    void everything_that_is_missing_is_said_at_once() {
        assertThat(messages(spec(Set.of()), CdnOffering.AWS))
                .containsExactly(
                        "CDN-001 Cdn 'site': origin is missing, but content must come from somewhere. Give the host"
                                + " name of what answers by HTTPS, such as that of a LoadBalancer.",
                        "CDN-002 Cdn 'site': accessLogsTo is missing, but who asked for what is kept. Give an"
                                + " ObjectStore.",
                        "CDN-003 Cdn 'site': certificate is missing, but the CDN of AWS issues none. Give a"
                                + " Certificate of the host names, made with a provider of us-east-1.",
                        "CDN-004 Cdn 'site': hostNames is 0 names, but a CDN answers 1 to 10 names. Name them in"
                                + " hostNames, or make a second one.");
    }

    @Test
    void azure_takes_no_certificate() {
        assertThat(messages(spec(ALL, "www.example.com"), CdnOffering.AZURE))
                .containsExactly(
                        "CDN-003 Cdn 'site': certificate is given, but the CDN of Azure issues its own. Leave it out:"
                                + " Front Door issues one for each host name.");
    }

    @Test
    void names_are_plain_and_of_the_zone() {
        assertThat(messages(spec(ALL, "*.example.com", "www.example.org"), CdnOffering.GOOGLE_CLOUD))
                .containsExactly(
                        "CDN-005 Cdn 'site': hostNames is \"*.example.com\", but a host name is lower-case labels, and"
                                + " has no wildcard. Write it like www.example.com.",
                        "CDN-006 Cdn 'site': hostNames is \"www.example.org\", but it must be example.com or a name"
                                + " below. Use the zone of that name.");
    }

    @Test
    void names_come_from_host_names_and_every_response_has_the_headers() {
        CdnPlan plan = CdnPlanner.plan("site", spec(ALL, "www.example.com"));

        assertThat(plan.hosts())
                .containsExactly(new HostPlan(
                        "www.example.com",
                        "site-record-www.example.com",
                        "site-domain-www.example.com",
                        "site-proof-www.example.com"));
        assertThat(plan.headers())
                .extracting(header -> header.name() + ": " + header.value())
                .containsExactly(
                        "Strict-Transport-Security: max-age=31536000",
                        "X-Content-Type-Options: nosniff",
                        "X-Frame-Options: DENY",
                        "Referrer-Policy: strict-origin-when-cross-origin");
    }

    @Test
    void only_development_goes_without_a_firewall() {
        assertThat(EdgeFirewall.of(Profile.DEVELOPMENT)).isEqualTo(EdgeFirewall.NONE);
        assertThat(EdgeFirewall.of(Profile.STAGING)).isEqualTo(EdgeFirewall.MANAGED_RULES);
        assertThat(EdgeFirewall.of(Profile.PRODUCTION)).isEqualTo(EdgeFirewall.MANAGED_RULES);
    }
}
