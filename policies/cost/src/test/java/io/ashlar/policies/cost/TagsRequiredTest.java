package io.ashlar.policies.cost;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.NOT_APPLICABLE;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.Outcome.UNKNOWN;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.test.Given;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TagsRequiredTest {
    private static final TagsRequired RULE = new TagsRequired();
    private static final String BUCKET = "aws:s3/bucketV2:BucketV2";

    @Test
    void a_resource_with_the_tags_passes_wherever_they_come_from() {
        given(BUCKET).with("tags", Map.of("environment", "dev", "owner", "a")).expect(RULE, PASS);
        given(BUCKET)
                .with("tags", Map.of("environment", "dev"))
                .with("tagsAll", Map.of("environment", "dev", "owner", "a"))
                .expect(RULE, PASS);
        given(BUCKET)
                .with("tags", Map.of("environment", "dev", "owner", Given.UNKNOWN))
                .unknown("tagsAll")
                .expect(RULE, PASS);
    }

    @Test
    void a_resource_without_one_of_them_fails() {
        given(BUCKET)
                .with("tags", Map.of("owner", "a"))
                .expect(RULE, FAIL, "tags lacks environment: everything carries these");
    }

    @Test
    void where_a_channel_sends_to_is_no_tag() {
        String channel = "gcp:monitoring/notificationChannel:NotificationChannel";
        given(channel)
                .with("labels", Map.of("email_address", "a@example.com"))
                .with("userLabels", Map.of("environment", "dev", "owner", "a"))
                .expect(RULE, PASS);
        given(channel)
                .with("userLabels", Map.of("owner", "a"))
                .expect(RULE, FAIL, "userLabels lacks environment: everything carries these");
    }

    @Test
    void tags_that_nobody_knows_yet_are_unknown() {
        given(BUCKET).unknown("tagsAll").expect(RULE, UNKNOWN, "tagsAll");
    }

    @Test
    void what_carries_no_tags_is_not_asked() {
        given("aws:iam/rolePolicy:RolePolicy").with("role", "a").expect(RULE, NOT_APPLICABLE, "it carries no tags");
    }
}
