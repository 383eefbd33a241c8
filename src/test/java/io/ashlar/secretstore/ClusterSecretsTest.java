package io.ashlar.secretstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import io.ashlar.baseline.ClusterBaseline;
import io.ashlar.baseline.ClusterBaselineArgs;
import io.ashlar.baseline.plan.TeamNamespace;
import io.ashlar.cloud.AwsCloud;
import io.ashlar.core.Profile;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.identity.PodIdentity;
import io.ashlar.identity.ServiceAccountIdentityDriver;
import io.ashlar.incluster.Clusters;
import io.ashlar.incluster.SoundObjects;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.secrets.ExistingSecret;
import io.ashlar.secrets.SecretRef;
import io.ashlar.secretstore.aws.AwsNamespaceReaders;
import io.ashlar.secretstore.plan.ClusterSecretsPlanner;
import io.ashlar.secretstore.plan.SyncedSecret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;

class ClusterSecretsTest {
    private static final SyncedSecret DATABASE =
            new SyncedSecret("shop", "shop", "database-secret", Optional.of("url"));
    private static final SyncedSecret CACHE = new SyncedSecret("shop", "shop", "cache-secret", Optional.empty());
    private static final SyncedSecret KEYS = new SyncedSecret("billing", "billing", "api-keys", Optional.empty());

    private static final Map<ClusterCloud, String> IDS = Map.of(
            ClusterCloud.AWS, "arn:aws:secretsmanager:eu-west-1:123456789012:secret:%s-a1b2c3",
            ClusterCloud.AZURE, "https://%s.vault.azure.net/secrets/value",
            ClusterCloud.GCP, "projects/acme/secrets/%s");

    private final SandboxMocks cloud = SandboxMocks.inRegion("eu-west-1");

    private static SecretRef secret(ClusterCloud where, SyncedSecret synced) {
        String id = IDS.getOrDefault(where, "").formatted(synced.name());
        return new ExistingSecret(
                Output.of(id),
                Output.of(id),
                where == ClusterCloud.AWS
                        ? Optional.of(Output.of("arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d"))
                        : Optional.empty());
    }

    private static ClusterSecretsArgs.Builder args(KubernetesClusterRef cluster, ClusterCloud where) {
        return ClusterSecretsArgs.builder(
                        cluster,
                        where,
                        where == ClusterCloud.AWS ? new AwsCloud().identity() : identities(),
                        where == ClusterCloud.AWS ? new AwsNamespaceReaders() : new FederatedReaders())
                .owner("platform")
                .region("eu-west-1")
                .secret(DATABASE, secret(where, DATABASE))
                .secret(CACHE, secret(where, CACHE))
                .secret(KEYS, secret(where, KEYS));
    }

    private static ServiceAccountIdentityDriver identities() {
        ServiceAccountIdentityDriver driver = Mockito.mock(ServiceAccountIdentityDriver.class);
        Mockito.when(driver.provision(
                        ArgumentMatchers.any(), ArgumentMatchers.any(), ArgumentMatchers.any(), ArgumentMatchers.any()))
                .thenAnswer(call -> new PodIdentity(
                        Output.of("client"), Output.of(Map.of("client-id", "client")), Map.of(), List.of()));
        return driver;
    }

    private void run(ClusterCloud where) {
        cloud.run(context -> {
            KubernetesClusterRef cluster = Clusters.empty();
            ClusterBaseline baseline = new ClusterBaseline(
                    "base",
                    ClusterBaselineArgs.builder(cluster, where, "platform")
                            .namespace(TeamNamespace.of("shop", "shop"))
                            .namespace(TeamNamespace.of("billing", "billing"))
                            .build(),
                    null);
            new ClusterSecrets(
                    "secrets",
                    args(cluster, where).after(baseline.objects().values()).build(),
                    null);
        });
    }

    @ParameterizedTest
    @EnumSource(ClusterCloud.class)
    void every_namespace_has_a_store_that_nobody_else_may_use(ClusterCloud where) {
        run(where);

        assertThat(Clusters.counts(cloud))
                .containsEntry("ExternalSecret", 3L)
                .containsEntry("SecretStore", where == ClusterCloud.AZURE ? 3L : 2L)
                .doesNotContainKeys("ClusterSecretStore", "ClusterExternalSecret", "Secret");
        assertThat(cloud.ofType("kubernetes:external-secrets.io/v1:SecretStore"))
                .extracting(store -> store.inputs().text("metadata.namespace").orElse(""))
                .containsOnly("shop", "billing");
    }

    @Test
    void on_aws_the_operator_takes_on_a_role_that_reads_what_its_namespace_names() {
        run(ClusterCloud.AWS);

        Properties store = cloud.named("secrets-store-shop").inputs();
        assertThat(store.text("spec.provider.aws.service")).hasValue("SecretsManager");
        assertThat(store.text("spec.provider.aws.region")).hasValue("eu-west-1");
        assertThat(store.text("spec.provider.aws.role").orElse("")).contains(":role/secrets-reader-shop-role-");
        assertThat(cloud.named("secrets-reader-shop-rights")
                        .inputs()
                        .text("policy")
                        .orElse(""))
                .contains("secret:database-secret-a1b2c3", "secret:cache-secret-a1b2c3", "kms:Decrypt")
                .doesNotContain("api-keys", "\"*\"");
        assertThat(cloud.named("secrets-reader-billing-rights")
                        .inputs()
                        .text("policy")
                        .orElse(""))
                .contains("secret:api-keys-a1b2c3")
                .doesNotContain("database-secret");
        assertThat(cloud.named("secrets-reader-shop-role")
                        .inputs()
                        .text("assumeRolePolicy")
                        .orElse(""))
                .contains("\"AWS\":\"arn:aws:iam::", "sts:AssumeRole")
                .doesNotContain("\"*\"");
    }

    @Test
    void elsewhere_the_operator_asks_for_a_token_of_the_namespaces_own_account() {
        run(ClusterCloud.GCP);

        Properties store = cloud.named("secrets-store-shop").inputs();
        assertThat(store.text("spec.provider.gcpsm.projectID")).hasValue("acme");
        assertThat(store.text("spec.provider.gcpsm.auth.workloadIdentity.serviceAccountRef.name"))
                .hasValue("secret-reader");
        assertThat(cloud.named("secrets-reader-shop")
                        .inputs()
                        .object("metadata.annotations")
                        .asMap())
                .isEqualTo(Map.of("client-id", "client"));
    }

    @Test
    void on_azure_every_vault_is_a_store() {
        run(ClusterCloud.AZURE);

        Properties store = cloud.named("secrets-store-shop-database-secret").inputs();
        assertThat(store.text("spec.provider.azurekv.vaultUrl")).hasValue("https://database-secret.vault.azure.net");
        assertThat(cloud.named("secrets-secret-shop-database-secret")
                        .inputs()
                        .objects("spec.data")
                        .get(0)
                        .text("remoteRef.key"))
                .hasValue("value");
    }

    @Test
    void a_value_becomes_a_key_and_an_object_becomes_many() {
        run(ClusterCloud.GCP);

        Properties database = cloud.named("secrets-secret-shop-database-secret").inputs();
        assertThat(database.text("spec.target.name")).hasValue("database-secret");
        assertThat(database.text("spec.refreshInterval")).hasValue("60m");
        assertThat(database.objects("spec.data").get(0).text("secretKey")).hasValue("url");
        assertThat(database.objects("spec.data").get(0).text("remoteRef.key")).hasValue("database-secret");
        Properties cache = cloud.named("secrets-secret-shop-cache-secret").inputs();
        assertThat(cache.objects("spec.dataFrom").get(0).text("extract.key")).hasValue("cache-secret");
    }

    @Test
    void the_operator_runs_twice_and_reaches_over_no_namespace() {
        run(ClusterCloud.AWS);

        Properties values = cloud.named("kubernetes:helm.sh/v3:Release", "secrets-operator")
                .inputs()
                .object("values");
        assertThat(values.number("replicaCount")).hasValue(2);
        assertThat(values.isTrue("leaderElect")).isTrue();
        assertThat(values.number("webhook.replicaCount")).hasValue(2);
        for (String kind : List.of(
                "processClusterStore",
                "processClusterExternalSecret",
                "processClusterPushSecret",
                "processPushSecret")) {
            assertThat(values.isFalse(kind)).as(kind).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(ClusterCloud.class)
    void no_object_lacks_an_owner(ClusterCloud where) {
        assertThat(SoundObjects.findings(ClusterSecretsPlanner.plan(
                        "secrets",
                        args(Mockito.mock(KubernetesClusterRef.class), where)
                                .build()
                                .spec())))
                .isEmpty();
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        SyncedSecret odd = new SyncedSecret("Shop", "shop", "db", Optional.of("a b"));
        assertThatThrownBy(() -> args(Mockito.mock(KubernetesClusterRef.class), ClusterCloud.GCP)
                        .profile(Profile.STAGING)
                        .secret(odd, secret(ClusterCloud.GCP, odd))
                        .refresh(Duration.ofSeconds(10))
                        .build()
                        .checked("secrets"))
                .hasMessage(
                        """
                        CSE-001 ClusterSecrets 'secrets': secrets.Shop.db is "Shop/db", but namespace and name are 1 to 63 \
                        lower-case letters, digits and dashes. Rename it.
                        CSE-003 ClusterSecrets 'secrets': secrets.Shop.db.key is "a b", but a key is letters, digits, dots, \
                        dashes and underscores. Rename it.
                        CSE-004 ClusterSecrets 'secrets': refresh is PT10S, but a value is asked for every minute to every 24 \
                        hours; each time costs a request. Choose a time in that range.""");
    }
}
