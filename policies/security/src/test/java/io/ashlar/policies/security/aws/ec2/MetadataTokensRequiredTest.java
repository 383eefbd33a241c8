package io.ashlar.policies.security.aws.ec2;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MetadataTokensRequiredTest {
    private static final MetadataTokensRequired RULE = new MetadataTokensRequired();
    private static final String TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";

    @Test
    void tokens_and_one_hop_pass() {
        given(TEMPLATE)
                .with("metadataOptions", Map.of("httpTokens", "required", "httpPutResponseHopLimit", 1))
                .expect(RULE, PASS);
        given("aws:ec2/instance:Instance")
                .with("metadataOptions", Map.of("httpEndpoint", "disabled"))
                .expect(RULE, PASS);
    }

    @Test
    void metadata_without_tokens_fails_which_is_the_default() {
        given(TEMPLATE).expect(RULE, FAIL, "metadataOptions.httpTokens is not required: metadata must ask for a token");
        given("aws:ec2/launchConfiguration:LaunchConfiguration")
                .with("metadataOptions", Map.of("httpTokens", "optional"))
                .expect(RULE, FAIL);
    }

    @Test
    void two_hops_fail_unless_they_are_allowed() {
        given(TEMPLATE)
                .with("metadataOptions", Map.of("httpTokens", "required", "httpPutResponseHopLimit", 2))
                .expect(
                        RULE,
                        FAIL,
                        "metadataOptions.httpPutResponseHopLimit is 2: at most 1, so that pods do not reach it")
                .setting(MetadataTokensRequired.HOPS, 2)
                .expect(RULE, PASS);
    }

    @Test
    void it_is_put_right() {
        given(TEMPLATE)
                .with("metadataOptions", Map.of("httpPutResponseHopLimit", 2))
                .expectRemedy(RULE, "required", "metadataOptions", "httpTokens");
    }

    @Test
    void what_is_unknown_stays_unknown() {
        given(TEMPLATE).unknown("metadataOptions", "httpTokens").expect(RULE, UNKNOWN, "metadataOptions.httpTokens");
    }
}
