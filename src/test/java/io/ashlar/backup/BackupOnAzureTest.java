package io.ashlar.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.azurenative.Provider;
import com.pulumi.azurenative.ProviderArgs;
import com.pulumi.azurenative.dbforpostgresql.Server;
import com.pulumi.azurenative.dbforpostgresql.ServerArgs;
import com.pulumi.azurenative.dbforpostgresql.inputs.SkuArgs;
import com.pulumi.azurenative.dbforpostgresql.inputs.StorageArgs;
import com.pulumi.core.Output;
import io.ashlar.azure.AzureScope;
import io.ashlar.azure.BuiltInRole;
import io.ashlar.backup.azure.AzureBackupDriver;
import io.ashlar.backup.azure.AzureBackupHandles;
import io.ashlar.backup.azure.AzureBackupOptions;
import io.ashlar.backup.incluster.Velero;
import io.ashlar.backup.plan.BackupRule;
import io.ashlar.backup.plan.Schedule;
import io.ashlar.cloud.TestCloud;
import io.ashlar.cloud.TestCluster;
import io.ashlar.cloud.TestKey;
import io.ashlar.core.InvalidInputException;
import io.ashlar.core.Profile;
import io.ashlar.kubernetes.ExistingKubernetesCluster;
import io.ashlar.monitoring.ExistingMonitoring;
import io.ashlar.monitoring.plan.AlertTier;
import io.ashlar.postgres.PostgresRef;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.storage.ExistingObjectStore;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

class BackupOnAzureTest {
    private static final String GROUP = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop";
    private static final String SECURITY = "properties.securitySettings.";

    private final SandboxMocks mocks = SandboxMocks.inRegion("eu-central-1");
    private final PostgresRef postgres = Mockito.mock(PostgresRef.class);

    private Backup make(AzureBackupOptions options, Profile profile, Consumer<BackupArgs.Builder> more) {
        AzureScope scope = TestCloud.azure();
        Server server = new Server(
                "server",
                ServerArgs.builder()
                        .resourceGroupName(scope.resourceGroup())
                        .location(scope.location())
                        .serverName("main-db")
                        .sku(SkuArgs.builder()
                                .name("Standard_D2s_v3")
                                .tier("GeneralPurpose")
                                .build())
                        .administratorLogin("keeper")
                        .administratorLoginPassword("Str0ng-enough")
                        .storage(StorageArgs.builder().storageSizeGB(64).build())
                        .build());
        Mockito.when(postgres.serverId()).thenReturn(server.id());
        BackupArgs.Builder args = BackupArgs.builder(
                        new BackupDriver(new AzureBackupDriver(scope, options), new Velero()))
                .profile(profile)
                .encryptionKey(TestKey.of(TestCloud.AZURE))
                .database("main", postgres)
                .cluster(
                        TestCluster.azure(scope),
                        new ExistingObjectStore(
                                Output.of("copies"),
                                Output.of(GROUP + "/providers/Microsoft.Storage/storageAccounts/shopcopies/blobServices"
                                        + "/default/containers/copies")));
        more.accept(args);
        return new Backup("keep", args.build(), null);
    }

    private void run(Profile profile, Consumer<BackupArgs.Builder> more) {
        mocks.run(context -> make(AzureBackupOptions.none(), profile, more));
    }

    private Properties inputs(String name) {
        return mocks.named(name).inputs();
    }

    @ParameterizedTest
    @CsvSource({
        "DEVELOPMENT, LocallyRedundant, Disabled, P7D",
        "STAGING, LocallyRedundant, Disabled, P14D",
        "PRODUCTION, ZoneRedundant, Unlocked, P30D"
    })
    void a_vault_is_as_firm_as_its_profile(Profile profile, String redundancy, String immutability, String kept) {
        run(profile, args -> {});

        Properties vault = inputs("keep-vault");
        assertThat(vault.objects("properties.storageSettings").get(0).text("type"))
                .hasValue(redundancy);
        assertThat(vault.text(SECURITY + "immutabilitySettings.state")).hasValue(immutability);
        assertThat(vault.text(SECURITY + "softDeleteSettings.state")).hasValue("On");
        assertThat(vault.number(SECURITY + "softDeleteSettings.retentionDurationInDays"))
                .hasValue(14);
        assertThat(vault.text("identity.type")).hasValue("SystemAssigned");
        assertThat(vault.text("properties.monitoringSettings.azureMonitorAlertSettings.alertsForAllJobFailures"))
                .hasValue("Enabled");
        assertThat(inputs("keep-policy")
                        .objects("properties.policyRules")
                        .get(1)
                        .objects("lifecycles")
                        .get(0)
                        .text("deleteAfter.duration"))
                .hasValue(kept);
    }

    @Test
    void another_rule_has_another_name_so_that_it_stands_before_the_old_one_goes() {
        run(Profile.DEVELOPMENT, args -> {});
        String before = inputs("keep-policy").text("backupPolicyName").orElseThrow();

        SandboxMocks later = SandboxMocks.inRegion("eu-central-1");
        later.run(context -> make(AzureBackupOptions.none(), Profile.PRODUCTION, args -> {}));
        String after =
                later.named("keep-policy").inputs().text("backupPolicyName").orElseThrow();

        assertThat(List.of(before, after)).allMatch(name -> name.matches("keep-policy-[0-9a-f]{8}"));
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void a_database_is_copied_every_sunday_by_a_vault_that_may_do_nothing_else() {
        run(Profile.PRODUCTION, args -> {});

        String server = GROUP + "/providers/Microsoft.DBforPostgreSQL/flexibleServers/main-db";
        Properties rule =
                inputs("keep-policy").objects("properties.policyRules").get(0);
        assertThat(rule.texts("trigger.schedule.repeatingTimeIntervals"))
                .containsExactly("R/2026-01-11T03:00:00+00:00/P1W");
        Properties instance = inputs("keep-database-main");
        assertThat(instance.text("properties.dataSourceInfo.resourceID")).hasValue(server);
        assertThat(instance.text("properties.policyInfo.policyId"))
                .hasValue(mocks.named("keep-policy").id());
        String vault =
                mocks.named("keep-vault").state().text("identity.principalId").orElseThrow();
        assertThat(inputs("keep-copies-main").text("scope")).hasValue(server);
        assertThat(inputs("keep-copies-main").text("principalId")).hasValue(vault);
        assertThat(inputs("keep-copies-main").text("roleDefinitionId").orElseThrow())
                .endsWith(BuiltInRole.POSTGRES_LONG_TERM_BACKUP.id());
        assertThat(inputs("keep-reads-main").text("scope")).hasValue(GROUP);
        assertThat(inputs("keep-reads-main").text("roleDefinitionId").orElseThrow())
                .endsWith(BuiltInRole.READER.id());
    }

    @Test
    void copies_in_the_paired_region_make_the_vault_redundant_there() {
        mocks.run(context -> {
            Provider there = new Provider("there", ProviderArgs.Empty);
            Backup backup = make(
                    AzureBackupOptions.none(),
                    Profile.PRODUCTION,
                    args -> args.copyTo("northeurope", there, TestKey.of(TestCloud.AZURE)));
            assertThat(backup.handles(AzureBackupHandles.class).copyIds()).containsOnlyKeys("northeurope");
        });

        assertThat(inputs("keep-vault")
                        .objects("properties.storageSettings")
                        .get(0)
                        .text("type"))
                .hasValue("GeoRedundant");
    }

    @Test
    void another_region_and_another_frequency_are_refused_with_what_there_is() {
        assertThatThrownBy(() -> mocks.run(context -> {
                    Provider there = new Provider("there", ProviderArgs.Empty);
                    make(AzureBackupOptions.none(), Profile.STAGING, args -> args.copyTo(
                                    "swedencentral", there, TestKey.of(TestCloud.AZURE))
                            .rule("daily", BackupRule.snapshots(Schedule.daily(LocalTime.of(3, 0)), 30)));
                }))
                .hasRootCauseInstanceOf(InvalidInputException.class)
                .hasRootCauseMessage(
                        "BAK-018 Backup 'keep': rules.daily.schedule is daily, but Azure copies a database into a"
                                + " vault [weekly] only. Choose that: what lies between is in the server's own backups.\n"
                                + "BAK-019 Backup 'keep': copies is \"swedencentral\", but a vault in westeurope copies"
                                + " into its paired region, northeurope, only. Choose that region, or none.");
    }

    @Test
    void velero_reaches_its_container_as_a_managed_identity() {
        run(Profile.PRODUCTION, args -> {});

        Properties velero = inputs("keep-cluster").object("values");
        Properties location =
                velero.objects("configuration.backupStorageLocation").get(0);
        assertThat(location.text("config.storageAccount")).hasValue("shopcopies");
        assertThat(location.text("config.useAAD")).hasValue("true");
        assertThat(velero.objects("configuration.volumeSnapshotLocation").get(0).text("config.resourceGroup"))
                .hasValue("MC_shop_main_westeurope");
        assertThat(velero.object("podLabels").asMap()).containsEntry("azure.workload.identity/use", "true");
        assertThat(velero.object("serviceAccount.server.annotations").asMap())
                .containsKey("azure.workload.identity/client-id");
        assertThat(inputs("keep-cluster-velero-store").text("roleDefinitionId").orElseThrow())
                .endsWith(BuiltInRole.STORAGE_BLOB_DATA_CONTRIBUTOR.id());
        assertThat(inputs("keep-cluster-velero-snapshots").text("scope"))
                .hasValue("/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/MC_shop_main_westeurope");
        assertThat(velero.objects("initContainers").get(0).text("image"))
                .hasValue("velero/velero-plugin-for-microsoft-azure:v1.14.2");
    }

    @Test
    void what_fails_is_led_to_the_tiers_people() {
        run(
                Profile.PRODUCTION,
                args -> args.monitoring(new ExistingMonitoring(Map.of(
                        AlertTier.CRITICAL, Output.of(GROUP + "/providers/microsoft.insights/actionGroups/critical"),
                        AlertTier.WARNING, Output.of("warning"),
                        AlertTier.INFO, Output.of("info")))));

        Properties rule = inputs("keep-alerts");
        assertThat(rule.texts("properties.scopes"))
                .containsExactly(mocks.named("keep-vault").id());
        assertThat(rule.objects("properties.actions").get(0).texts("actionGroupIds"))
                .containsExactly(GROUP + "/providers/microsoft.insights/actionGroups/critical");
    }

    @Test
    void a_lock_for_good_is_a_word_of_its_own() {
        mocks.run(context -> make(AzureBackupOptions.none().lockedForGood(), Profile.PRODUCTION, args -> {}));

        assertThat(inputs("keep-vault").text(SECURITY + "immutabilitySettings.state"))
                .hasValue("Locked");
    }

    @Test
    void a_cluster_whose_tokens_nobody_can_trust_is_refused_before_anything_is_made() {
        assertThatThrownBy(() -> mocks.run(context -> make(
                        AzureBackupOptions.none(),
                        Profile.PRODUCTION,
                        args -> args.cluster(
                                new ExistingKubernetesCluster(
                                        Output.of("main"),
                                        Output.of("{}"),
                                        new com.pulumi.kubernetes.Provider("other")),
                                new ExistingObjectStore(Output.of("copies"), Output.of(GROUP))))))
                .hasRootCauseInstanceOf(InvalidInputException.class)
                .hasRootCauseMessage(
                        "SAI-011 Backup 'keep': identity.keep-cluster-velero is in a cluster that names no issuer, but"
                                + " Azure trusts the issuer of the cluster's tokens. Give ExistingKubernetesCluster the"
                                + " address of its OIDC issuer.");
    }
}
