package io.ashlar.sandbox.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.sandbox.Circumstances;
import io.ashlar.sandbox.Sandbox;
import io.ashlar.sandbox.lifecycle.Address;
import io.ashlar.sandbox.lifecycle.Request.Operation;
import io.ashlar.sandbox.lifecycle.SimulatedCloud;
import io.ashlar.sandbox.lifecycle.SimulatedCloud.Mode;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.ProviderInstance;
import io.ashlar.sandbox.model.Unready;
import io.ashlar.sandbox.trouble.Occasion.Counted;
import io.ashlar.sandbox.value.Properties;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TroublemakerTest {
    private static final String TOPIC = "aws:sns/topic:Topic";
    private static final String VPC = "aws:ec2/vpc:Vpc";

    @TempDir
    private Path directory;

    private Sandbox sandbox = Sandbox.inMemory();

    @AfterEach
    void close() {
        sandbox.close();
    }

    private SimulatedCloud cloud(Scenario scenario) {
        sandbox.close();
        sandbox = Sandbox.inMemory(Circumstances.USUAL.with(scenario));
        return sandbox.cloud();
    }

    private static SimulatedCloud.Created create(SimulatedCloud cloud, String type, String name) {
        return create(cloud, type, name, "eu-central-1");
    }

    private static SimulatedCloud.Created create(SimulatedCloud cloud, String type, String name, String region) {
        Map<String, String> inputs = type.equals(TOPIC) ? Map.of("name", name) : Map.of("cidrBlock", "10.0.0.0/16");
        ProviderInstance provider = cloud.provider("aws", Properties.of(Map.of("region", region)));
        return cloud.create(provider, address(type, name), Properties.of(inputs), Mode.DEPLOYMENT);
    }

    private static Address address(String type, String name) {
        return Address.of("urn:pulumi:dev::trial::" + type + "::" + name);
    }

    @Test
    void the_nth_creation_of_a_type_fails_in_the_words_of_the_cloud_and_leaves_nothing() {
        SimulatedCloud cloud =
                cloud(Scenario.of(Trouble.creating(Target.type(TOPIC), Occasion.nth(2), Effect.Fail.INTERNALLY)));

        create(cloud, VPC, "one");
        create(cloud, TOPIC, "first");
        assertThatThrownBy(() -> create(cloud, TOPIC, "second"))
                .hasMessage(
                        "creating SNS Topic: api error InternalFailure: The request processing has failed because of an"
                                + " unknown error, exception, or failure.");
        create(cloud, TOPIC, "third");

        assertThat(cloud.inventory()).extracting(CloudResource::id).noneMatch(id -> id.endsWith(":second"));
        assertThat(sandbox.troubled()).containsExactly("urn:pulumi:dev::trial::" + TOPIC + "::second");
    }

    @Test
    void each_resource_is_counted_by_itself_where_that_is_asked_for() {
        SimulatedCloud cloud = cloud(Scenario.of(
                Trouble.creating(Target.ALL, Occasion.onceForEach(Counted.RESOURCE), Effect.Fail.INTERNALLY)));

        for (String name : List.of("a", "b")) {
            assertThatThrownBy(() -> create(cloud, TOPIC, name)).hasMessageContaining("InternalFailure");
            create(cloud, TOPIC, name);
        }

        assertThat(cloud.inventory()).hasSize(2);
    }

    @Test
    void a_provider_asks_again_and_gives_up_after_the_25th_time() {
        SimulatedCloud patient =
                cloud(Scenario.of(Trouble.creating(Target.ALL, Occasion.ALWAYS, new Effect.Throttle(24))));
        create(patient, TOPIC, "a");

        SimulatedCloud cloud =
                cloud(Scenario.of(Trouble.creating(Target.ALL, Occasion.ALWAYS, new Effect.Throttle(25))));
        assertThatThrownBy(() -> create(cloud, TOPIC, "a"))
                .hasMessage(
                        "creating SNS Topic: exceeded maximum number of attempts, 25, https response error StatusCode:"
                                + " 400: api error Throttling: Rate exceeded");
        assertThatThrownBy(() -> create(cloud, VPC, "a"))
                .hasMessage(
                        "creating EC2 VPC: exceeded maximum number of attempts, 25, https response error StatusCode:"
                                + " 503: api error RequestLimitExceeded: Request limit exceeded.");
    }

    @Test
    void a_creation_whose_answer_is_lost_leaves_an_orphan_that_is_in_the_way_of_its_name_only() {
        SimulatedCloud cloud = cloud(
                Scenario.of(Trouble.creating(Target.ALL, Occasion.onceForEach(Counted.TYPE), new Effect.LoseAnswer())));

        assertThatThrownBy(() -> create(cloud, TOPIC, "a"))
                .hasMessage("creating SNS Topic: request send failed, Post \"https://sns.eu-central-1.amazonaws.com/\":"
                        + " read tcp: read: connection reset by peer");
        assertThatThrownBy(() -> create(cloud, VPC, "a")).hasMessageContaining("connection reset by peer");

        assertThatThrownBy(() -> create(cloud, TOPIC, "a")).hasMessageContaining("Topic already exists");
        create(cloud, VPC, "a");
        assertThat(cloud.inventory().stream().filter(CloudResource::isOrphan)).hasSize(2);
        assertThat(cloud.inventory().stream().filter(resource -> resource.type().equals(VPC)))
                .hasSize(2);
    }

    @Test
    void an_orphan_is_not_taken_for_what_a_killed_run_left() {
        SimulatedCloud cloud =
                cloud(Scenario.of(Trouble.creating(Target.ALL, Occasion.nth(1), new Effect.LoseAnswer())));
        assertThatThrownBy(() -> create(cloud, VPC, "a")).hasMessageContaining("connection reset by peer");

        ProviderInstance provider = cloud.provider("aws", Properties.of(Map.of("region", "eu-central-1")));
        assertThat(cloud.recover(
                        provider, address(VPC, "a"), Properties.of(Map.of("cidrBlock", "10.0.0.0/16")), id -> false))
                .isEmpty();
    }

    @Test
    void a_creation_that_stops_halfway_says_what_exists() {
        SimulatedCloud cloud =
                cloud(Scenario.of(Trouble.creating(Target.type(VPC), Occasion.ALWAYS, new Effect.StopHalfway())));

        assertThatThrownBy(() -> create(cloud, VPC, "a")).isInstanceOfSatisfying(Unready.class, unready -> {
            assertThat(cloud.inventory()).contains(unready.resource());
            assertThat(unready.reasons())
                    .containsExactly(
                            "waiting for EC2 VPC (" + unready.resource().id()
                                    + ") create: timeout while waiting for state to become 'available' (last state:"
                                    + " 'creating')");
        });
    }

    @Test
    void a_quota_counts_what_there_is() {
        SimulatedCloud cloud =
                cloud(Scenario.of(Trouble.creating(Target.type(TOPIC), Occasion.ALWAYS, new Effect.OutOfQuota(2))));
        create(cloud, TOPIC, "a");
        create(cloud, TOPIC, "b");
        assertThatThrownBy(() -> create(cloud, TOPIC, "c"))
                .hasMessage(
                        "creating SNS Topic: api error ServiceQuotaExceededException: You have reached the limit of 2"
                                + " for "
                                + TOPIC + " in this account");
    }

    @Test
    void a_region_that_is_down_does_not_answer_and_another_does() {
        SimulatedCloud cloud = cloud(Scenario.of(new Trouble(
                Set.of(Operation.values()),
                new Target("*", "*", "eu-west-1"),
                Occasion.ALWAYS,
                new Effect.Unavailable())));
        create(cloud, TOPIC, "a");
        assertThatThrownBy(() -> create(cloud, TOPIC, "a", "eu-west-1"))
                .hasMessage(
                        "creating SNS Topic: api error ServiceUnavailable: The request has failed due to a temporary"
                                + " failure of the server.");
    }

    @Test
    void what_happened_behind_the_engines_back_is_there_when_the_next_command_begins() {
        try (Sandbox before = Sandbox.open(directory)) {
            create(before.cloud(), TOPIC, "a");
            create(before.cloud(), TOPIC, "b");
        }
        Scenario night = new Scenario(
                List.of(),
                List.of(
                        new Accident.Drift(
                                new Target(TOPIC, "a", "*"), Properties.of(Map.of("displayName", "by hand"))),
                        new Accident.Loss(new Target(TOPIC, "b", "*"))));
        try (Sandbox after = Sandbox.open(directory, Circumstances.USUAL.with(night))) {
            assertThat(after.cloud().inventory()).singleElement().satisfies(topic -> assertThat(
                            topic.outputs().text("displayName"))
                    .hasValue("by hand"));
        }
        assertThat(Sandbox.history(directory).names()).hasSize(1);
    }
}
