package io.ashlar.policy.test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.aws.sns.Topic;
import com.pulumi.aws.sns.TopicArgs;
import com.pulumi.test.PulumiTest;
import io.ashlar.core.Profile;
import io.ashlar.policy.Context;
import io.ashlar.policy.Level;
import io.ashlar.policy.PolicyPack;
import io.ashlar.policy.Resource;
import io.ashlar.policy.Rule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Stack;
import io.ashlar.policy.StackRule;
import io.ashlar.policy.Suppression;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import io.ashlar.policy.state.SavedStack;
import io.ashlar.sandbox.mocks.SandboxMocks;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StackJudgedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final TopicPack PACK = new TopicPack();

    private record TopicPack() implements PolicyPack {
        @Override
        public String name() {
            return "topics";
        }

        @Override
        public String description() {
            return "Rules of a test.";
        }

        @Override
        public String version() {
            return "1.0.0";
        }

        @Override
        public List<Rule> rules() {
            return List.of(new Subscribed());
        }
    }

    private record Subscribed() implements StackRule {
        @Override
        public RuleInfo info() {
            return RuleInfo.of("topic-subscribed", "Somebody listens to every topic")
                    .level(Level.MANDATORY)
                    .level(Profile.DEVELOPMENT, Level.ADVISORY)
                    .rationale("An alert that nobody hears is none.")
                    .fix("Subscribe.")
                    .source("A page", "https://example.com")
                    .build();
        }

        @Override
        public Types types() {
            return Types.of("aws:sns/topic:Topic");
        }

        @Override
        public Verdict judge(Resource topic, Stack stack, Context context) {
            return Verdict.require(
                    !stack.leadingTo(topic, "aws:sns/topicSubscription:TopicSubscription", "topic")
                            .isEmpty(),
                    "nobody listens");
        }
    }

    @AfterEach
    void clean_up() {
        PulumiTest.cleanup();
    }

    @Test
    void a_program_under_mocks_is_judged() {
        RecordingMocks mocks = RecordingMocks.before(SandboxMocks.inRegion("eu-west-1"), "test");
        PulumiTest.withMocks(mocks)
                .runTest(context -> new Topic("alerts", TopicArgs.builder().build()))
                .throwOnError();

        StackJudged judged = StackJudged.of(mocks).fails(PACK, "topic-subscribed", "alerts");
        assertThatThrownBy(() -> judged.passes(PACK))
                .hasMessageContainingAll("The stack does not pass.", "[mandatory] medium topic-subscribed  alerts");
        assertThatCode(() -> judged.in(Profile.DEVELOPMENT, TODAY).passes(PACK)).doesNotThrowAnyException();
    }

    private static SavedStack saved(String subscription) {
        return SavedStack.parse(
                """
                {"deployment": {"resources": [
                  {"urn": "urn:pulumi:dev::shop::aws:sns/topic:Topic::alerts", "type": "aws:sns/topic:Topic",
                    "id": "arn:aws:sns:eu-west-1:1:alerts", "outputs": {"arn": "arn:aws:sns:eu-west-1:1:alerts"}}%s
                ]}}
                """
                        .formatted(subscription),
                "a file");
    }

    @Test
    void a_saved_state_is_judged() {
        String subscription =
                """
                , {"urn": "urn:pulumi:dev::shop::aws:sns/topicSubscription:TopicSubscription::pager",
                    "type": "aws:sns/topicSubscription:TopicSubscription",
                    "outputs": {"topic": "arn:aws:sns:eu-west-1:1:alerts"}}
                """;

        StackJudged.of(saved(subscription)).passes(PACK);
        StackJudged.of(saved("")).fails(PACK, "topic-subscribed", "alerts");
        assertThatThrownBy(() -> StackJudged.of(saved(subscription)).fails(PACK, "topic-subscribed", "alerts"))
                .hasMessageStartingWith("topic-subscribed finds nothing at 'alerts'.");
    }

    @Test
    void what_is_accepted_passes() {
        StackJudged.of(saved(""))
                .accepting(List.of(
                        Suppression.of("topic-subscribed", "*::alerts", "nobody is on call yet", "platform", TODAY)))
                .passes(PACK);
    }
}
