package io.ashlar.policies.security.gcp.gke;

import static io.ashlar.policy.Outcome.FAIL;
import static io.ashlar.policy.Outcome.PASS;
import static io.ashlar.policy.test.Given.given;

import io.ashlar.policy.Outcome;
import io.ashlar.policy.Rule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GkeReleaseChannelTest {
    private static final Rule RULE = new GkeReleaseChannel();

    @Test
    void what_is_asked_for_passes() {
        given("gcp:container/cluster:Cluster")
                .with("releaseChannel", Map.of("channel", "REGULAR"))
                .expect(RULE, PASS);
    }

    @Test
    void what_is_not_is_told() {
        given("gcp:container/cluster:Cluster")
                .expect(RULE, FAIL, "releaseChannel.channel is UNSPECIFIED: follow REGULAR or STABLE");
    }

    @Test
    void what_is_unknown_is_unknown() {
        given("gcp:container/cluster:Cluster")
                .unknown("releaseChannel")
                .expect(RULE, Outcome.UNKNOWN, "releaseChannel.channel");
    }
}
