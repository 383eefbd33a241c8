package io.ashlar.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.automation.AutomationException;
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
import io.ashlar.sandbox.trouble.Scenario;
import io.ashlar.sandbox.trouble.Target;
import io.ashlar.sandbox.trouble.Trouble;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The answer to a creation is lost, once for each type of dev: the resource exists and is in no state. As with the real
 * clouds the next run is refused where a name is taken, and makes a second one where none is; nobody cleans up by itself.
 */
@EngineTest
class OrphansIT {
    private static final StackProgram PROGRAM =
            (stack, config, secretKeys) -> new Program(new RawConfig(stack, config, secretKeys));

    private static final int MOST_RUNS = 200;

    @Test
    @Tag("endurance")
    void an_orphan_is_in_the_way_or_has_a_twin_and_the_stack_converges_once_it_is_gone(Engine engine) throws Exception {
        engine.make(Scenario.of(
                Trouble.creating(Target.ALL, Occasion.onceForEach(Occasion.Counted.TYPE), new Effect.LoseAnswer())));
        WorkspaceStack stack = engine.stack(StackFacts.read(Path.of("Pulumi.dev.yaml")), PROGRAM);
        SimulatedCloud cloud = engine.sandbox().cloud();
        Set<String> inTheWay = new TreeSet<>();
        int met = -1;
        String said = failureOf(stack);
        for (int run = 0; !said.isEmpty(); run++) {
            assertThat(run).as(said).isLessThan(MOST_RUNS);
            String last = said;
            if (engine.sandbox().troubled().size() == met) {
                List<CloudResource> blocking = orphans(cloud).stream()
                        .filter(orphan -> !hasTwin(cloud, orphan) && last.contains(nameOf(orphan)))
                        .toList();
                assertThat(blocking).as(last).isNotEmpty();
                blocking.forEach(orphan -> {
                    inTheWay.add(orphan.type());
                    cloud.lose(orphan);
                });
            }
            met = engine.sandbox().troubled().size();
            said = failureOf(stack);
        }

        Set<String> doubled = new TreeSet<>();
        for (CloudResource orphan : orphans(cloud)) {
            assertThat(hasTwin(cloud, orphan)).as(orphan.urn()).isTrue();
            doubled.add(orphan.type());
            cloud.lose(orphan);
        }
        assertThat(inTheWay).doesNotContainAnyElementsOf(doubled);
        stack.destroy();
        assertThat(cloud.inventory()).isEmpty();
    }

    private static boolean hasTwin(SimulatedCloud cloud, CloudResource orphan) {
        return cloud.inventory().stream()
                .anyMatch(resource ->
                        !resource.isImplicit() && orphan.urn().equals(resource.urn() + CloudResource.ORPHANED));
    }

    private static String nameOf(CloudResource orphan) {
        return Address.of(orphan.urn()).name().replace(CloudResource.ORPHANED, "");
    }

    private static String failureOf(WorkspaceStack stack) {
        try {
            stack.up(UpOptions.builder().continueOnError(true).build());
            return "";
        } catch (AutomationException failed) {
            return String.valueOf(failed.getMessage());
        }
    }

    private static List<CloudResource> orphans(SimulatedCloud cloud) {
        return cloud.inventory().stream().filter(CloudResource::isOrphan).toList();
    }
}
