import com.pulumi.aws.cloudwatch.LogGroup;
import com.pulumi.aws.cloudwatch.LogGroupArgs;
import com.pulumi.aws.sns.Topic;
import com.pulumi.aws.sns.TopicArgs;
import com.pulumi.aws.ssm.Parameter;
import com.pulumi.aws.ssm.ParameterArgs;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.launch.Launcher;
import java.util.Map;

/** As many small services as make the number of resources that {@code bench:resources} asks for: what bench/scale deploys. */
public final class SyntheticTopics {
    /** The component, a topic, a log group and a parameter with the topic's ARN. */
    private static final int RESOURCES_OF_ONE = 4;

    private SyntheticTopics() {}

    public static void main(String[] arguments) {
        Launcher.main(
                (stack, config, secretKeys) -> context -> {
                    int services = Integer.parseInt(config.get("bench:resources")) / RESOURCES_OF_ONE;
                    for (int i = 0; i < services; i++) {
                        new Service("service-" + i);
                    }
                },
                arguments);
    }

    private static final class Service extends ComponentResource {
        Service(String name) {
            super("bench:service:Service", name, ResourceArgs.Empty, null);
            CustomResourceOptions inside = CustomResourceOptions.builder().parent(this).build();
            Map<String, String> tags = Map.of("Name", name, "owner", "bench");
            Topic topic = new Topic(name, TopicArgs.builder().name(name).tags(tags).build(), inside);
            new LogGroup(name, LogGroupArgs.builder().name("/bench/" + name).retentionInDays(7).tags(tags).build(), inside);
            new Parameter(
                    name,
                    ParameterArgs.builder().name("/bench/" + name).type("String").value(topic.arn()).tags(tags).build(),
                    inside);
            registerOutputs(Map.of("topic", topic.arn()));
        }
    }
}
