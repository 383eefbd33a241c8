package io.ashlar.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.automation.AutomationException;
import com.pulumi.automation.OperationType;
import com.pulumi.automation.UpOptions;
import com.pulumi.automation.WorkspaceStack;
import io.ashlar.engine.Engine;
import io.ashlar.engine.EngineTest;
import io.ashlar.engine.StackFacts;
import io.ashlar.launch.StackProgram;
import io.ashlar.sandbox.lifecycle.Address;
import io.ashlar.sandbox.lifecycle.SimulatedCloud;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.trouble.Effect;
import io.ashlar.sandbox.trouble.Occasion;
import io.ashlar.sandbox.trouble.Occasion.Counted;
import io.ashlar.sandbox.trouble.Scenario;
import io.ashlar.sandbox.trouble.Target;
import io.ashlar.sandbox.trouble.Trouble;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Creations fail, each once, and every next {@code up} goes on where the last one stopped: at the end each resource of the
 * stack exists once, nothing else does, and nothing is left after {@code destroy}.
 *
 * <p>Every resource of dev and production in the profile {@code endurance}, one of each type of the network of dev otherwise.
 */
@EngineTest
class FaultSweepIT {
    private static final StackProgram PROGRAM =
            (stack, config, secretKeys) -> new Program(new RawConfig(stack, config, secretKeys));

    /** More than a stack has resources in a row, so that a sweep that gets nowhere ends. */
    private static final int MOST_RUNS = 600;

    @Test
    void one_of_each_type_of_the_network_of_dev_fails_once_and_the_stack_converges(Engine engine) throws Exception {
        sweep(engine, "dev", new Target("aws:ec2/*", "*", "*"), Effect.Fail.INTERNALLY, Counted.TYPE);
    }

    @Test
    @Tag("endurance")
    void one_of_each_type_of_dev_is_made_and_not_ready_once_and_the_stack_converges(Engine engine) throws Exception {
        sweep(engine, "dev", Target.ALL, new Effect.StopHalfway(), Counted.TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    @Tag("endurance")
    void every_resource_fails_once_and_the_stack_converges(String stack, Engine engine) throws Exception {
        sweep(engine, stack, Target.ALL, Effect.Fail.INTERNALLY, Counted.RESOURCE);
    }

    private static void sweep(Engine engine, String name, Target target, Effect effect, Counted each) throws Exception {
        engine.make(Scenario.of(Trouble.creating(target, Occasion.onceForEach(each), effect)));
        StackFacts facts = StackFacts.read(Path.of("Pulumi." + name + ".yaml"));
        WorkspaceStack stack = engine.stack(facts, PROGRAM);
        int runs = 1;
        while (!isUp(stack)) {
            assertThat(runs++).as("runs until the stack is up").isLessThan(MOST_RUNS);
        }

        SimulatedCloud cloud = engine.sandbox().cloud();
        List<String> made = asked(cloud).stream().map(CloudResource::urn).toList();
        List<String> meant = made.stream()
                .filter(urn ->
                        target.equals(Target.ALL) || Address.of(urn).type().startsWith("aws:ec2/"))
                .toList();
        assertThat(made).doesNotHaveDuplicates();
        assertThat(engine.sandbox().troubled()).doesNotHaveDuplicates();
        if (each == Counted.RESOURCE) {
            assertThat(engine.sandbox().troubled()).containsExactlyInAnyOrderElementsOf(meant);
        } else {
            assertThat(types(engine.sandbox().troubled()))
                    .hasSizeGreaterThan(10)
                    .isEqualTo(types(meant));
        }
        assertThat(stack.up().summary().resourceChanges()).containsOnlyKeys(OperationType.SAME);
        assertThat(stack.refresh().summary().resourceChanges()).containsOnlyKeys(OperationType.SAME);

        WorkspaceStack disposable = engine.stack(facts.with("ashlar:protection", "disposable"), PROGRAM);
        disposable.up();
        disposable.destroy();
        assertThat(cloud.inventory()).isEmpty();
    }

    private static boolean isUp(WorkspaceStack stack) {
        try {
            stack.up(UpOptions.builder().continueOnError(true).build());
            return true;
        } catch (AutomationException failed) {
            return false;
        }
    }

    private static List<CloudResource> asked(SimulatedCloud cloud) {
        return cloud.inventory().stream()
                .filter(resource -> !resource.isImplicit())
                .toList();
    }

    private static Set<String> types(List<String> urns) {
        return urns.stream().map(urn -> Address.of(urn).type()).collect(Collectors.toCollection(TreeSet::new));
    }
}
