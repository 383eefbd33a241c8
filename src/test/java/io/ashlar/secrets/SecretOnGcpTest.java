package io.ashlar.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.secrets.gcp.GcpSecretOptions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a secret is in Google's Secret Manager. */
class SecretOnGcpTest {
    private final SandboxMocks mocks = SandboxMocks.inRegion("eu-central-1");

    @Test
    void it_stays_in_its_region_under_the_environments_key() {
        mocks.run(context ->
                new Secret("token", SecretCloud.GCP.args().generated().build(), null));

        Properties secret = mocks.named("token-secret").inputs();
        assertThat(secret.text("project")).hasValue("shop-production");
        assertThat(secret.text("secretId")).hasValue("token");
        assertThat(secret.has("replication.auto")).isFalse();
        List<Properties> replicas = secret.objects("replication.userManaged.replicas");
        assertThat(replicas).hasSize(1);
        assertThat(replicas.get(0).text("location")).hasValue("europe-west1");
        assertThat(replicas.get(0).text("customerManagedEncryption.kmsKeyName"))
                .hasValue(mocks.named("key").id());
        assertThat(mocks.counts())
                .isEqualTo(Map.of(
                        "gcp:kms/keyRing:KeyRing", 1L,
                        "gcp:kms/cryptoKey:CryptoKey", 1L,
                        "gcp:secretmanager/secret:Secret", 1L,
                        "gcp:secretmanager/secretVersion:SecretVersion", 1L,
                        "random:index/randomPassword:RandomPassword", 1L));
    }

    @Test
    void a_topic_of_its_own_is_told_when_the_value_is_due() {
        GcpSecretOptions options = GcpSecretOptions.none().remindedEvery(90, Instant.parse("2027-01-01T00:00:00Z"));
        mocks.run(context -> new Secret(
                "token",
                SecretCloud.GCP
                        .args(SecretCloud.driver(options))
                        .filledElsewhere()
                        .build(),
                null));

        Properties secret = mocks.named("token-secret").inputs();
        assertThat(secret.text("rotation.rotationPeriod")).hasValue("7776000s");
        assertThat(secret.text("rotation.nextRotationTime")).hasValue("2027-01-01T00:00:00Z");
        assertThat(secret.objects("topics").get(0).text("name"))
                .hasValue(mocks.named("token-rotation").id());
        Properties topic = mocks.named("token-rotation").inputs();
        assertThat(topic.text("kmsKeyName")).hasValue(mocks.named("key").id());
        assertThat(topic.texts("messageStoragePolicy.allowedPersistenceRegions"))
                .containsExactly("europe-west1");
        Properties access = mocks.named("token-rotation-access").inputs();
        assertThat(access.text("role")).hasValue("roles/pubsub.publisher");
        assertThat(access.text("member").orElseThrow())
                .matches("serviceAccount:service-\\d{12}@gcp-sa-secretmanager\\.iam\\.gserviceaccount\\.com");
    }
}
