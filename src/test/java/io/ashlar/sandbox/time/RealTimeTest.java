package io.ashlar.sandbox.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.sandbox.Circumstances;
import io.ashlar.sandbox.Sandbox;
import io.ashlar.sandbox.lifecycle.Address;
import io.ashlar.sandbox.lifecycle.SimulatedCloud.Mode;
import io.ashlar.sandbox.value.Properties;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RealTimeTest {
    @Test
    void it_answers_what_the_cloud_answers_only_later() {
        try (Sandbox sandbox = Sandbox.inMemory(Circumstances.USUAL.timesFaster(100_000))) {
            String id = sandbox.cloud()
                    .create(
                            sandbox.cloud().provider("aws", Properties.of(Map.of("region", "eu-central-1"))),
                            Address.of("urn:pulumi:dev::shop::aws:ec2/vpc:Vpc::main"),
                            Properties.of(Map.of("cidrBlock", "10.0.0.0/16")),
                            Mode.DEPLOYMENT)
                    .id();
            assertThat(id).startsWith("vpc-");
        }
    }

    @Test
    void time_that_stands_still_is_refused() {
        assertThatThrownBy(() -> new RealTime(0)).hasMessage("time passes 0.0 times faster, but it takes more than 0");
    }
}
