package io.ashlar.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.automation.OperationType;
import com.pulumi.automation.WorkspaceStack;
import com.pulumi.aws.sns.Topic;
import com.pulumi.aws.sns.TopicArgs;
import io.ashlar.launch.StackProgram;
import java.util.Map;
import org.junit.jupiter.api.Test;

@EngineTest
class EngineIT {
    private static final StackFacts FACTS = new StackFacts("small", Map.of("aws:region", "us-east-1"));

    private static StackProgram topic(String displayName) {
        return (stack, config, secretKeys) -> context -> {
            Topic topic = new Topic(
                    "alerts", TopicArgs.builder().displayName(displayName).build());
            context.export("arn", topic.arn());
        };
    }

    @Test
    void a_stack_comes_up_once_changes_and_goes(Engine engine) throws Exception {
        WorkspaceStack first = engine.stack(FACTS, topic("first"));
        assertThat(first.up().outputs())
                .hasEntrySatisfying(
                        "arn", arn -> assertThat(arn.value().toString()).startsWith("arn:aws:sns:us-east-1:"));
        assertThat(first.up().summary().resourceChanges()).containsOnlyKeys(OperationType.SAME);

        WorkspaceStack second = engine.stack(FACTS, topic("second"));
        assertThat(second.up().summary().resourceChanges()).containsEntry(OperationType.UPDATE, 1);
        second.destroy();
        assertThat(second.exportStack().deployment().toString()).doesNotContain("aws:sns/topic:Topic");
    }
}
