package io.ashlar.backup.azure;

import com.pulumi.azurenative.alertsmanagement.AlertProcessingRuleByName;
import com.pulumi.azurenative.alertsmanagement.AlertProcessingRuleByNameArgs;
import com.pulumi.azurenative.alertsmanagement.inputs.AddActionGroupsArgs;
import com.pulumi.azurenative.alertsmanagement.inputs.AlertProcessingRulePropertiesArgs;
import com.pulumi.azurenative.authorization.RoleAssignment;
import com.pulumi.azurenative.authorization.RoleAssignmentArgs;
import com.pulumi.azurenative.dataprotection.BackupInstance;
import com.pulumi.azurenative.dataprotection.BackupInstanceArgs;
import com.pulumi.azurenative.dataprotection.BackupPolicyArgs;
import com.pulumi.azurenative.dataprotection.BackupVault;
import com.pulumi.azurenative.dataprotection.BackupVaultArgs;
import com.pulumi.azurenative.dataprotection.inputs.AzureMonitorAlertSettingsArgs;
import com.pulumi.azurenative.dataprotection.inputs.DatasourceArgs;
import com.pulumi.azurenative.dataprotection.inputs.DatasourceSetArgs;
import com.pulumi.azurenative.dataprotection.inputs.DppIdentityDetailsArgs;
import com.pulumi.azurenative.dataprotection.inputs.ImmutabilitySettingsArgs;
import com.pulumi.azurenative.dataprotection.inputs.MonitoringSettingsArgs;
import com.pulumi.azurenative.dataprotection.inputs.PolicyInfoArgs;
import com.pulumi.azurenative.dataprotection.inputs.SecuritySettingsArgs;
import com.pulumi.azurenative.dataprotection.inputs.SoftDeleteSettingsArgs;
import com.pulumi.azurenative.dataprotection.inputs.StorageSettingArgs;
import com.pulumi.azurenative.dataprotection.outputs.DppIdentityDetailsResponse;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.azure.AzureScope;
import io.ashlar.azure.BuiltInRole;
import io.ashlar.backup.Backup;
import io.ashlar.backup.BackupArgs;
import io.ashlar.backup.VaultDriver;
import io.ashlar.backup.VaultHandles;
import io.ashlar.backup.azure.AzureBackupOptions.Immutability;
import io.ashlar.backup.plan.AzureBackupOffering;
import io.ashlar.backup.plan.AzureBackupPlan;
import io.ashlar.backup.plan.BackupOffering;
import io.ashlar.backup.plan.BackupPlan;
import io.ashlar.backup.plan.BackupPlan.CopyPlan;
import io.ashlar.backup.plan.BackupPlan.DatabasePlan;
import io.ashlar.backup.plan.BackupPlanner;
import io.ashlar.core.Outputs;
import io.ashlar.core.Problems;
import io.ashlar.core.Protection;
import io.ashlar.identity.ServiceAccountIdentity;
import io.ashlar.identity.azure.AzureServiceAccountIdentityDriver;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.monitoring.MonitoringRef;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a backup vault, its rule and what it copies. */
public final class AzureBackupDriver implements VaultDriver {
    private final AzureScope scope;
    private final AzureBackupOptions options;

    /** A driver that adds nothing to what the plan says. */
    public AzureBackupDriver(AzureScope scope) {
        this(scope, AzureBackupOptions.none());
    }

    /** A driver with hooks. */
    public AzureBackupDriver(AzureScope scope, AzureBackupOptions options) {
        this.scope = scope;
        this.options = options;
    }

    @Override
    public BackupOffering offering() {
        return AzureBackupOffering.in(scope.location());
    }

    @Override
    public void check(String name, KubernetesClusterRef cluster, Problems problems) {
        new AzureServiceAccountIdentityDriver(scope)
                .check(
                        ServiceAccountIdentity.of(
                                BackupPlanner.identityName(name),
                                BackupPlanner.NAMESPACE,
                                BackupPlanner.SERVICE_ACCOUNT),
                        cluster,
                        problems);
    }

    @Override
    public VaultHandles provision(BackupPlan plan, BackupArgs args, Backup parent) {
        return new Provisioning(plan, args, parent, scope, options).all();
    }

    /** One backup in the making: what its resources share. */
    private static final class Provisioning {
        private final BackupPlan plan;
        private final AzureBackupPlan own;
        private final BackupArgs args;
        private final Backup parent;
        private final AzureScope scope;
        private final AzureBackupOptions options;
        private final CustomResourceOptions child;

        Provisioning(BackupPlan plan, BackupArgs args, Backup parent, AzureScope scope, AzureBackupOptions options) {
            this.plan = plan;
            this.own = AzureBackupPlan.of(plan);
            this.args = args;
            this.parent = parent;
            this.scope = scope;
            this.options = options;
            this.child = CustomResourceOptions.builder().parent(parent).build();
        }

        VaultHandles all() {
            BackupVault vault = vault();
            Map<String, BackupInstance> databases = new TreeMap<>();
            if (!plan.selection().databases().isEmpty()) {
                VaultPolicy policy = policy(vault);
                plan.selection()
                        .databases()
                        .forEach(database -> databases.put(database.key(), instance(database, vault, policy)));
            }
            args.monitoring().ifPresent(monitoring -> tell(monitoring, vault));
            return new AzureBackupHandles(
                    vault,
                    databases,
                    plan.copies().stream().map(CopyPlan::region).toList(),
                    plan.cluster().map(cluster -> new AzureVeleroStorage(scope, args, parent)
                            .provision(cluster, own.identityName())));
        }

        private BackupVault vault() {
            BackupVaultArgs.Builder builder = BackupVaultArgs.builder()
                    .resourceGroupName(scope.resourceGroup())
                    .location(scope.location())
                    .identity(DppIdentityDetailsArgs.builder()
                            .type("SystemAssigned")
                            .build())
                    .properties(com.pulumi.azurenative.dataprotection.inputs.BackupVaultArgs.builder()
                            .storageSettings(StorageSettingArgs.builder()
                                    .datastoreType("VaultStore")
                                    .type(own.redundancy())
                                    .build())
                            .securitySettings(SecuritySettingsArgs.builder()
                                    .immutabilitySettings(ImmutabilitySettingsArgs.builder()
                                            .state(
                                                    options.immutability() == Immutability.LOCKED_FOR_GOOD
                                                            ? "Locked"
                                                            : own.immutability())
                                            .build())
                                    .softDeleteSettings(SoftDeleteSettingsArgs.builder()
                                            .state("On")
                                            .retentionDurationInDays((double) own.softDeleteDays())
                                            .build())
                                    .build())
                            .monitoringSettings(MonitoringSettingsArgs.builder()
                                    .azureMonitorAlertSettings(AzureMonitorAlertSettingsArgs.builder()
                                            .alertsForAllJobFailures("Enabled")
                                            .build())
                                    .build())
                            .build())
                    .tags(args.tags().named(plan.vault().name()));
            return new BackupVault(
                    plan.vault().name(),
                    options.vault().apply(builder).build(),
                    CustomResourceOptions.merge(
                            child,
                            CustomResourceOptions.builder()
                                    .protect(plan.protection() == Protection.PROTECTED)
                                    .build()));
        }

        private VaultPolicy policy(BackupVault vault) {
            return new VaultPolicy(
                    own.policyName(),
                    BackupPolicyArgs.builder()
                            .resourceGroupName(scope.resourceGroup())
                            .vaultName(vault.name())
                            .backupPolicyName(own.policyTitle())
                            .properties(AzureVaultPolicy.of(own))
                            .build(),
                    child);
        }

        /** https://learn.microsoft.com/azure/backup/backup-azure-database-postgresql-flex-support-matrix#permissions. */
        private BackupInstance instance(DatabasePlan database, BackupVault vault, VaultPolicy policy) {
            Output<String> server = args.databaseId(database.key());
            Output<String> name = server.applyValue(id -> id.substring(id.lastIndexOf('/') + 1));
            RoleAssignment sees = mayDo(
                    database.readerName(),
                    BuiltInRole.READER,
                    server.applyValue(id -> id.substring(0, id.indexOf("/providers/"))),
                    vault);
            RoleAssignment copies = mayDo(database.copierName(), BuiltInRole.POSTGRES_LONG_TERM_BACKUP, server, vault);
            return new BackupInstance(
                    database.name(),
                    BackupInstanceArgs.builder()
                            .resourceGroupName(scope.resourceGroup())
                            .vaultName(vault.name())
                            .backupInstanceName(database.name())
                            .properties(com.pulumi.azurenative.dataprotection.inputs.BackupInstanceArgs.builder()
                                    .objectType("BackupInstance")
                                    .friendlyName(database.key())
                                    .dataSourceInfo(DatasourceArgs.builder()
                                            .objectType("Datasource")
                                            .datasourceType(AzureVaultPolicy.FLEXIBLE_SERVERS)
                                            .resourceID(server)
                                            .resourceName(name)
                                            .resourceType(AzureVaultPolicy.FLEXIBLE_SERVERS)
                                            .resourceUri(server)
                                            .resourceLocation(scope.location())
                                            .build())
                                    .dataSourceSetInfo(DatasourceSetArgs.builder()
                                            .objectType("DatasourceSet")
                                            .datasourceType(AzureVaultPolicy.FLEXIBLE_SERVERS)
                                            .resourceID(server)
                                            .resourceName(name)
                                            .resourceType(AzureVaultPolicy.FLEXIBLE_SERVERS)
                                            .resourceUri(server)
                                            .resourceLocation(scope.location())
                                            .build())
                                    .policyInfo(PolicyInfoArgs.builder()
                                            .policyId(policy.id())
                                            .build())
                                    .build())
                            .tags(args.tags().named(database.name()))
                            .build(),
                    CustomResourceOptions.merge(
                            child,
                            CustomResourceOptions.builder()
                                    .dependsOn(sees, copies)
                                    .build()));
        }

        private RoleAssignment mayDo(String name, BuiltInRole role, Output<String> on, BackupVault vault) {
            return new RoleAssignment(
                    name,
                    RoleAssignmentArgs.builder()
                            .principalId(vault.identity()
                                    .applyValue(identity -> identity.map(DppIdentityDetailsResponse::principalId)
                                            .orElseThrow()))
                            .principalType("ServicePrincipal")
                            .roleDefinitionId(role.definitionId(scope))
                            .scope(on)
                            .build(),
                    child);
        }

        /** The vault's own alerts on failed jobs, led to the tier's people. */
        private void tell(MonitoringRef monitoring, BackupVault vault) {
            Output<List<String>> groups =
                    monitoring.alertIds(plan.failures().get(0).tier());
            new AlertProcessingRuleByName(
                    own.alertsName(),
                    AlertProcessingRuleByNameArgs.builder()
                            .resourceGroupName(scope.resourceGroup())
                            .location("Global")
                            .properties(groups.applyValue(ids -> AlertProcessingRulePropertiesArgs.builder()
                                    .description(plan.failures().get(0).meaning())
                                    .enabled(true)
                                    .scopes(Outputs.listOf(List.of(vault.id())))
                                    .actions(List.of(AddActionGroupsArgs.builder()
                                            .actionType("AddActionGroups")
                                            .actionGroupIds(ids)
                                            .build()))
                                    .build()))
                            .tags(args.tags().named(own.alertsName()))
                            .build(),
                    child);
        }
    }
}
