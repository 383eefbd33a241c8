package io.ashlar.incluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.automation.AutomationException;
import com.pulumi.automation.DestroyOptions;
import com.pulumi.automation.OperationType;
import com.pulumi.automation.PreviewOptions;
import com.pulumi.automation.UpOptions;
import com.pulumi.automation.WorkspaceStack;
import com.pulumi.automation.events.StepEventMetadata;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import io.ashlar.baseline.ClusterBaseline;
import io.ashlar.baseline.ClusterBaselineArgs;
import io.ashlar.baseline.plan.TeamNamespace;
import io.ashlar.core.Profile;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.core.manifest.Ownership;
import io.ashlar.engine.Engine;
import io.ashlar.engine.EngineTest;
import io.ashlar.engine.StackFacts;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.launch.StackProgram;
import io.ashlar.mesh.Mesh;
import io.ashlar.mesh.MeshArgs;
import io.ashlar.stateful.DataService;
import io.ashlar.stateful.DataServiceArgs;
import io.ashlar.stateful.Operators;
import io.ashlar.stateful.OperatorsArgs;
import io.ashlar.stateful.plan.Kind;
import io.ashlar.workload.PodArgs;
import io.ashlar.workload.Service;
import io.ashlar.workload.ServiceArgs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;

/** Plans of objects and charts, registered with the real engine. */
@EngineTest
class ClusterObjectsIT {
    private static final StackFacts FACTS = new StackFacts("objects", Map.of("aws:region", "eu-west-1"));
    private static final Ownership PLATFORM = new Ownership("platform", "production");

    private static StackProgram program(String... teams) {
        return (stack, config, secretKeys) -> context -> {
            KubernetesClusterRef cluster = Clusters.empty();
            ClusterBaselineArgs.Builder args = ClusterBaselineArgs.builder(cluster, ClusterCloud.AWS, "platform")
                    .diskKey(Output.of("arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d-0000-4000-8000-000000000000"));
            for (String team : teams) {
                args.namespace(TeamNamespace.of(team, team));
            }
            ClusterBaseline baseline = new ClusterBaseline("base", args.build(), null);
            Mesh mesh = new Mesh("mesh", MeshArgs.of(cluster, Profile.PRODUCTION, PLATFORM), null);
            Operators operators = new Operators(
                    "data", OperatorsArgs.of(cluster, Profile.PRODUCTION, PLATFORM, Set.of(Kind.KAFKA)), null);
            List<Resource> first = new ArrayList<>(operators.ready());
            first.addAll(mesh.objects().values());
            first.add(baseline.namespace("shop").orElseThrow());
            for (Kind kind : List.of(Kind.KAFKA, Kind.VALKEY)) {
                new DataService(
                        kind == Kind.KAFKA ? "log" : "cache",
                        DataServiceArgs.builder(cluster, kind)
                                .namespace("shop")
                                .owner("shop")
                                .after(first)
                                .build(),
                        null);
            }
            Service orders = new Service(
                    "orders",
                    ServiceArgs.builder(
                                    cluster,
                                    PodArgs.builder("registry.example.com/orders:v1.2.0")
                                            .namespace("shop")
                                            .owner("shop")
                                            .after(baseline.namespace("shop").orElseThrow())
                                            .build())
                            .scaling(2, 8, 70)
                            .build(),
                    null);
            context.export("orders", orders.address());
        };
    }

    /** What an update would do in the cloud; that the component's own inputs differ is no change there. */
    private static Map<String, OperationType> foreseen(WorkspaceStack stack) throws AutomationException {
        Map<String, OperationType> changes = new ConcurrentSkipListMap<>();
        stack.preview(PreviewOptions.builder()
                .onEvent(event -> {
                    if (event.resourcePreEvent() != null) {
                        StepEventMetadata step = event.resourcePreEvent().metadata();
                        if (step.op() != OperationType.SAME && !step.type().startsWith("ashlar:")) {
                            changes.put(step.urn().substring(step.urn().lastIndexOf("::") + 2), step.op());
                        }
                    }
                })
                .build());
        return changes;
    }

    @Test
    void they_are_made_stay_as_they_are_grow_by_what_is_added_and_go(Engine engine) throws Exception {
        WorkspaceStack stack = engine.stack(FACTS, program("shop"));
        assertThat(stack.up(UpOptions.builder().build()).outputs())
                .hasEntrySatisfying(
                        "orders", address -> assertThat(address.value()).isEqualTo("orders.shop.svc:8080"));
        assertThat(foreseen(stack)).isEmpty();

        assertThat(foreseen(engine.stack(FACTS, program("billing", "shop"))))
                .hasSize(7)
                .allSatisfy((name, change) -> {
                    assertThat(name).contains("-billing");
                    assertThat(change).isEqualTo(OperationType.CREATE);
                });

        stack.destroy(DestroyOptions.builder().build());
        assertThat(engine.sandbox().cloud().inventory()).isEmpty();
    }
}
