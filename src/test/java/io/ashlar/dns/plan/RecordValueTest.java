package io.ashlar.dns.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordValueTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "A, 192.0.2.1, 192.0.2.1",
                "AAAA, 2001:db8::1, 2001:db8::1",
                "CNAME, www.example.com, www.example.com.",
                "CNAME, www.example.com., www.example.com.",
                "MX, 10 mail.example.com, 10 mail.example.com.",
                "NS, ns1.example.com, ns1.example.com.",
                "SRV, 10 5 5060 sip.example.com, 10 5 5060 sip.example.com.",
                "CAA, '0 issue \"letsencrypt.org\"', '0 issue \"letsencrypt.org\"'",
                "CAA, '0 issue letsencrypt.org', '0 issue \"letsencrypt.org\"'",
                "TXT, '\"v=spf1 -all\"', '\"v=spf1 -all\"'",
                "TXT, '\"one \" \"two\"', '\"one \" \"two\"'",
                "TXT, '\"a \\\"b\\\" c\"', '\"a \\\"b\\\" c\"'"
            })
    void a_zone_file_has_names_in_full_and_texts_in_quotes(RecordType type, String written, String inZoneFile) {
        assertThat(RecordValue.parse(type, written).inZoneFile()).isEqualTo(inZoneFile);
    }

    @Test
    void the_fields_of_a_value_come_apart() {
        RecordValue server = RecordValue.parse(RecordType.SRV, "10 5 5060 sip.example.com");

        assertThat(server.number(2)).isEqualTo(5060);
        assertThat(server.target()).isEqualTo("sip.example.com");
        assertThat(RecordValue.parse(RecordType.TXT, "\"one \" \"two\"").parts())
                .containsExactly("one ", "two");
    }

    @ParameterizedTest
    @CsvSource({
        "MX, mail.example.com, 10 mail.example.com",
        "SRV, 10 5060 sip.example.com, 10 5 5060 sip.example.com",
        "A, 192.0.2.1 192.0.2.2, 192.0.2.1",
        "CAA, letsencrypt.org, '0 issue \"letsencrypt.org\"'"
    })
    void a_value_of_another_form_is_refused(RecordType type, String written, String form) {
        assertThatThrownBy(() -> RecordValue.parse(type, written))
                .hasMessage("DNS-011 DnsRecord '%s': values is \"%s\", but a value of %s is written as %s. Write it so."
                        .formatted(type, written, type, form));
    }
}
