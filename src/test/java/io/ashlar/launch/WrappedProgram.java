package io.ashlar.launch;

import com.pulumi.Context;
import com.pulumi.aws.sns.Topic;
import com.pulumi.aws.sns.TopicArgs;
import com.pulumi.exceptions.RunException;
import java.util.stream.IntStream;

/** The program of {@link PulumiwIT}: does what {@code test:does} says. */
public final class WrappedProgram {
    /** How many topics it creates when it does much. */
    static final int MUCH = 60;

    private WrappedProgram() {}

    public static void main(String[] arguments) {
        Launcher.main(
                (stack, config, secretKeys) -> context -> run(context, config.getOrDefault("test:does", "works")),
                arguments);
    }

    private static void run(Context context, String does) {
        Topic topic =
                new Topic("alerts", TopicArgs.builder().displayName("Alerts").build());
        context.export("name", topic.displayName());
        context.export("does", com.pulumi.core.Output.of(does));
        switch (does) {
            case "prints" -> System.out.println("printed by the program");
            case "refuses" -> throw new RunException("the budget is not a number");
            case "crashes" -> throw new IllegalStateException("a defect");
            case "hangs" -> hang();
            case "much" -> IntStream.range(1, MUCH).forEach(number -> new Topic("topic-" + number));
            default -> {
                // that was all
            }
        }
    }

    private static void hang() {
        System.out.println("hanging");
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
