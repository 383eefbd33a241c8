package io.ashlar.dns.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Problem;
import io.ashlar.core.Protection;
import io.ashlar.dns.plan.DnsRecordSpec.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DnsValidatorTest {

    private static DnsSpec zone(String domain, Map<String, DnsRecordSpec> records) {
        return new DnsSpec(
                Protection.PROTECTED, domain, CertificateAuthorities.ON_AWS, Optional.empty(), new TreeMap<>(records));
    }

    private static DnsRecordSpec record(RecordType type, String name) {
        return new DnsRecordSpec(type, name, 300, Answer.VALUES);
    }

    private static List<String> messages(DnsSpec spec) {
        return catchThrowableOfType(InvalidInputException.class, () -> DnsValidator.check("zone", spec))
                .problems()
                .stream()
                .map(Problem::message)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.com", "a.b", "staging.example-1.co.uk"})
    void domains_of_two_labels_or_more_are_accepted(String domain) {
        assertThatCode(() -> DnsValidator.check("zone", zone(domain, Map.of()))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "com", "example.com.", "Example.com", "-a.com", "a-.com", "*.example.com", "a b.com"})
    void other_domains_are_refused(String domain) {
        assertThat(messages(zone(domain, Map.of())))
                .containsExactly("DNS-001 Dns 'zone': domain is \"" + domain
                        + "\", but a domain is two or more labels of lower-case letters, digits and dashes, up to 253"
                        + " characters. Write it like staging.example.com, without a dot at its end.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "www", "*", "*.apps", "_dmarc", "selector._domainkey", "a.b.c"})
    void names_in_relation_to_the_zone_are_accepted(String name) {
        assertThatCode(() ->
                        DnsValidator.check("zone", zone("example.com", Map.of("key", record(RecordType.TXT, name)))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"www.", ".www", "a.*", "WWW", "a b"})
    void other_names_are_refused(String name) {
        assertThat(messages(zone("example.com", Map.of("key", record(RecordType.A, name)))))
                .containsExactly("DNS-005 Dns 'zone': records.key is \"" + name
                        + "\", but a record's name is lower-case labels in relation to the zone, the first of which may"
                        + " be *. Write it like www, or leave it empty for the zone's own name.");
    }

    @Test
    void everything_wrong_is_reported_at_once() {
        DnsSpec spec = new DnsSpec(
                Protection.PROTECTED,
                "example.com",
                List.of(),
                Optional.of("example.org"),
                new TreeMap<>(Map.of(
                        "a", record(RecordType.CNAME, ""),
                        "b", record(RecordType.NS, ""),
                        "c", record(RecordType.CAA, ""),
                        "d", new DnsRecordSpec(RecordType.A, "www", -1, Answer.VALUES),
                        "e", record(RecordType.A, "www"),
                        "f", record(RecordType.CNAME, "www"),
                        "G", record(RecordType.TXT, "x"))));

        assertThat(messages(spec))
                .containsExactly(
                        "DNS-002 Dns 'zone': certificateAuthorities is [], but at least one authority may issue, and"
                                + " each is named by a domain of its own. Name authorities as they ask in their documents,"
                                + " such as amazon.com and letsencrypt.org.",
                        "DNS-003 Dns 'zone': delegatedFrom is example.org, but it must be a domain above example.com."
                                + " Give the zone of a domain above, or leave it out.",
                        "DNS-004 Dns 'zone': records is \"G\", but a record's key is 1 to 63 lower-case letters, digits"
                                + " and dashes. Rename the key; the record's name may be anything.",
                        "DNS-007 Dns 'zone': records.a is CNAME, but a zone's own name cannot be a CNAME. Use an"
                                + " alias.",
                        "DNS-008 Dns 'zone': records.b is NS, but this record of the zone's own name is made already."
                                + " Remove it.",
                        "DNS-008 Dns 'zone': records.c is CAA, but this record of the zone's own name is made already."
                                + " Use certificateAuthorities.",
                        "DNS-006 Dns 'zone': records.d is -1 seconds, but resolvers keep a record for 0 to 2147483647"
                                + " seconds. Give 60 to 86400.",
                        "DNS-009 Dns 'zone': records.e is A \"www\", but records.d is the same record. Put all values"
                                + " into one of them.",
                        "DNS-010 Dns 'zone': records.b is NS \"\", but records.a is a CNAME at that name, which must"
                                + " stand alone. Remove one of the two.",
                        "DNS-010 Dns 'zone': records.c is CAA \"\", but records.a is a CNAME at that name, which must"
                                + " stand alone. Remove one of the two.",
                        "DNS-010 Dns 'zone': records.d is A \"www\", but records.f is a CNAME at that name, which must"
                                + " stand alone. Remove one of the two.",
                        "DNS-010 Dns 'zone': records.e is A \"www\", but records.f is a CNAME at that name, which must"
                                + " stand alone. Remove one of the two.");
    }
}
