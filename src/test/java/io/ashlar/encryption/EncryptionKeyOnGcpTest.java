package io.ashlar.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.cloud.TestCloud;
import io.ashlar.core.Profile;
import io.ashlar.encryption.gcp.GcpEncryptionKeyDriver;
import io.ashlar.encryption.gcp.GcpEncryptionKeyOptions;
import io.ashlar.encryption.plan.KeyUser;
import io.ashlar.sandbox.mocks.Registered;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a key is on Google Cloud, and who may use it. */
class EncryptionKeyOnGcpTest {
    private static final String USE = "gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember";

    private final SandboxMocks mocks = SandboxMocks.inRegion("europe-west1");

    @ParameterizedTest
    @EnumSource(Profile.class)
    void it_takes_exactly_this(Profile profile) {
        mocks.run(context -> KeysForTests.onGcp(profile));

        assertThat(mocks.counts())
                .isEqualTo(Map.of(
                        USE,
                        11L,
                        "gcp:kms/cryptoKey:CryptoKey",
                        1L,
                        "gcp:kms/keyRing:KeyRing",
                        1L,
                        "gcp:projects/serviceIdentity:ServiceIdentity",
                        8L));
    }

    @Test
    void the_key_lies_in_the_region_and_encrypts_by_software() {
        mocks.run(context -> KeysForTests.onGcp(Profile.PRODUCTION));

        assertThat(mocks.named("platform-ring").inputs().text("location")).hasValue("europe-west1");
        Properties key = mocks.named("platform-key").inputs();
        assertThat(key.text("purpose")).hasValue("ENCRYPT_DECRYPT");
        assertThat(key.text("rotationPeriod")).hasValue("31536000s");
        assertThat(key.text("versionTemplate.algorithm")).hasValue("GOOGLE_SYMMETRIC_ENCRYPTION");
        assertThat(key.text("versionTemplate.protectionLevel")).hasValue("SOFTWARE");
    }

    @Test
    void each_services_agent_may_use_it_and_is_there_before() {
        mocks.run(context -> KeysForTests.onGcp(Profile.PRODUCTION));

        assertThat(mocks.ofType(USE)).allSatisfy(use -> {
            assertThat(use.inputs().text("cryptoKeyId"))
                    .hasValue(mocks.named("platform-key").id());
            assertThat(use.inputs().text("role")).hasValue("roles/cloudkms.cryptoKeyEncrypterDecrypter");
        });
        assertThat(mocks.ofType(USE))
                .extracting(use -> use.inputs().text("member").orElseThrow().replaceAll("\\d{12}", "N"))
                .containsExactlyInAnyOrder(
                        "serviceAccount:service-N@compute-system.iam.gserviceaccount.com",
                        "serviceAccount:service-N@container-engine-robot.iam.gserviceaccount.com",
                        "serviceAccount:service-N@gcp-sa-gkebackup.iam.gserviceaccount.com",
                        "serviceAccount:service-N@gcp-sa-artifactregistry.iam.gserviceaccount.com",
                        "serviceAccount:service-N@gcp-sa-cloud-sql.iam.gserviceaccount.com",
                        "serviceAccount:service-N@cloud-redis.iam.gserviceaccount.com",
                        "serviceAccount:service-N@gcp-sa-pubsub.iam.gserviceaccount.com",
                        "serviceAccount:service-N@gcp-sa-secretmanager.iam.gserviceaccount.com",
                        "serviceAccount:service-N@serverless-robot-prod.iam.gserviceaccount.com",
                        "serviceAccount:service-N@gs-project-accounts.iam.gserviceaccount.com",
                        "serviceAccount:cmek-pN@gcp-sa-logging.iam.gserviceaccount.com");
    }

    /** The sandbox computes an agent's address as the cloud does, so the two must agree. */
    @Test
    void the_address_of_an_agent_is_the_one_that_the_cloud_gives_it() {
        mocks.run(context -> KeysForTests.onGcp(Profile.PRODUCTION));

        for (Registered agent : mocks.ofType("gcp:projects/serviceIdentity:ServiceIdentity")) {
            String use = agent.name().replace("platform-agent-", "platform-use-");
            assertThat(mocks.named(use).inputs().text("member"))
                    .hasValue("serviceAccount:" + agent.state().text("email").orElseThrow());
        }
    }

    @Test
    void one_service_alone_takes_one_right() {
        GcpEncryptionKeyOptions options = GcpEncryptionKeyOptions.none().onlyFor(Set.of(KeyUser.STORAGE));
        mocks.run(context -> new EncryptionKey(
                "platform",
                EncryptionKeyArgs.builder(new GcpEncryptionKeyDriver(TestCloud.googleCloud(), options))
                        .build(),
                null));

        assertThat(mocks.ofType(USE)).extracting(Registered::name).containsExactly("platform-use-storage");
        assertThat(mocks.ofType("gcp:projects/serviceIdentity:ServiceIdentity")).isEmpty();
    }
}
