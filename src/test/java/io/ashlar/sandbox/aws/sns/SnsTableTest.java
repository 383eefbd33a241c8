package io.ashlar.sandbox.aws.sns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.aws.sns.Topic;
import com.pulumi.aws.sns.TopicArgs;
import com.pulumi.aws.sns.TopicPolicy;
import com.pulumi.aws.sns.TopicPolicyArgs;
import com.pulumi.aws.sns.TopicSubscription;
import com.pulumi.aws.sns.TopicSubscriptionArgs;
import io.ashlar.sandbox.mocks.Refused;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import org.junit.jupiter.api.Test;

class SnsTableTest {
    private static final String ALLOW =
            """
            {"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":"*","Action":"%s","Resource":"%s"}}""";

    private final SandboxMocks cloud = SandboxMocks.inRegion("eu-west-1");

    private static Topic topic(String name) {
        return new Topic(name, TopicArgs.Empty);
    }

    @Test
    void a_topic_is_known_by_its_arn() {
        cloud.run(context -> topic("alerts"));

        Registered topic = cloud.named("alerts");
        assertThat(topic.id()).matches("arn:aws:sns:eu-west-1:123456789012:alerts-[0-9a-f]{7}");
        assertThat(topic.state().text("arn")).hasValue(topic.id());
        assertThat(topic.state().text("policy").orElseThrow()).contains("AWS:SourceOwner");
    }

    @Test
    void a_topic_name_takes_no_dots() {
        assertThatThrownBy(() -> cloud.run(context -> new Topic(
                        "alerts", TopicArgs.builder().name("critical.alerts").build())))
                .isInstanceOf(Refused.class)
                .hasMessage("aws:sns/topic:Topic 'alerts':\n  invalid topic name: critical.alerts");
    }

    @Test
    void only_fifo_topics_deduplicate() {
        assertThatThrownBy(() -> cloud.run(context -> new Topic(
                        "alerts",
                        TopicArgs.builder().contentBasedDeduplication(true).build())))
                .hasMessage("aws:sns/topic:Topic 'alerts':\n"
                        + "  content-based deduplication can only be set for FIFO topics");
    }

    @Test
    void a_policy_speaks_of_sns_and_of_its_topic() {
        cloud.run(context -> {
            Topic topic = topic("alerts");
            new TopicPolicy(
                    "policy",
                    TopicPolicyArgs.builder()
                            .arn(topic.arn())
                            .policy(topic.arn().applyValue(arn -> ALLOW.formatted("sns:Publish", arn)))
                            .build());
        });

        assertThat(cloud.named("policy").id()).isEqualTo(cloud.named("alerts").id());
    }

    @Test
    void a_policy_with_an_action_of_another_service_is_refused() {
        assertThatThrownBy(() -> cloud.run(context -> {
                    Topic topic = topic("alerts");
                    new TopicPolicy(
                            "policy",
                            TopicPolicyArgs.builder()
                                    .arn(topic.arn())
                                    .policy(ALLOW.formatted("sqs:SendMessage", "*"))
                                    .build());
                }))
                .hasMessage(
                        "aws:sns/topicPolicy:TopicPolicy 'policy':\n  Invalid parameter: Policy statement action out of"
                                + " service scope! ('sqs:SendMessage')");
    }

    @Test
    void a_policy_about_another_topic_is_refused() {
        assertThatThrownBy(() -> cloud.run(context -> {
                    Topic topic = topic("alerts");
                    new TopicPolicy(
                            "policy",
                            TopicPolicyArgs.builder()
                                    .arn(topic.arn())
                                    .policy(ALLOW.formatted("sns:Publish", "arn:aws:sns:eu-west-1:123456789012:other"))
                                    .build());
                }))
                .hasMessage(
                        "aws:sns/topicPolicy:TopicPolicy 'policy': creating SNS Topic Policy: api error InvalidParameter:"
                                + " Invalid parameter: Policy Error: Invalid resource 'arn:aws:sns:eu-west-1:123456789012:other'");
    }

    @Test
    void an_email_waits_for_confirmation() {
        cloud.run(context -> subscription("email", "team@example.com"));

        assertThat(cloud.named("subscription").state().isTrue("pendingConfirmation"))
                .isTrue();
    }

    @Test
    void an_endpoint_must_fit_its_protocol() {
        assertThatThrownBy(() -> cloud.run(context -> subscription("https", "http://example.com")))
                .hasMessage(
                        "aws:sns/topicSubscription:TopicSubscription 'subscription':\n  Invalid parameter: Endpoint must"
                                + " match the specified protocol ('http://example.com' is no https endpoint)");
    }

    @Test
    void a_subscription_needs_a_topic_that_exists() {
        assertThatThrownBy(() -> cloud.run(context -> new TopicSubscription(
                        "subscription",
                        TopicSubscriptionArgs.builder()
                                .topic("arn:aws:sns:eu-west-1:123456789012:gone")
                                .protocol("email")
                                .endpoint("team@example.com")
                                .build())))
                .hasMessage(
                        "aws:sns/topicSubscription:TopicSubscription 'subscription': creating SNS Topic Subscription:"
                                + " api error NotFound: Topic does not exist");
    }

    private static TopicSubscription subscription(String protocol, String endpoint) {
        return new TopicSubscription(
                "subscription",
                TopicSubscriptionArgs.builder()
                        .topic(topic("alerts").arn())
                        .protocol(protocol)
                        .endpoint(endpoint)
                        .build());
    }
}
