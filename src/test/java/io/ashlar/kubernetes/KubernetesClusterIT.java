package io.ashlar.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.automation.AutomationException;
import com.pulumi.automation.DestroyOptions;
import com.pulumi.automation.OperationType;
import com.pulumi.automation.PreviewOptions;
import com.pulumi.automation.UpOptions;
import com.pulumi.automation.WorkspaceStack;
import com.pulumi.automation.events.EngineEvent;
import com.pulumi.automation.events.StepEventMetadata;
import com.pulumi.aws.sns.Topic;
import com.pulumi.aws.sns.TopicArgs;
import io.ashlar.core.Profile;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.EncryptionKeyArgs;
import io.ashlar.encryption.aws.AwsEncryptionKeyDriver;
import io.ashlar.engine.Engine;
import io.ashlar.engine.EngineTest;
import io.ashlar.engine.StackFacts;
import io.ashlar.kubernetes.aws.AwsKubernetesClusterDriver;
import io.ashlar.kubernetes.plan.Capacity;
import io.ashlar.kubernetes.plan.NodePool;
import io.ashlar.kubernetes.plan.SizeOwner;
import io.ashlar.launch.StackProgram;
import io.ashlar.network.Network;
import io.ashlar.network.NetworkArgs;
import io.ashlar.network.aws.AwsNetworkDriver;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

@EngineTest
class KubernetesClusterIT {
    private static final StackFacts FACTS = new StackFacts("cluster", Map.of("aws:region", "eu-central-1"));
    private static final NodePool SYSTEM =
            NodePool.named("system").instanceTypes("t3.medium").between(2, 5);
    private static final NodePool APPLICATION =
            NodePool.named("application").instanceTypes("t3.large").between(3, 20);
    private static final NodePool BATCH = NodePool.named("batch")
            .instanceTypes("c7g.large", "c7g.xlarge")
            .between(0, 10)
            .capacity(Capacity.mostlySpot(70));

    private final List<String> finished = new CopyOnWriteArrayList<>();

    private static StackProgram pools(NodePool... pools) {
        return cluster(args -> args.pools(pools));
    }

    private static StackProgram cluster(UnaryOperator<KubernetesClusterArgs.Builder> change) {
        return cluster(List.of("eu-central-1a", "eu-central-1b"), change);
    }

    private static StackProgram cluster(List<String> zones, UnaryOperator<KubernetesClusterArgs.Builder> change) {
        return (stack, config, secretKeys) -> context -> {
            EncryptionKey key = new EncryptionKey(
                    "key",
                    EncryptionKeyArgs.builder(new AwsEncryptionKeyDriver())
                            .profile(Profile.STAGING)
                            .build(),
                    null);
            Network network = new Network(
                    "net",
                    NetworkArgs.builder(new AwsNetworkDriver())
                            .profile(Profile.STAGING)
                            .cidr("10.0.0.0/16")
                            .zones(zones)
                            .encryptionKey(key)
                            .build(),
                    null);
            KubernetesCluster cluster = new KubernetesCluster(
                    "main",
                    change.apply(KubernetesClusterArgs.builder(new AwsKubernetesClusterDriver())
                                    .profile(Profile.STAGING)
                                    .network(network)
                                    .encryptionKey(key)
                                    .admin("deployer", "arn:aws:iam::123456789012:role/deployer"))
                            .build(),
                    null);
            new Topic(
                    "consumer",
                    TopicArgs.builder().displayName(cluster.clusterName()).build());
            context.export("clusterName", cluster.clusterName());
            context.export("kubeconfig", cluster.kubeconfig());
        };
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
    private static Map<String, OperationType> changesOf(WorkspaceStack stack) throws AutomationException {
        Map<String, OperationType> changes = new ConcurrentSkipListMap<>();
        stack.up(UpOptions.builder().onEvent(event -> note(event, changes)).build());
        return changes;
    }

    private static Map<String, OperationType> changesForeseenFor(WorkspaceStack stack) throws AutomationException {
        Map<String, OperationType> changes = new ConcurrentSkipListMap<>();
        stack.preview(
                PreviewOptions.builder().onEvent(event -> note(event, changes)).build());
        return changes;
    }

    private static void note(EngineEvent event, Map<String, OperationType> changes) {
        if (event.resourcePreEvent() != null) {
            StepEventMetadata step = event.resourcePreEvent().metadata();
            if (step.op() != OperationType.SAME && !step.type().startsWith("ashlar:")) {
                changes.put(nameOf(step.urn()), step.op());
            }
        }
    }

    private void finishedInThisOrder(String... names) {
        assertThat(finished).containsSubsequence(names);
    }

    @Test
    void it_comes_up_in_order_stays_grows_and_goes_in_order(Engine engine) throws Exception {
        WorkspaceStack stack = engine.stack(FACTS, pools(SYSTEM, APPLICATION));
        var up = stack.up(UpOptions.builder().onEvent(this::remember).build());
        assertThat(up.outputs())
                .hasEntrySatisfying(
                        "clusterName", name -> assertThat(name.value()).isEqualTo("main"))
                .hasEntrySatisfying(
                        "kubeconfig", file -> assertThat(file.isSecret()).isTrue());
        finishedInThisOrder(
                "main-control-plane-logs",
                "main-cluster",
                "main-addon-vpc-cni",
                "main-pool-system",
                "main-addon-coredns",
                "main-provider",
                "main-storage-class-gp3");
        finishedInThisOrder("main-addon-aws-ebs-csi-driver", "consumer");
        assertThat(changesOf(stack)).isEmpty();

        assertThat(changesOf(engine.stack(FACTS, pools(APPLICATION, SYSTEM)))).isEmpty();

        WorkspaceStack grown = engine.stack(FACTS, pools(APPLICATION, BATCH, SYSTEM));
        Map<String, OperationType> newPool = Map.of(
                "main-launch-template-batch-on-demand", OperationType.CREATE,
                "main-launch-template-batch-spot", OperationType.CREATE,
                "main-pool-batch-on-demand", OperationType.CREATE,
                "main-pool-batch-spot", OperationType.CREATE);
        assertThat(changesForeseenFor(grown)).isEqualTo(newPool);
        assertThat(changesOf(grown)).isEqualTo(newPool);

        finished.clear();
        grown.destroy(DestroyOptions.builder().onEvent(this::remember).build());
        finishedInThisOrder(
                "main-storage-class-gp3",
                "main-provider",
                "main-addon-coredns",
                "main-pool-system",
                "main-addon-vpc-cni",
                "main-cluster",
                "main-control-plane-logs");
        assertThat(engine.sandbox().cloud().inventory()).isEmpty();
    }

    @Test
    void renaming_a_pool_touches_no_other(Engine engine) throws Exception {
        engine.stack(FACTS, pools(SYSTEM, APPLICATION)).up();

        NodePool renamed = NodePool.named("services").instanceTypes("t3.large").between(3, 20);
        assertThat(changesOf(engine.stack(FACTS, pools(SYSTEM, renamed))))
                .isEqualTo(Map.of(
                        "main-launch-template-application", OperationType.DELETE,
                        "main-launch-template-services", OperationType.CREATE,
                        "main-pool-application", OperationType.DELETE,
                        "main-pool-services", OperationType.CREATE));
    }

    @Test
    void a_zone_more_reaches_the_control_plane_and_moves_no_node(Engine engine) throws Exception {
        engine.stack(FACTS, pools(SYSTEM)).up();

        List<String> zones = List.of("eu-central-1a", "eu-central-1b", "eu-central-1c");
        assertThat(changesOf(engine.stack(FACTS, cluster(zones, args -> args.pools(SYSTEM)))))
                .containsEntry("main-cluster", OperationType.UPDATE)
                .doesNotContainKey("main-pool-system")
                .allSatisfy((name, operation) ->
                        assertThat(operation).as(name).isIn(OperationType.CREATE, OperationType.UPDATE));
    }

    @Test
    void the_desired_size_changes_only_where_the_program_owns_it(Engine engine) throws Exception {
        NodePool owned = APPLICATION.sizeOwner(SizeOwner.PROGRAM);
        engine.stack(FACTS, pools(SYSTEM, owned)).up();

        assertThat(changesOf(engine.stack(FACTS, pools(SYSTEM.desired(4), owned))))
                .isEmpty();
        assertThat(changesOf(engine.stack(FACTS, pools(SYSTEM.desired(4), owned.desired(7)))))
                .isEqualTo(Map.of("main-pool-application", OperationType.UPDATE));
    }

    @Test
    void a_newer_version_is_taken_in_place_by_control_plane_and_nodes(Engine engine) throws Exception {
        engine.stack(FACTS, cluster(args -> args.version("1.34").pools(SYSTEM))).up();

        assertThat(changesOf(
                        engine.stack(FACTS, cluster(args -> args.version("1.35").pools(SYSTEM)))))
                .isEqualTo(Map.of("main-cluster", OperationType.UPDATE, "main-pool-system", OperationType.UPDATE));
    }
}
