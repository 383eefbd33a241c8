package io.ashlar.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.azure.AzureScope;
import io.ashlar.cloud.TestCloud;
import io.ashlar.core.Profile;
import io.ashlar.encryption.EncryptionKey;
import io.ashlar.encryption.KeysForTests;
import io.ashlar.network.Network;
import io.ashlar.network.NetworkArgs;
import io.ashlar.network.azure.AzureNetworkDriver;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.storage.azure.AzureObjectStoreDriver;
import io.ashlar.storage.azure.AzureObjectStoreHandles;
import io.ashlar.storage.azure.AzureObjectStoreOptions;
import io.ashlar.storage.plan.ObjectLock;
import io.ashlar.storage.plan.StoreEncryption;
import io.ashlar.storage.plan.StorePurpose;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a store is on Azure: components.md §4.11, property by property. */
class ObjectStoreOnAzureTest {
    private static final String LOCK = "azure-native:authorization:ManagementLockByScope";

    private final SandboxMocks mocks = SandboxMocks.inRegion("westeurope");

    private void run(Profile profile, UnaryOperator<ObjectStoreArgs.Builder> change) {
        mocks.run(context -> {
            AzureScope scope = TestCloud.azure();
            new ObjectStore(
                    "data",
                    change.apply(ObjectStoreArgs.builder(new AzureObjectStoreDriver(scope))
                                    .profile(profile)
                                    .encryptionKey(KeysForTests.onAzure(scope, profile)))
                            .build(),
                    null);
        });
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void the_account_takes_tokens_over_tls_and_nothing_else(Profile profile) {
        run(profile, args -> args);

        Properties account = mocks.named("data-account").inputs();
        assertThat(account.isFalse("allowSharedKeyAccess")).isTrue();
        assertThat(account.isFalse("allowBlobPublicAccess")).isTrue();
        assertThat(account.isFalse("allowCrossTenantReplication")).isTrue();
        assertThat(account.isFalse("isLocalUserEnabled")).isTrue();
        assertThat(account.isTrue("enableHttpsTrafficOnly")).isTrue();
        assertThat(account.isTrue("defaultToOAuthAuthentication")).isTrue();
        assertThat(account.text("minimumTlsVersion")).hasValue("TLS1_2");
        assertThat(account.text("kind")).hasValue("StorageV2");
        assertThat(account.text("sku.name")).hasValue(profile == Profile.PRODUCTION ? "Standard_ZRS" : "Standard_LRS");
        assertThat(account.text("accountName").orElseThrow()).matches("data[0-9a-f]{8}");
    }

    @Test
    void it_is_encrypted_twice_once_with_the_newest_version_of_the_environments_key() {
        run(Profile.PRODUCTION, args -> args);

        Properties account = mocks.named("data-account").inputs();
        assertThat(account.isTrue("encryption.requireInfrastructureEncryption")).isTrue();
        assertThat(account.text("encryption.keySource")).hasValue("Microsoft.Keyvault");
        assertThat(account.text("encryption.keyVaultProperties.keyVersion")).isEmpty();
        assertThat(account.text("encryption.encryptionIdentity.encryptionUserAssignedIdentity"))
                .hasValue(mocks.named("platform-identity").id());
        assertThat(account.texts("identity.userAssignedIdentities"))
                .containsExactly(mocks.named("platform-identity").id());
    }

    @Test
    void deleted_blobs_and_containers_can_be_taken_back() {
        run(Profile.PRODUCTION, args -> args);

        Properties blobs = mocks.named("data-blob-service").inputs();
        assertThat(blobs.isTrue("deleteRetentionPolicy.enabled")).isTrue();
        assertThat(blobs.number("deleteRetentionPolicy.days")).hasValue(90);
        assertThat(blobs.isTrue("containerDeleteRetentionPolicy.enabled")).isTrue();
        assertThat(blobs.number("containerDeleteRetentionPolicy.days")).hasValue(90);
        assertThat(mocks.named("data-clean-up").inputs().objects("policy.rules"))
                .extracting(rule -> rule.text("name").orElseThrow())
                .containsExactly("old-versions");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void azure_itself_refuses_to_delete_it_in_production(Profile profile) {
        run(profile, args -> args);

        assertThat(mocks.ofType(LOCK)).hasSize(profile == Profile.PRODUCTION ? 1 : 0);
        if (profile == Profile.PRODUCTION) {
            assertThat(mocks.named("data-lock").inputs().text("level")).hasValue("CanNotDelete");
            assertThat(mocks.named("data-lock").inputs().text("scope"))
                    .hasValue(mocks.named("data-account").id());
        }
    }

    @Test
    void given_a_network_it_is_closed_to_every_other() {
        mocks.run(context -> {
            AzureScope scope = TestCloud.azure();
            EncryptionKey key = KeysForTests.onAzure(scope, Profile.PRODUCTION);
            Network network = new Network(
                    "main",
                    NetworkArgs.builder(new AzureNetworkDriver(scope))
                            .cidr("10.0.0.0/16")
                            .zones(List.of("1", "2"))
                            .encryptionKey(key)
                            .build(),
                    null);
            ObjectStore store = new ObjectStore(
                    "data",
                    ObjectStoreArgs.builder(new AzureObjectStoreDriver(scope))
                            .encryptionKey(key)
                            .network(network)
                            .build(),
                    null);
            assertThat(store.handles(AzureObjectStoreHandles.class).settings()).hasSize(5);
        });

        Properties account = mocks.named("data-account").inputs();
        assertThat(account.text("publicNetworkAccess")).hasValue("Disabled");
        assertThat(account.text("networkRuleSet.defaultAction")).hasValue("Deny");
        Properties endpoint = mocks.named("data-endpoint").inputs();
        assertThat(endpoint.text("subnet.id"))
                .hasValue(mocks.named("main-subnet-database").id());
        assertThat(endpoint.objects("privateLinkServiceConnections"))
                .singleElement()
                .satisfies(connection -> {
                    assertThat(connection.text("privateLinkServiceId"))
                            .hasValue(mocks.named("data-account").id());
                    assertThat(connection.texts("groupIds")).containsExactly("blob");
                });
        assertThat(mocks.named("data-resolution").inputs().objects("privateDnsZoneConfigs"))
                .singleElement()
                .satisfies(config -> assertThat(config.text("privateDnsZoneId"))
                        .hasValue(mocks.named("main-zone-blob").id()));
    }

    @Test
    void requests_are_logged_to_another_store() {
        mocks.run(context -> {
            AzureScope scope = TestCloud.azure();
            ObjectStore logs = new ObjectStore(
                    "logs",
                    ObjectStoreArgs.builder(new AzureObjectStoreDriver(scope))
                            .purpose(StorePurpose.SERVER_ACCESS_LOGS)
                            .build(),
                    null);
            new ObjectStore(
                    "data",
                    ObjectStoreArgs.builder(new AzureObjectStoreDriver(scope))
                            .encryption(StoreEncryption.SERVICE_KEY)
                            .accessLogsTo(logs)
                            .build(),
                    null);
        });

        Properties logging = mocks.named("data-access-logging").inputs();
        assertThat(logging.text("resourceUri"))
                .hasValue(mocks.named("data-account").id() + "/blobServices/default");
        assertThat(logging.text("storageAccountId"))
                .hasValue(mocks.named("logs-account").id());
        assertThat(logging.objects("logs"))
                .extracting(log -> log.text("category").orElseThrow())
                .containsExactly("StorageDelete", "StorageRead", "StorageWrite");
    }

    @Test
    void what_azure_cannot_do_is_refused_all_at_once() {
        var result = mocks.runToEnd(context -> new ObjectStore(
                "data",
                ObjectStoreArgs.builder(new AzureObjectStoreDriver(TestCloud.azure()))
                        .encryptionKey(EncryptionKey.fromExisting(
                                com.pulumi.core.Output.of("https://v.vault.azure.net/keys/k")))
                        .keepOldVersionsDays(400)
                        .objectLock(ObjectLock.compliance(30))
                        .build(),
                null));

        assertThat(mocks.registered()).noneMatch(one -> one.name().startsWith("data"));
        assertThat(result.errors())
                .containsExactly(
                        """
                        OBJ-009 ObjectStore 'data': keepOldVersionsDays is 400, but Blob Storage keeps old versions for 365 days \
                        at most. Give fewer days, or lock objects for as long as you need.
                        OBJ-010 ObjectStore 'data': objectLock is compliance for 30 days, but Blob Storage makes no lock that \
                        nobody can lift: it is locked by a second step, by hand. Choose governance, and lock the account's policy \
                        when you have seen it work.
                        ENC-001 ObjectStore 'data': encryptionKey is a key without an identity, but on Azure a service uses a key \
                        through an identity that it takes on. Describe the existing key with ExistingEncryptionKey, or make it \
                        with Azure's driver.""");
    }

    @Test
    void hooks_see_arguments_last() {
        AzureObjectStoreOptions options = AzureObjectStoreOptions.none()
                .customizeAccount(account -> account.isHnsEnabled(false))
                .customizeBlobs(blobs -> blobs.automaticSnapshotPolicyEnabled(true));
        mocks.run(context -> new ObjectStore(
                "data",
                ObjectStoreArgs.builder(new AzureObjectStoreDriver(TestCloud.azure(), options))
                        .encryption(StoreEncryption.SERVICE_KEY)
                        .build(),
                null));

        assertThat(mocks.named("data-account").inputs().isFalse("isHnsEnabled")).isTrue();
        assertThat(mocks.named("data-blob-service").inputs().isTrue("automaticSnapshotPolicyEnabled"))
                .isTrue();
    }
}
