package io.ashlar.kubernetes;

import io.ashlar.gcp.GcpScope;
import io.ashlar.kubernetes.aws.AwsKubernetesClusterDriver;
import io.ashlar.kubernetes.azure.AzureKubernetesClusterDriver;
import io.ashlar.kubernetes.gcp.GcpKubernetesClusterDriver;
import io.ashlar.sandbox.Sandbox;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the same things are to be found on each cloud. */
enum KubernetesCloud {
    AWS("aws:eks/cluster:Cluster", "t3.large", "arn:aws:iam::123456789012:role/") {
        @Override
        KubernetesClusterDriver driver() {
            return new AwsKubernetesClusterDriver();
        }

        @Override
        Ground ground(int zones) {
            return Ground.onAws(zones);
        }

        @Override
        boolean isPrivate(Properties cluster) {
            return cluster.isFalse("vpcConfig.endpointPublicAccess");
        }

        @Override
        List<String> openTo(Properties cluster) {
            return cluster.texts("vpcConfig.publicAccessCidrs");
        }

        @Override
        List<Pool> pools(SandboxMocks mocks) {
            return mocks.ofType("aws:eks/nodeGroup:NodeGroup").stream()
                    .map(group -> {
                        Properties in = group.inputs();
                        Properties disk = mocks.named(group.name().replace("main-pool-", "main-launch-template-"))
                                .inputs()
                                .objects("blockDeviceMappings")
                                .get(0);
                        return new Pool(
                                in.texts("instanceTypes").get(0),
                                in.number("scalingConfig.minSize").orElseThrow(),
                                in.number("scalingConfig.desiredSize").orElseThrow(),
                                in.number("scalingConfig.maxSize").orElseThrow(),
                                in.text("capacityType").orElse("").equals("SPOT"),
                                disk.number("ebs.volumeSize").orElseThrow(),
                                in.object("labels").asMap(),
                                in.objects("taints").stream()
                                        .map(KubernetesCloud::taint)
                                        .toList());
                    })
                    .toList();
        }

        @Override
        long logDays(SandboxMocks mocks) {
            return mocks.named("main-control-plane-logs")
                    .inputs()
                    .number("retentionInDays")
                    .orElseThrow();
        }

        @Override
        List<String> rolesOf(SandboxMocks mocks, String identity) {
            return mocks.ofType("aws:eks/accessPolicyAssociation:AccessPolicyAssociation").stream()
                    .filter(one -> one.inputs()
                            .text("principalArn")
                            .filter(identity::equals)
                            .isPresent())
                    .map(one -> one.inputs().text("policyArn").orElse("").replaceFirst(".*/", ""))
                    .toList();
        }

        @Override
        List<String> adminRoles() {
            return List.of("AmazonEKSClusterAdminPolicy");
        }

        @Override
        List<String> viewerRoles() {
            return List.of("AmazonEKSViewPolicy");
        }

        @Override
        String command() {
            return "command: aws";
        }
    },

    AZURE("azure-native:containerservice:ManagedCluster", "Standard_D4as_v5", "00000000-0000-0000-0000-0000000000") {
        @Override
        KubernetesClusterDriver driver() {
            return new AzureKubernetesClusterDriver(Ground.azure());
        }

        @Override
        Ground ground(int zones) {
            return Ground.onAzure(zones);
        }

        @Override
        boolean isPrivate(Properties cluster) {
            return cluster.isTrue("apiServerAccessProfile.enablePrivateCluster")
                    && cluster.text("publicNetworkAccess").equals(Optional.of("Disabled"));
        }

        @Override
        List<String> openTo(Properties cluster) {
            return cluster.texts("apiServerAccessProfile.authorizedIPRanges");
        }

        @Override
        List<Pool> pools(SandboxMocks mocks) {
            return Stream.concat(
                            mocks.named("main-cluster").inputs().objects("agentPoolProfiles").stream(),
                            mocks.ofType("azure-native:containerservice:AgentPool").stream()
                                    .map(Registered::inputs))
                    .map(in -> {
                        long count = in.number("count").orElseThrow();
                        return new Pool(
                                in.text("vmSize").orElseThrow(),
                                in.number("minCount").orElse(count),
                                count,
                                in.number("maxCount").orElse(count),
                                in.text("scaleSetPriority").orElse("").equals("Spot"),
                                in.number("osDiskSizeGB").orElseThrow(),
                                in.object("nodeLabels").asMap(),
                                in.texts("nodeTaints").stream()
                                        .filter(taint -> !taint.startsWith("kubernetes.azure.com/"))
                                        .toList());
                    })
                    .filter(pool -> !pool.name().equals("system"))
                    .toList();
        }

        @Override
        long logDays(SandboxMocks mocks) {
            return mocks.named("main-control-plane-logs")
                    .inputs()
                    .number("retentionInDays")
                    .orElseThrow();
        }

        @Override
        List<String> rolesOf(SandboxMocks mocks, String identity) {
            return mocks.ofType("azure-native:authorization:RoleAssignment").stream()
                    .filter(one -> one.inputs()
                            .text("principalId")
                            .filter(identity::equals)
                            .isPresent())
                    .filter(one -> one.inputs()
                            .text("scope")
                            .filter(mocks.named("main-cluster").id()::equals)
                            .isPresent())
                    .map(one -> one.inputs().text("roleDefinitionId").orElse("").replaceFirst(".*/", ""))
                    .toList();
        }

        @Override
        List<String> adminRoles() {
            return List.of("4abbcc35-e782-43d8-92c5-2d3f1bd2253f", "b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b");
        }

        @Override
        List<String> viewerRoles() {
            return List.of("4abbcc35-e782-43d8-92c5-2d3f1bd2253f", "7f6c6a51-bcf8-42ba-9220-52d62157d7db");
        }

        @Override
        String command() {
            return "command: kubelogin";
        }
    },

    GCP("gcp:container/cluster:Cluster", "e2-standard-2", "group:team-") {
        @Override
        KubernetesClusterDriver driver() {
            return new GcpKubernetesClusterDriver(new GcpScope(Ground.PROJECT, "europe-west1"));
        }

        @Override
        Ground ground(int zones) {
            return Ground.onGcp(zones);
        }

        @Override
        boolean isPrivate(Properties cluster) {
            return cluster.isTrue("privateClusterConfig.enablePrivateEndpoint");
        }

        @Override
        List<String> openTo(Properties cluster) {
            return cluster.objects("masterAuthorizedNetworksConfig.cidrBlocks").stream()
                    .flatMap(block -> block.text("cidrBlock").stream())
                    .filter(block -> !block.equals("10.0.0.0/16"))
                    .toList();
        }

        @Override
        List<Pool> pools(SandboxMocks mocks) {
            return mocks.ofType("gcp:container/nodePool:NodePool").stream()
                    .map(pool -> {
                        Properties in = pool.inputs();
                        int zones = in.texts("nodeLocations").size();
                        long begin = zones
                                * in.number("nodeCount").orElseGet(() -> in.number("initialNodeCount")
                                        .orElseThrow());
                        return new Pool(
                                in.text("nodeConfig.machineType").orElseThrow(),
                                in.number("autoscaling.totalMinNodeCount").orElse(begin),
                                begin,
                                in.number("autoscaling.totalMaxNodeCount").orElse(begin),
                                in.isTrue("nodeConfig.spot"),
                                in.number("nodeConfig.diskSizeGb").orElseThrow(),
                                in.object("nodeConfig.labels").asMap(),
                                in.objects("nodeConfig.taints").stream()
                                        .map(KubernetesCloud::taint)
                                        .toList());
                    })
                    .toList();
        }

        @Override
        long logDays(SandboxMocks mocks) {
            return mocks.named("main-control-plane-logs")
                    .inputs()
                    .number("retentionDays")
                    .orElseThrow();
        }

        @Override
        List<String> rolesOf(SandboxMocks mocks, String identity) {
            return mocks.ofType("gcp:projects/iAMMember:IAMMember").stream()
                    .filter(one ->
                            one.inputs().text("member").filter(identity::equals).isPresent())
                    .map(one -> one.inputs().text("role").orElse(""))
                    .toList();
        }

        @Override
        List<String> adminRoles() {
            return List.of("roles/container.admin");
        }

        @Override
        List<String> viewerRoles() {
            return List.of("roles/container.viewer");
        }

        @Override
        String command() {
            return "command: gke-gcloud-auth-plugin";
        }
    };

    /**
     * A pool as its cloud has it.
     *
     * @param machine its machine type
     * @param least the fewest nodes
     * @param begin the nodes that it begins with
     * @param most the most nodes
     * @param spot whether its machines are spare ones
     * @param diskGib size of each node's disk
     * @param labels its labels
     * @param taints its taints but the cloud's own
     */
    record Pool(
            String machine,
            long least,
            long begin,
            long most,
            boolean spot,
            long diskGib,
            Map<String, Object> labels,
            List<String> taints) {
        String name() {
            return String.valueOf(labels.get("ashlar.io/pool"));
        }
    }

    final String clusterType;
    final String machine;
    private final String people;

    KubernetesCloud(String clusterType, String machine, String people) {
        this.clusterType = clusterType;
        this.machine = machine;
        this.people = people;
    }

    static SandboxMocks mocks() {
        return SandboxMocks.of(
                Sandbox.inMemory(),
                Map.of(
                        "aws", Properties.of(Map.of("region", "eu-central-1")),
                        "azure-native", Properties.of(Map.of("subscriptionId", Ground.SUBSCRIPTION)),
                        "gcp", Properties.of(Map.of("project", Ground.PROJECT, "region", "europe-west1"))));
    }

    /** How many of each type the cluster consists of, by the last part of the type's token. */
    static Map<String, Long> countsOfTheCluster(SandboxMocks mocks) {
        return mocks.registered().stream()
                .filter(one -> one.name().startsWith("main-"))
                .collect(Collectors.groupingBy(
                        one -> one.type().substring(one.type().lastIndexOf(':') + 1),
                        TreeMap::new,
                        Collectors.counting()));
    }

    KubernetesClusterArgs.Builder args() {
        return args(3);
    }

    /** Arguments of a cluster in so many zones. */
    KubernetesClusterArgs.Builder args(int zones) {
        Ground ground = ground(zones);
        return KubernetesClusterArgs.builder(driver())
                .network(ground.network())
                .encryptionKey(ground.key())
                .admin("deployer", person(1));
    }

    /** The cloud's name of the identity with this number. */
    String person(int number) {
        return people
                + switch (this) {
                    case AWS -> number;
                    case AZURE -> "%02d".formatted(number);
                    case GCP -> number + "@example.com";
                };
    }

    private static String taint(Properties taint) {
        String effect =
                switch (taint.text("effect").orElse("")) {
                    case "NO_SCHEDULE" -> "NoSchedule";
                    case "NO_EXECUTE" -> "NoExecute";
                    default -> "PreferNoSchedule";
                };
        return taint.text("key").orElse("") + "=" + taint.text("value").orElse("") + ":" + effect;
    }

    abstract KubernetesClusterDriver driver();

    abstract Ground ground(int zones);

    abstract boolean isPrivate(Properties cluster);

    abstract List<String> openTo(Properties cluster);

    abstract List<Pool> pools(SandboxMocks mocks);

    abstract long logDays(SandboxMocks mocks);

    abstract List<String> rolesOf(SandboxMocks mocks, String identity);

    abstract List<String> adminRoles();

    abstract List<String> viewerRoles();

    /** What the kubeconfig runs to get a token. */
    abstract String command();
}
