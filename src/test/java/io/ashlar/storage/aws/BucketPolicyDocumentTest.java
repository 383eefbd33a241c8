package io.ashlar.storage.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ashlar.storage.plan.StorePurpose;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketPolicyDocumentTest {
    private static final String BUCKET = "arn:aws:s3:::data-bucket-1a2b3c4";
    private static final String ACCOUNT = "123456789012";

    @ParameterizedTest
    @CsvSource({
        "GENERAL, 'NoPlainHttp,NoTlsBelow12'",
        "LOAD_BALANCER_LOGS, 'NoPlainHttp,NoTlsBelow12,LoadBalancersOfThisAccount'",
        "SERVER_ACCESS_LOGS, 'NoPlainHttp,NoTlsBelow12,BucketsOfThisAccount'"
    })
    void open_transport_is_denied_first_and_only_the_purposes_writer_is_let_in(StorePurpose purpose, String sids)
            throws Exception {
        assertThat(String.join(",", sids(document(purpose, List.of())))).isEqualTo(sids);
    }

    @Test
    void load_balancers_write_to_this_accounts_folder_only() throws Exception {
        assertThat(document(StorePurpose.LOAD_BALANCER_LOGS, List.of()).at("/Statement/2"))
                .isEqualTo(
                        new ObjectMapper()
                                .readTree(
                                        """
                                        {
                                          "Sid": "LoadBalancersOfThisAccount",
                                          "Effect": "Allow",
                                          "Principal": {"Service": "logdelivery.elasticloadbalancing.amazonaws.com"},
                                          "Action": "s3:PutObject",
                                          "Resource": "arn:aws:s3:::data-bucket-1a2b3c4/AWSLogs/123456789012/*"
                                        }"""));
    }

    @Test
    void further_statements_come_last_and_unchanged() throws Exception {
        String further =
                "{\"Sid\":\"Mine\",\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"s3:*\",\"Resource\":\"*\"}";

        assertThat(sids(document(StorePurpose.GENERAL, List.of(further))))
                .containsExactly("NoPlainHttp", "NoTlsBelow12", "Mine");
    }

    private static JsonNode document(StorePurpose purpose, List<String> further) throws Exception {
        return new ObjectMapper().readTree(BucketPolicyDocument.of(purpose, BUCKET, ACCOUNT, further));
    }

    private static List<String> sids(JsonNode document) {
        return StreamSupport.stream(document.get("Statement").spliterator(), false)
                .map(statement -> statement.get("Sid").asText())
                .toList();
    }
}
