package io.ashlar.identity;

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
import com.pulumi.azurenative.resources.ResourceGroup;
import com.pulumi.azurenative.resources.ResourceGroupArgs;
import com.pulumi.core.Output;
import com.pulumi.gcp.dns.ManagedZone;
import com.pulumi.gcp.dns.ManagedZoneArgs;
import com.pulumi.gcp.secretmanager.Secret;
import com.pulumi.gcp.secretmanager.SecretArgs;
import com.pulumi.gcp.secretmanager.inputs.SecretReplicationArgs;
import com.pulumi.gcp.secretmanager.inputs.SecretReplicationAutoArgs;
import com.pulumi.gcp.storage.Bucket;
import com.pulumi.gcp.storage.BucketArgs;
import com.pulumi.kubernetes.Provider;
import com.pulumi.resources.ComponentResource;
import io.ashlar.azure.AzureScope;
import io.ashlar.core.Problem;
import io.ashlar.core.Problems;
import io.ashlar.core.Tags;
import io.ashlar.dns.DnsRef;
import io.ashlar.dns.ExistingDns;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.gcp.GcpScope;
import io.ashlar.identity.aws.AwsServiceAccountIdentityDriver;
import io.ashlar.identity.azure.AzureServiceAccountIdentityDriver;
import io.ashlar.identity.gcp.GcpServiceAccountIdentityDriver;
import io.ashlar.kubernetes.ExistingKubernetesCluster;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.sandbox.Sandbox;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.storage.ExistingObjectStore;
import io.ashlar.storage.ObjectStoreRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** "This service account may do that" means the same on every cloud, whatever it takes there. */
class ServiceAccountIdentityTest {
    private static final String SUBSCRIPTION = "00000000-0000-0000-0000-000000000001";
    private static final String GROUP = "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/shop";
    private static final Tags TAGS = Tags.none().with("team", "core");

    private final SandboxMocks cloud = SandboxMocks.of(
            Sandbox.inMemory(),
            Map.of(
                    "aws", Properties.of(Map.of("region", "eu-central-1")),
                    "azure-native", Properties.of(Map.of("subscriptionId", SUBSCRIPTION)),
                    "gcp", Properties.of(Map.of("project", "shop-production", "region", "europe-west1"))));
    private final AtomicReference<Map<String, String>> annotations = new AtomicReference<>(Map.of("not", "made"));
    private final AtomicReference<Map<String, String>> podLabels = new AtomicReference<>(Map.of("not", "made"));

    private Output<String> cluster = Output.of("main");

    private KubernetesClusterRef cluster() {
        return new ExistingKubernetesCluster(
                cluster,
                Output.of("{}"),
                new Provider("kubernetes"),
                Optional.of(Output.of("https://issuer.example.com/1")));
    }

    /** Pod Identity asks for the cluster, so there must be one. */
    private static Output<String> eks() {
        Vpc vpc = new Vpc("vpc", VpcArgs.builder().cidrBlock("10.0.0.0/16").build());
        List<Output<String>> subnets = List.of("a", "b").stream()
                .map(zone -> new Subnet(
                                "subnet-" + zone,
                                SubnetArgs.builder()
                                        .vpcId(vpc.id())
                                        .cidrBlock(zone.equals("a") ? "10.0.0.0/24" : "10.0.1.0/24")
                                        .availabilityZone("eu-central-1" + zone)
                                        .build())
                        .id())
                .toList();
        Role role = new Role(
                "cluster",
                RoleArgs.builder()
                        .assumeRolePolicy(
                                """
                                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",\
                                "Principal":{"Service":"eks.amazonaws.com"}}]}""")
                        .build());
        return new Cluster(
                        "main",
                        ClusterArgs.builder()
                                .roleArn(role.arn())
                                .vpcConfig(ClusterVpcConfigArgs.builder()
                                        .subnetIds(Output.all(subnets))
                                        .build())
                                .build())
                .name();
    }

    private static ServiceAccountIdentity everything(ObjectStoreRef store, DnsRef zone, Output<String> secret) {
        return ServiceAccountIdentity.of("velero", "backup", "velero-server")
                .may("store", Right.writeObjects(store))
                .may("archive", Right.readObjects(store))
                .may("zone", Right.changeRecords(zone))
                .may("token", Right.readSecret(secret))
                .may("key", Right.useKey(EncryptionKey.fromExisting(Output.of("arn:aws:kms:eu-central-1:1:key/1"))));
    }

    private void make(ServiceAccountIdentityDriver driver, ServiceAccountIdentity identity) {
        Parent parent = new Parent();
        PodIdentity pods = driver.provision(identity, cluster(), TAGS, parent);
        podLabels.set(pods.podLabels());
        pods.annotations().applyValue(known -> {
            annotations.set(new TreeMap<>(known));
            return known;
        });
    }

    private static final class Parent extends ComponentResource {
        Parent() {
            super("test:index:Parent", "parent");
        }
    }

    private Properties inputs(String name) {
        return cloud.named(name).inputs();
    }

    @Test
    void on_aws_it_is_a_role_that_pod_identity_hands_out() {
        cloud.run(context -> {
            cluster = eks();
            make(
                    new AwsServiceAccountIdentityDriver(),
                    everything(
                            new ExistingObjectStore(Output.of("copies"), Output.of("arn:aws:s3:::copies")),
                            new ExistingDns(
                                    "example.com",
                                    Output.of("Z1"),
                                    Output.of("arn:aws:route53:::hostedzone/Z1"),
                                    Output.of(List.of())),
                            Output.of("arn:aws:secretsmanager:eu-central-1:1:secret:token-*")));
        });

        assertThat(cloud.counts())
                .containsEntry("aws:iam/role:Role", 2L)
                .containsEntry("aws:iam/rolePolicy:RolePolicy", 5L)
                .containsEntry("aws:eks/podIdentityAssociation:PodIdentityAssociation", 1L);
        assertThat(inputs("velero").text("namespace")).hasValue("backup");
        assertThat(inputs("velero").text("serviceAccount")).hasValue("velero-server");
        assertThat(inputs("velero-store").text("policy").orElseThrow())
                .contains("\"s3:PutObject\"", "\"arn:aws:s3:::copies/*\"");
        assertThat(inputs("velero-archive").text("policy").orElseThrow())
                .contains("\"s3:GetObject\"")
                .doesNotContain("Put", "Delete");
        assertThat(inputs("velero-zone").text("policy").orElseThrow())
                .contains("\"route53:ChangeResourceRecordSets\"", "\"arn:aws:route53:::hostedzone/Z1\"");
        assertThat(inputs("velero-token").text("policy").orElseThrow())
                .contains("\"arn:aws:secretsmanager:eu-central-1:1:secret:token-*\"");
        assertThat(inputs("velero-key").text("policy").orElseThrow()).contains("\"arn:aws:kms:eu-central-1:1:key/1\"");
        assertThat(annotations.get()).isEmpty();
        assertThat(podLabels.get()).isEmpty();
    }

    @Test
    void on_azure_it_is_a_managed_identity_that_trusts_the_clusters_issuer() {
        cloud.run(context -> {
            ResourceGroup group = new ResourceGroup(
                    "shop",
                    ResourceGroupArgs.builder()
                            .resourceGroupName("shop")
                            .location("westeurope")
                            .build());
            AzureScope scope = new AzureScope(
                    Output.of(SUBSCRIPTION),
                    Output.of("11111111-1111-1111-1111-111111111111"),
                    group.name(),
                    "westeurope");
            make(
                    new AzureServiceAccountIdentityDriver(scope),
                    everything(
                            new ExistingObjectStore(Output.of("copies"), Output.of(GROUP + "/providers/store")),
                            new ExistingDns(
                                    "example.com",
                                    Output.of("example.com"),
                                    Output.of(GROUP + "/providers/zone"),
                                    Output.of(List.of())),
                            Output.of(GROUP + "/providers/vault")));
        });

        assertThat(cloud.counts())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "azure-native:resources:ResourceGroup", 1L,
                        "azure-native:managedidentity:UserAssignedIdentity", 1L,
                        "azure-native:managedidentity:FederatedIdentityCredential", 1L,
                        "azure-native:authorization:RoleAssignment", 4L));
        assertThat(inputs("velero").text("issuer")).hasValue("https://issuer.example.com/1");
        assertThat(inputs("velero").text("subject")).hasValue("system:serviceaccount:backup:velero-server");
        assertThat(inputs("velero").texts("audiences")).containsExactly("api://AzureADTokenExchange");
        assertThat(roleOf("velero-store")).isEqualTo("ba92f5b4-2d11-453d-a403-e96b0029c9fe");
        assertThat(roleOf("velero-archive")).isEqualTo("2a2b9908-6ea1-4ae2-8e65-a410df84e7d1");
        assertThat(roleOf("velero-zone")).isEqualTo("befefa01-2a29-4197-83a8-272ff33ce314");
        assertThat(roleOf("velero-token")).isEqualTo("4633458b-17de-408a-b874-0445c86b69e6");
        assertThat(inputs("velero-store").text("scope")).hasValue(GROUP + "/providers/store");
        assertThat(inputs("velero-store").text("principalType")).hasValue("ServicePrincipal");
        assertThat(annotations.get())
                .isEqualTo(Map.of(
                        "azure.workload.identity/client-id",
                        cloud.named("velero-identity").state().text("clientId").orElseThrow()));
        assertThat(podLabels.get()).isEqualTo(Map.of("azure.workload.identity/use", "true"));
    }

    private String roleOf(String name) {
        String id = inputs(name).text("roleDefinitionId").orElseThrow();
        assertThat(id).startsWith("/subscriptions/" + SUBSCRIPTION + "/providers/Microsoft.Authorization/");
        return id.substring(id.lastIndexOf('/') + 1);
    }

    @Test
    void on_google_cloud_it_is_a_service_account_that_the_kubernetes_one_may_act_as() {
        cloud.run(context -> {
            Bucket bucket = new Bucket(
                    "copies",
                    BucketArgs.builder().name("copies-of-shop").location("EU").build());
            ManagedZone zone = new ManagedZone(
                    "zone",
                    ManagedZoneArgs.builder()
                            .name("example")
                            .dnsName("example.com.")
                            .build());
            Secret secret = new Secret(
                    "secret",
                    SecretArgs.builder()
                            .secretId("token")
                            .replication(SecretReplicationArgs.builder()
                                    .auto(SecretReplicationAutoArgs.builder().build())
                                    .build())
                            .build());
            make(
                    new GcpServiceAccountIdentityDriver(new GcpScope("shop-production", "europe-west1")),
                    everything(
                            new ExistingObjectStore(bucket.name(), bucket.id()),
                            new ExistingDns("example.com", zone.name(), zone.id(), Output.of(List.of())),
                            secret.id()));
        });

        assertThat(cloud.counts())
                .containsEntry("gcp:serviceaccount/account:Account", 1L)
                .containsEntry("gcp:serviceaccount/iAMMember:IAMMember", 1L)
                .containsEntry("gcp:storage/bucketIAMMember:BucketIAMMember", 2L)
                .containsEntry("gcp:dns/dnsManagedZoneIamMember:DnsManagedZoneIamMember", 1L)
                .containsEntry("gcp:projects/iAMMember:IAMMember", 1L)
                .containsEntry("gcp:secretmanager/secretIamMember:SecretIamMember", 1L);
        assertThat(inputs("velero").text("role")).hasValue("roles/iam.workloadIdentityUser");
        assertThat(inputs("velero").text("member"))
                .hasValue("serviceAccount:shop-production.svc.id.goog[backup/velero-server]");
        assertThat(inputs("velero-store").text("role")).hasValue("roles/storage.objectUser");
        assertThat(inputs("velero-archive").text("role")).hasValue("roles/storage.objectViewer");
        assertThat(inputs("velero-zone").text("role")).hasValue("roles/dns.admin");
        assertThat(inputs("velero-zone-list").text("role")).hasValue("roles/dns.reader");
        assertThat(inputs("velero-token").text("role")).hasValue("roles/secretmanager.secretAccessor");
        assertThat(annotations.get())
                .isEqualTo(Map.of(
                        "iam.gke.io/gcp-service-account", "velero-identity@shop-production.iam.gserviceaccount.com"));
        assertThat(podLabels.get()).isEmpty();
    }

    @Test
    void everything_wrong_with_it_is_said_at_once() {
        AtomicReference<List<Problem>> found = new AtomicReference<>(List.of());
        cloud.run(context -> {
            Problems problems = Problems.of("Backup", "main");
            AzureScope scope = new AzureScope(Output.of(SUBSCRIPTION), Output.of(""), Output.of("shop"), "westeurope");
            new AzureServiceAccountIdentityDriver(scope)
                    .check(
                            ServiceAccountIdentity.of("velero", "Backup", "velero_server")
                                    .may("The-Key", Right.awsPolicy(Output.of("{}"))),
                            new ExistingKubernetesCluster(
                                    Output.of("main"), Output.of("{}"), new Provider("kubernetes")),
                            problems);
            found.set(problems.found());
        });

        assertThat(found.get())
                .extracting(Problem::message)
                .containsExactly(
                        """
                        SAI-001 Backup 'main': identity.velero.namespace is "Backup", but a namespace is 1 to 63 \
                        lower-case letters, digits and dashes, with a letter or digit at both ends. Correct it.""",
                        """
                        SAI-002 Backup 'main': identity.velero.serviceAccount is "velero_server", but a service \
                        account's name is lower-case letters, digits, dashes and dots, 253 at most. Correct it.""",
                        """
                        SAI-003 Backup 'main': identity.velero.rights is "The-Key", but a right is known by 1 to 30 \
                        lower-case letters, digits and dashes, the first a letter. Rename it.""",
                        """
                        SAI-004 Backup 'main': identity.velero.rights.The-Key is aws-policy, but Azure knows no \
                        such right. Use one that every cloud has, such as Right.writeObjects, or one in \
                        Azure's own words.""",
                        """
                        SAI-011 Backup 'main': identity.velero is in a cluster that names no issuer, but Azure trusts \
                        the issuer of the cluster's tokens. Give ExistingKubernetesCluster the address of its OIDC \
                        issuer.""");
    }
}
