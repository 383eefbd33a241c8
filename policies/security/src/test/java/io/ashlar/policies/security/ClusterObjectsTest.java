package io.ashlar.policies.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.aws.ec2.Subnet;
import com.pulumi.aws.ec2.SubnetArgs;
import com.pulumi.aws.ec2.Vpc;
import com.pulumi.aws.ec2.VpcArgs;
import com.pulumi.aws.eks.Cluster;
import com.pulumi.aws.eks.ClusterArgs;
import com.pulumi.aws.eks.inputs.ClusterVpcConfigArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.core.Output;
import com.pulumi.kubernetes.Provider;
import com.pulumi.kubernetes.ProviderArgs;
import com.pulumi.resources.Resource;
import com.pulumi.test.PulumiTest;
import io.ashlar.baseline.ClusterBaseline;
import io.ashlar.baseline.ClusterBaselineArgs;
import io.ashlar.baseline.plan.TeamNamespace;
import io.ashlar.cloud.AwsCloud;
import io.ashlar.core.Profile;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.core.manifest.Ownership;
import io.ashlar.dns.DnsRef;
import io.ashlar.gitops.GitOps;
import io.ashlar.gitops.GitOpsArgs;
import io.ashlar.gitops.plan.Project;
import io.ashlar.gitops.plan.SingleSignOn;
import io.ashlar.ingress.Ingress;
import io.ashlar.ingress.IngressArgs;
import io.ashlar.kubernetes.ExistingKubernetesCluster;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.policy.Outcome;
import io.ashlar.policy.evaluation.PolicyReport;
import io.ashlar.policy.test.RecordingMocks;
import io.ashlar.policy.test.StackJudged;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.secrets.ExistingSecret;
import io.ashlar.secretstore.ClusterSecrets;
import io.ashlar.secretstore.ClusterSecretsArgs;
import io.ashlar.secretstore.aws.AwsNamespaceReaders;
import io.ashlar.secretstore.plan.SyncedSecret;
import io.ashlar.stateful.DataService;
import io.ashlar.stateful.DataServiceArgs;
import io.ashlar.stateful.Operators;
import io.ashlar.stateful.OperatorsArgs;
import io.ashlar.stateful.plan.Kind;
import io.ashlar.workload.CronTask;
import io.ashlar.workload.CronTaskArgs;
import io.ashlar.workload.PodArgs;
import io.ashlar.workload.Service;
import io.ashlar.workload.ServiceArgs;
import io.ashlar.workload.Worker;
import io.ashlar.workload.WorkerArgs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that this library puts into a cluster, judged by the rules for Kubernetes. */
class ClusterObjectsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String IMAGE = "registry.example.com/orders:v1.2.0@sha256:" + "ab".repeat(32);
    private static final SyncedSecret DATABASE =
            new SyncedSecret("shop", "shop", "database-secret", Optional.of("url"));

    @AfterEach
    void clean_up() {
        PulumiTest.cleanup();
    }

    /** One copy, and so nothing to spread or to keep up while it is moved, is what development is. */
    @ParameterizedTest
    @EnumSource(value = Profile.class, names = "DEVELOPMENT", mode = EnumSource.Mode.EXCLUDE)
    void nothing_is_found_at_it(Profile profile) {
        RecordingMocks mocks = RecordingMocks.before(SandboxMocks.inRegion("eu-west-1"), "cluster");
        PulumiTest.withMocks(mocks).runTest(context -> program(profile)).throwOnError();

        PolicyReport report = StackJudged.of(mocks).in(profile, TODAY).by(new SecurityPack());

        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().id().startsWith("kubernetes-"))
                .filteredOn(finding -> finding.outcome() == Outcome.FAIL || finding.outcome() == Outcome.BROKEN)
                .extracting(
                        finding -> finding.rule().id() + " at " + finding.urn().name() + ": " + finding.message())
                .isEmpty();
        assertThat(report.tally().of(Outcome.PASS)).isGreaterThan(150);
    }

    private static void program(Profile profile) {
        KubernetesClusterRef cluster = cluster();
        ClusterBaseline baseline = new ClusterBaseline(
                "base",
                ClusterBaselineArgs.builder(cluster, ClusterCloud.AWS, "platform")
                        .profile(profile)
                        .namespace(TeamNamespace.of("shop", "shop").developedBy("shop-developers"))
                        .operatedBy("platform-engineers")
                        .build(),
                null);
        Ingress ingress = new Ingress(
                "web",
                IngressArgs.builder(cluster, ClusterCloud.AWS, zone(), new AwsCloud().identity())
                        .profile(profile)
                        .owner("platform")
                        .email("platform@acme.example")
                        .inNetwork("eu-west-1", Output.of("vpc-0a1b"))
                        .build(),
                null);
        ClusterSecrets secrets = new ClusterSecrets(
                "secrets",
                ClusterSecretsArgs.builder(
                                cluster, ClusterCloud.AWS, new AwsCloud().identity(), new AwsNamespaceReaders())
                        .profile(profile)
                        .owner("platform")
                        .region("eu-west-1")
                        .secret(DATABASE, secret())
                        .after(baseline.objects().values())
                        .build(),
                null);
        new GitOps(
                "git",
                GitOpsArgs.builder(cluster, "argocd.acme.example")
                        .profile(profile)
                        .owner("platform")
                        .signOn(new SingleSignOn("https://login.acme.example", "argocd", "oidc", "secret", "admins"))
                        .project(new Project(
                                "shop", List.of("https://github.com/acme/shop"), List.of("shop"), List.of()))
                        .build(),
                null);
        List<Resource> first = new ArrayList<>(baseline.objects().values());
        first.addAll(ingress.objects().values());
        first.add(secrets.secret(DATABASE));
        workloads(cluster, ingress, profile, first);
        data(cluster, profile, first);
    }

    private static void workloads(
            KubernetesClusterRef cluster, Ingress ingress, Profile profile, List<Resource> first) {
        PodArgs.Builder pods = PodArgs.builder(IMAGE)
                .profile(profile)
                .namespace("shop")
                .owner("shop")
                .secret("DATABASE_URL", "database-secret", "url")
                .writable("/tmp");
        first.forEach(pods::after);
        new Service(
                "orders",
                ServiceArgs.builder(cluster, pods.build())
                        .scaling(2, 8, 70)
                        .host("orders.example.org", ingress.entry())
                        .build(),
                null);
        new Worker("mailer", WorkerArgs.builder(cluster, pods.build()).build(), null);
        new CronTask(
                "report",
                CronTaskArgs.builder(cluster, pods.build(), "30 2 * * *").build(),
                null);
    }

    private static void data(KubernetesClusterRef cluster, Profile profile, List<Resource> first) {
        Operators operators = new Operators(
                "data",
                OperatorsArgs.of(cluster, profile, new Ownership("platform", profile.key()), EnumSet.allOf(Kind.class)),
                null);
        first.addAll(operators.ready());
        for (Kind kind : Kind.values()) {
            new DataService(
                    kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    DataServiceArgs.builder(cluster, kind)
                            .profile(profile)
                            .namespace("shop")
                            .owner("shop")
                            .calledBy("shop", "orders")
                            .after(first)
                            .build(),
                    null);
        }
    }

    private static ExistingSecret secret() {
        Output<String> arn = Output.of("arn:aws:secretsmanager:eu-west-1:123456789012:secret:database-a1b2c3");
        return new ExistingSecret(arn, arn, Optional.empty());
    }

    private static DnsRef zone() {
        return new DnsRef() {
            @Override
            public String domain() {
                return "example.org";
            }

            @Override
            public Output<String> zoneId() {
                return Output.of("Z0123456789ABC");
            }

            @Override
            public Output<String> zoneArn() {
                return Output.of("arn:aws:route53:::hostedzone/Z0123456789ABC");
            }

            @Override
            public Output<List<String>> nameServers() {
                return Output.of(List.of());
            }
        };
    }

    private static KubernetesClusterRef cluster() {
        Vpc vpc = new Vpc("test", VpcArgs.builder().cidrBlock("10.0.0.0/16").build());
        Role role = new Role(
                "test",
                RoleArgs.builder()
                        .assumeRolePolicy(
                                """
                                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",\
                                "Principal":{"Service":"eks.amazonaws.com"}}]}""")
                        .build());
        Cluster cluster = new Cluster(
                "test",
                ClusterArgs.builder()
                        .name("test")
                        .roleArn(role.arn())
                        .vpcConfig(ClusterVpcConfigArgs.builder()
                                .subnetIds(Output.all(
                                        subnet(vpc, "a", 0).id(),
                                        subnet(vpc, "b", 1).id()))
                                .build())
                        .build());
        Output<String> kubeconfig = cluster.endpoint()
                .applyValue(
                        """
                        {"current-context":"c","contexts":[{"name":"c","context":{"cluster":"k"}}],\
                        "clusters":[{"name":"k","cluster":{"server":"%s"}}]}"""
                                ::formatted);
        return new ExistingKubernetesCluster(
                cluster.name(),
                kubeconfig,
                new Provider(
                        "cluster", ProviderArgs.builder().kubeconfig(kubeconfig).build()));
    }

    private static Subnet subnet(Vpc vpc, String zone, int number) {
        return new Subnet(
                "test-" + zone,
                SubnetArgs.builder()
                        .vpcId(vpc.id())
                        .availabilityZone("eu-west-1" + zone)
                        .cidrBlock("10.0." + number + ".0/24")
                        .build());
    }
}
