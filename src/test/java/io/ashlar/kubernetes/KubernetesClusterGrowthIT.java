package io.ashlar.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.automation.AutomationException;
import com.pulumi.automation.DestroyOptions;
import com.pulumi.automation.OperationType;
import com.pulumi.automation.UpOptions;
import com.pulumi.automation.WorkspaceStack;
import com.pulumi.automation.events.EngineEvent;
import com.pulumi.automation.events.StepEventMetadata;
import io.ashlar.core.Profile;
import io.ashlar.engine.Engine;
import io.ashlar.engine.EngineTest;
import io.ashlar.engine.StackFacts;
import io.ashlar.kubernetes.plan.Capacity;
import io.ashlar.kubernetes.plan.NodePool;
import io.ashlar.launch.StackProgram;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of a cluster on Azure and Google Cloud: what mocks cannot see, since it takes an engine that remembers. */
@Tag("endurance")
@EngineTest
class KubernetesClusterGrowthIT {
    private final List<String> finished = new CopyOnWriteArrayList<>();

    private static StackFacts facts(KubernetesCloud cloud) {
        return new StackFacts(
                "cluster-" + cloud.name().toLowerCase(java.util.Locale.ROOT),
                cloud == KubernetesCloud.AZURE
                        ? Map.of("azure-native:subscriptionId", Ground.SUBSCRIPTION)
                        : Map.of("gcp:project", Ground.PROJECT, "gcp:region", "europe-west1"));
    }

    private static StackProgram pools(KubernetesCloud cloud, int zones, NodePool... pools) {
        return (stack, config, secretKeys) -> context -> new KubernetesCluster(
                "main", cloud.args(zones).profile(Profile.STAGING).pools(pools).build(), null);
    }

    private void remember(EngineEvent event) {
        if (event.resourceOutputsEvent() != null) {
            finished.add(nameOf(event.resourceOutputsEvent().metadata().urn()));
        }
    }

    private static String nameOf(String urn) {
        return urn.substring(urn.lastIndexOf("::") + 2);
    }

    /** What the cloud saw of an update; that the component's own inputs differ is no change there. */
    private static Map<String, List<OperationType>> changesOf(WorkspaceStack stack) throws AutomationException {
        Map<String, List<OperationType>> changes = new ConcurrentSkipListMap<>();
        stack.up(UpOptions.builder()
                .onEvent(event -> {
                    if (event.resourcePreEvent() != null) {
                        StepEventMetadata step = event.resourcePreEvent().metadata();
                        if (step.op() != OperationType.SAME && !step.type().startsWith("ashlar:")) {
                            changes.computeIfAbsent(nameOf(step.urn()), name -> new CopyOnWriteArrayList<>())
                                    .add(step.op());
                        }
                    }
                })
                .build());
        return changes;
    }

    @ParameterizedTest
    @EnumSource(names = {"AZURE", "GCP"})
    void it_comes_up_stays_grows_and_goes(KubernetesCloud cloud, Engine engine) throws Exception {
        NodePool web = NodePool.named("web").instanceTypes(cloud.machine).between(3, 9);
        NodePool jobs = NodePool.named("jobs").instanceTypes(cloud.machine).between(2, 2);
        NodePool batch = NodePool.named("a-batch")
                .instanceTypes(cloud.machine)
                .between(0, 10)
                .capacity(Capacity.mostlySpot(70));
        StackFacts facts = facts(cloud);

        WorkspaceStack stack = engine.stack(facts, pools(cloud, 2, web, jobs));
        stack.up(UpOptions.builder().onEvent(this::remember).build());
        assertThat(finished).containsSubsequence("main-cluster", "main-pool-web", "main-provider");
        assertThat(changesOf(stack)).isEmpty();
        assertThat(changesOf(engine.stack(facts, pools(cloud, 2, jobs, web)))).isEmpty();

        assertThat(changesOf(engine.stack(facts, pools(cloud, 2, batch, jobs, web))))
                .isEqualTo(Map.of(
                        "main-pool-a-batch-on-demand", List.of(OperationType.CREATE),
                        "main-pool-a-batch-spot", List.of(OperationType.CREATE)));

        assertThat(changesOf(engine.stack(facts, pools(cloud, 3, batch, jobs, web))))
                .as("a zone more moves no node")
                .isEmpty();

        Map<String, List<OperationType>> bigger =
                changesOf(engine.stack(facts, pools(cloud, 3, batch, jobs, web.diskGib(120))));
        assertThat(bigger)
                .as("new nodes come up before the old ones leave")
                .isEqualTo(Map.of(
                        "main-pool-web",
                        List.of(
                                OperationType.CREATE_REPLACEMENT,
                                OperationType.REPLACE,
                                OperationType.DELETE_REPLACED)));

        finished.clear();
        WorkspaceStack last = engine.stack(facts, pools(cloud, 3, batch, jobs, web.diskGib(120)));
        last.destroy(DestroyOptions.builder().onEvent(this::remember).build());
        assertThat(finished).containsSubsequence("main-provider", "main-pool-web", "main-cluster");
        assertThat(engine.sandbox().cloud().inventory()).isEmpty();
    }
}
