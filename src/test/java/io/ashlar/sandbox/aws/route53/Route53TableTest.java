package io.ashlar.sandbox.aws.route53;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.sandbox.aws.RawCloud;
import io.ashlar.sandbox.value.Properties;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Route53TableTest {
    private static final String ZONE = "aws:route53/zone:Zone";
    private static final String RECORD = "aws:route53/record:Record";

    private final RawCloud cloud = new RawCloud();
    private String zone = "";

    @BeforeEach
    void a_zone() {
        zone = cloud.create(ZONE, "z", Map.of("name", "example.com"))
                .text("#id")
                .orElseThrow();
    }

    private Map<String, Object> record(String name, String type, String... values) {
        return Map.of("zoneId", zone, "name", name, "type", type, "ttl", 300, "records", List.of(values));
    }

    @Test
    void a_zone_has_the_outputs_that_route_53_gives_it() {
        Properties other = cloud.create(ZONE, "other", Map.of("name", "example.org"));
        String id = other.text("#id").orElseThrow();

        assertThat(id).matches("Z0[A-Z0-9]{19}");
        assertThat(other.text("zoneId")).hasValue(id);
        assertThat(other.text("arn")).hasValue("arn:aws:route53:::hostedzone/" + id);
        assertThat(other.texts("nameServers"))
                .hasSize(4)
                .allMatch(server -> server.matches("ns-\\d{1,4}\\.awsdns-\\d{2}\\.(com|net|org|co\\.uk)"));
        assertThat(other.text("primaryNameServer").orElseThrow()).isIn(other.texts("nameServers"));
    }

    @Test
    void a_record_is_known_by_zone_name_and_type_and_has_a_full_name() {
        assertThat(cloud.create(RECORD, "w", record("www.example.com", "A", "192.0.2.1"))
                        .text("#id"))
                .hasValue(zone + "_www.example.com_A");
        assertThat(cloud.create(RECORD, "relative", record("api", "A", "192.0.2.1"))
                        .text("fqdn"))
                .hasValue("api.example.com");
    }

    @Test
    void a_zone_with_records_goes_only_by_force() {
        cloud.create(RECORD, "w", record("www.example.com", "A", "192.0.2.1"));

        assertThat(cloud.refusalToDelete(ZONE, "z", zone))
                .isEqualTo("deleting Route 53 Hosted Zone (" + zone + "): api error HostedZoneNotEmpty: The specified"
                        + " hosted zone contains non-required resource record sets and so cannot be deleted.");
        cloud.delete(RECORD, "w", zone + "_www.example.com_A");
        cloud.delete(ZONE, "z", zone);
    }

    @Test
    void a_record_needs_its_zone() {
        Map<String, Object> lost = new HashMap<>(record("www", "A", "192.0.2.1"));
        lost.put("zoneId", "Z0NOWHERE");

        assertThat(cloud.refusal(RECORD, "w", lost))
                .isEqualTo("creating Route 53 Record: api error NoSuchHostedZone: No hosted zone found with ID:"
                        + " Z0NOWHERE");
    }

    @Test
    void the_zones_own_name_is_no_cname() {
        assertThat(cloud.refusal(RECORD, "apex", record("example.com", "CNAME", "other.org")))
                .isEqualTo("creating Route 53 Record: api error InvalidChangeBatch: [RRSet of type CNAME with DNS name"
                        + " example.com. is not permitted at apex in zone example.com.]");
    }

    @Test
    void a_record_stands_once() {
        cloud.create(RECORD, "w", record("www.example.com", "A", "192.0.2.1"));
        Map<String, Object> overwriting = new HashMap<>(record("www.example.com", "A", "192.0.2.2"));
        overwriting.put("allowOverwrite", true);

        assertThat(cloud.refusal(RECORD, "second", record("www.example.com", "A", "192.0.2.2")))
                .isEqualTo(
                        "creating Route 53 Record: api error InvalidChangeBatch: [Tried to create resource record set"
                                + " [name='www.example.com.', type='A'] but it already exists]");
        assertThat(cloud.create(RECORD, "third", overwriting).text("fqdn")).hasValue("www.example.com");
        assertThat(cloud.refusal(RECORD, "ns", record("example.com", "NS", "ns1.example.org")))
                .endsWith("[Tried to create resource record set [name='example.com.', type='NS'] but it already"
                        + " exists]");
    }

    @Test
    void a_cname_stands_alone() {
        cloud.create(RECORD, "w", record("www.example.com", "A", "192.0.2.1"));

        assertThat(cloud.refusal(RECORD, "c", record("www.example.com", "CNAME", "other.org")))
                .isEqualTo("creating Route 53 Record: api error InvalidChangeBatch: [RRSet of type CNAME with DNS name"
                        + " www.example.com. is not permitted because a conflicting RRSet of type A with the same DNS"
                        + " name already exists in zone example.com.]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"A | 300.0.2.1", "A | www", "AAAA | 192.0.2.1", "CAA | amazon.com", "MX | mail.example.com"})
    void values_that_do_not_fit_the_type_are_refused(String type, String value) {
        assertThat(cloud.refusal(RECORD, "r", record("x.example.com", type, value)))
                .isEqualTo("Invalid Resource Record: '" + value + "' is not a valid value of a record of type " + type);
    }

    @Test
    void values_have_a_time_to_live_and_a_cname_has_one() {
        assertThat(cloud.refusal(
                        RECORD,
                        "r",
                        Map.of("zoneId", zone, "name", "x", "type", "CNAME", "records", List.of("a.b", "c.d"))))
                .isEqualTo(
                        """
                        'ttl' goes with 'records', and only with it
                        a record of type CNAME has exactly one value, this one has 2""");
        assertThat(cloud.refusal(RECORD, "r", Map.of("zoneId", zone, "name", "x", "type", "A")))
                .isEqualTo("exactly one of 'records' and 'aliases' must be given");
    }
}
