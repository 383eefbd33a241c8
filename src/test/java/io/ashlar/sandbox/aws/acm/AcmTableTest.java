package io.ashlar.sandbox.aws.acm;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.sandbox.aws.RawCloud;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AcmTableTest {
    private static final String CERTIFICATE = "aws:acm/certificate:Certificate";
    private static final String VALIDATION = "aws:acm/certificateValidation:CertificateValidation";
    private static final String ZONE = "aws:route53/zone:Zone";
    private static final String RECORD = "aws:route53/record:Record";

    private final RawCloud cloud = new RawCloud();

    private Properties certificate(String name) {
        return cloud.create(
                CERTIFICATE,
                name,
                Map.of(
                        "domainName",
                        "example.com",
                        "subjectAlternativeNames",
                        List.of("*.example.com"),
                        "validationMethod",
                        "DNS"));
    }

    @Test
    void a_name_and_its_wildcard_ask_for_the_same_record() {
        Properties certificate = certificate("c");
        List<Properties> options = certificate.objects("domainValidationOptions");

        assertThat(certificate.text("arn").orElseThrow())
                .matches("arn:aws:acm:eu-central-1:123456789012:certificate/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(certificate.text("status")).hasValue("PENDING_VALIDATION");
        assertThat(options).hasSize(2);
        assertThat(options.get(0).text("resourceRecordName"))
                .isEqualTo(options.get(1).text("resourceRecordName"));
        assertThat(options.get(0).text("resourceRecordName").orElseThrow()).matches("_[0-9a-f]{32}\\.example\\.com\\.");
        assertThat(options.get(0).text("resourceRecordValue").orElseThrow())
                .matches("_[0-9a-f]{32}\\.acm-validations\\.aws\\.");
    }

    @Test
    void another_certificate_of_the_account_asks_for_the_same_record() {
        assertThat(certificate("one").at("domainValidationOptions"))
                .isEqualTo(certificate("other").at("domainValidationOptions"));
    }

    @Test
    void a_certificate_is_not_issued_before_its_records_stand() {
        Properties certificate = certificate("c");
        String arn = certificate.text("arn").orElseThrow();
        Properties option = certificate.objects("domainValidationOptions").get(0);
        String recordName = option.text("resourceRecordName").orElseThrow();

        assertThat(cloud.refusal(VALIDATION, "v", Map.of("certificateArn", arn)))
                .isEqualTo(
                        "creating ACM Certificate Validation: api error PENDING_VALIDATION: timeout while waiting for"
                                + " state to become 'ISSUED' (last state: 'PENDING_VALIDATION', timeout: 1h15m0s); no zone"
                                + " holds [" + recordName.substring(0, recordName.length() - 1) + "]");

        String zone = cloud.create(ZONE, "z", Map.of("name", "example.com"))
                .text("#id")
                .orElseThrow();
        cloud.create(
                RECORD,
                "r",
                Map.of(
                        "zoneId",
                        zone,
                        "name",
                        recordName,
                        "type",
                        "CNAME",
                        "ttl",
                        60,
                        "records",
                        List.of(option.text("resourceRecordValue").orElseThrow())));
        assertThat(cloud.create(VALIDATION, "v", Map.of("certificateArn", arn)).text("certificateArn"))
                .hasValue(arn);
    }

    @Test
    void a_validation_needs_its_certificate() {
        assertThat(cloud.refusal(VALIDATION, "v", Map.of("certificateArn", "arn:aws:acm:x")))
                .isEqualTo("creating ACM Certificate Validation: api error ResourceNotFoundException: Could not find"
                        + " certificate arn:aws:acm:x.");
    }

    @Test
    void names_that_acm_does_not_take_are_refused() {
        assertThat(cloud.refusal(CERTIFICATE, "c", Map.of("domainName", "a.*.example.com")))
                .isEqualTo("'domainName' is 'a.*.example.com': must be a domain, with *. in front at most");
        String tooLong = "a".repeat(60) + ".example.com";
        assertThat(cloud.refusal(CERTIFICATE, "c", Map.of("domainName", tooLong)))
                .isEqualTo("The first domain name can't be longer than 64 characters, has 72");
        assertThat(cloud.refusal(
                        CERTIFICATE,
                        "c",
                        Map.of(
                                "domainName",
                                "example.com",
                                "subjectAlternativeNames",
                                IntStream.range(0, 10)
                                        .mapToObj(i -> "a" + i + ".example.com")
                                        .toList())))
                .isEqualTo("a certificate has up to 10 domain names, this one has 11");
    }

    @Test
    void other_names_take_a_new_certificate() {
        assertThat(cloud.replaces(
                        CERTIFICATE,
                        "c",
                        Map.of("domainName", "example.com", "subjectAlternativeNames", List.of("a.b", "c.d")),
                        Map.of("domainName", "example.com", "subjectAlternativeNames", List.of("c.d", "a.b"))))
                .isFalse();
        assertThat(cloud.replaces(
                        CERTIFICATE, "c", Map.of("domainName", "example.com"), Map.of("domainName", "example.org")))
                .isTrue();
    }
}
