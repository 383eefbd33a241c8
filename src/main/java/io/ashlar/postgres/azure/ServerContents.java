package io.ashlar.postgres.azure;

import com.pulumi.azurenative.authorization.ManagementLockByScope;
import com.pulumi.azurenative.authorization.ManagementLockByScopeArgs;
import com.pulumi.azurenative.dbforpostgresql.Administrator;
import com.pulumi.azurenative.dbforpostgresql.AdministratorArgs;
import com.pulumi.azurenative.dbforpostgresql.Configuration;
import com.pulumi.azurenative.dbforpostgresql.ConfigurationArgs;
import com.pulumi.azurenative.dbforpostgresql.Database;
import com.pulumi.azurenative.dbforpostgresql.DatabaseArgs;
import com.pulumi.azurenative.dbforpostgresql.Server;
import com.pulumi.azurenative.insights.DiagnosticSetting;
import com.pulumi.azurenative.insights.DiagnosticSettingArgs;
import com.pulumi.azurenative.insights.inputs.LogSettingsArgs;
import com.pulumi.azurenative.operationalinsights.Workspace;
import com.pulumi.azurenative.operationalinsights.WorkspaceArgs;
import com.pulumi.azurenative.operationalinsights.inputs.WorkspaceSkuArgs;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.azure.AzureScope;
import io.ashlar.core.Names;
import io.ashlar.core.Tags;
import io.ashlar.postgres.plan.AzurePostgresPlan;
import io.ashlar.postgres.plan.PostgresPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * What is in a server and around it: its parameters, database, administrators, logs and lock.
 *
 * <p>A flexible server takes one change at a time and refuses others with {@code ServerIsBusy}, so each waits for the one before.
 *
 * @see <a href="https://github.com/hashicorp/terraform-provider-azurerm/issues/13205">Configurations in parallel</a>
 */
final class ServerContents {
    private final PostgresPlan plan;
    private final AzurePostgresPlan own;
    private final AzureScope scope;
    private final AzurePostgresOptions options;
    private final Tags tags;
    private final CustomResourceOptions child;
    private final List<Resource> made = new ArrayList<>();

    ServerContents(
            PostgresPlan plan,
            AzurePostgresPlan own,
            AzureScope scope,
            AzurePostgresOptions options,
            Tags tags,
            CustomResourceOptions child) {
        this.plan = plan;
        this.own = own;
        this.scope = scope;
        this.options = options;
        this.tags = tags;
        this.child = child;
    }

    /** Registers everything, and gives back what replicas wait for. */
    List<Resource> of(Server server, Names names) {
        plan.parameters()
                .values()
                .forEach((name, parameter) -> made.add(new Configuration(
                        own.settings().getOrDefault(name, name),
                        ConfigurationArgs.builder()
                                .resourceGroupName(scope.resourceGroup())
                                .serverName(server.name())
                                .configurationName(name)
                                .value(parameter.value())
                                .source("user-override")
                                .build(),
                        afterTheLast())));
        made.add(new Database(
                own.database(),
                DatabaseArgs.builder()
                        .resourceGroupName(scope.resourceGroup())
                        .serverName(server.name())
                        .databaseName(plan.server().database())
                        .charset("UTF8")
                        .collation("en_US.utf8")
                        .build(),
                CustomResourceOptions.merge(
                        afterTheLast(),
                        CustomResourceOptions.builder()
                                .protect(own.lock().isPresent())
                                .build())));
        administrators(server, names);
        logs(server);
        own.lock().ifPresent(name -> lock(name, server));
        return List.copyOf(made);
    }

    private void administrators(Server server, Names names) {
        options.administrators()
                .forEach((key, administrator) -> made.add(new Administrator(
                        names.child("administrator", key),
                        AdministratorArgs.builder()
                                .resourceGroupName(scope.resourceGroup())
                                .serverName(server.name())
                                .objectId(administrator.objectId())
                                .principalName(administrator.principalName())
                                .principalType(administrator.principalType())
                                .tenantId(scope.tenantId())
                                .build(),
                        afterTheLast())));
    }

    /** https://learn.microsoft.com/azure/postgresql/flexible-server/how-to-configure-and-access-logs. */
    private void logs(Server server) {
        Workspace workspace = new Workspace(
                own.logs(),
                WorkspaceArgs.builder()
                        .resourceGroupName(scope.resourceGroup())
                        .location(scope.location())
                        .sku(WorkspaceSkuArgs.builder().name("PerGB2018").build())
                        .retentionInDays(plan.server().upkeep().logRetentionDays())
                        .tags(tags.values())
                        .build(),
                child);
        made.add(new DiagnosticSetting(
                own.logSetting(),
                DiagnosticSettingArgs.builder()
                        .resourceUri(server.id())
                        .workspaceId(workspace.id())
                        .logAnalyticsDestinationType("Dedicated")
                        .logs(LogSettingsArgs.builder()
                                .category("PostgreSQLLogs")
                                .enabled(true)
                                .build())
                        .build(),
                afterTheLast()));
    }

    /** After all that is in the server, so that it goes before: a lock holds everything inside too. */
    private void lock(String name, Server server) {
        new ManagementLockByScope(
                name,
                ManagementLockByScopeArgs.builder()
                        .scope(server.id())
                        .level("CanNotDelete")
                        .notes("Production: lift it with protection(DISPOSABLE) before the server goes.")
                        .build(),
                afterTheLast());
    }

    private CustomResourceOptions afterTheLast() {
        return made.isEmpty()
                ? child
                : CustomResourceOptions.merge(
                        child,
                        CustomResourceOptions.builder()
                                .dependsOn(made.get(made.size() - 1))
                                .build());
    }
}
