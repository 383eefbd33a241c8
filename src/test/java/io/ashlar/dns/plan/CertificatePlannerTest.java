package io.ashlar.dns.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Problem;
import io.ashlar.dns.plan.CertificatePlan.ProofPlan;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CertificatePlannerTest {

    private static CertificateSpec names(String... names) {
        return new CertificateSpec(Optional.of("example.com"), Optional.of(List.of(names)));
    }

    private static List<String> messages(CertificateSpec spec) {
        return catchThrowableOfType(
                        InvalidInputException.class,
                        () -> CertificateValidator.check("tls", spec, CertificateOffering.AWS))
                .problems()
                .stream()
                .map(Problem::message)
                .toList();
    }

    @Test
    void a_zone_alone_asks_for_its_domain_and_any_name_below_proved_by_one_record() {
        assertThat(CertificatePlanner.plan("tls", new CertificateSpec(Optional.of("example.com"), Optional.empty())))
                .isEqualTo(new CertificatePlan(
                        "tls-certificate",
                        "tls-issued",
                        "example.com",
                        List.of("*.example.com"),
                        List.of(new ProofPlan("tls-proof-example.com", "example.com"))));
    }

    @Test
    void the_main_name_stays_first_and_the_order_of_others_means_nothing() {
        CertificatePlan plan =
                CertificatePlanner.plan("tls", names("www.example.com", "b.example.com", "a.example.com"));

        assertThat(plan.mainName()).isEqualTo("www.example.com");
        assertThat(plan)
                .isEqualTo(CertificatePlanner.plan("tls", names("www.example.com", "a.example.com", "b.example.com")));
        assertThat(plan.proofs())
                .extracting(ProofPlan::domainName)
                .containsExactly("a.example.com", "b.example.com", "www.example.com");
    }

    @Test
    void everything_wrong_is_reported_at_once() {
        String tooLong = "a".repeat(60) + ".example.com";

        assertThat(messages(names(tooLong, "www.example.org", "a.*.example.com", "x.example.com", "x.example.com")))
                .containsExactly(
                        "DNS-022 Certificate 'tls': domainNames is \"" + tooLong
                                + "\", but the first name takes up to 64 characters. Put a shorter name first.",
                        "DNS-024 Certificate 'tls': domainNames is \"www.example.org\", but it must be example.com or a"
                                + " name below. Use the zone of that name.",
                        "DNS-023 Certificate 'tls': domainNames is \"a.*.example.com\", but a name is a domain in lower"
                                + " case, with *. in front for any one label. Write it like www.example.com or"
                                + " *.example.com.",
                        "DNS-025 Certificate 'tls': domainNames is \"x.example.com\" twice, but a name is proved once."
                                + " Remove the second.");
    }

    @Test
    void a_certificate_needs_a_zone_and_up_to_ten_names() {
        assertThat(messages(new CertificateSpec(Optional.empty(), Optional.empty())))
                .containsExactly(
                        "DNS-020 Certificate 'tls': zone is missing, but the zone of its names takes the records"
                                + " that prove them. Give the environment's Dns, or Dns.fromExisting.");
        assertThat(messages(names(IntStream.range(0, 11)
                        .mapToObj(i -> "a" + i + ".example.com")
                        .toArray(String[]::new))))
                .containsExactly("DNS-021 Certificate 'tls': domainNames is 11 names, but a certificate proves 1 to 10"
                        + " names. Use a wildcard, or a second certificate.");
    }
}
