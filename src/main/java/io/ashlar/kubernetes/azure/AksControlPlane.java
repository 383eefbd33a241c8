package io.ashlar.kubernetes.azure;

import com.pulumi.azurenative.containerservice.MaintenanceConfiguration;
import com.pulumi.azurenative.containerservice.MaintenanceConfigurationArgs;
import com.pulumi.azurenative.containerservice.ManagedCluster;
import com.pulumi.azurenative.containerservice.ManagedClusterArgs;
import com.pulumi.azurenative.containerservice.enums.ResourceIdentityType;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterAADProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterAPIServerAccessProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterAutoUpgradeProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterIdentityArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterOIDCIssuerProfileArgs;
import com.pulumi.azurenative.containerservice.inputs.ManagedClusterSKUArgs;
import com.pulumi.azurenative.containerservice.inputs.TimeInWeekArgs;
import com.pulumi.azurenative.containerservice.inputs.UserAssignedIdentityArgs;
import com.pulumi.azurenative.operationalinsights.Workspace;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.Protection;
import io.ashlar.kubernetes.plan.AksPlan.Tier;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The part of a cluster that Azure runs, with the system pool, which AKS makes together with it. */
final class AksControlPlane {
    private final Making making;
    private final AksIdentities.Made identities;
    private final Workspace logs;

    AksControlPlane(Making making, AksIdentities.Made identities, Workspace logs) {
        this.making = making;
        this.identities = identities;
        this.logs = logs;
    }

    /**
     * The resource that Azure calls a cluster. A lock on it would keep pools from being removed as well, so the engine alone
     * protects it. That its key in Key Vault encrypts etcd too takes a vault that is open to the internet, which the
     * environment's is not; etcd is under Azure's own key.
     */
    ManagedCluster provision() {
        ManagedClusterArgs.Builder builder = ManagedClusterArgs.builder()
                .resourceName(making.plan().clusterName())
                .resourceGroupName(making.scope().resourceGroup())
                .location(making.scope().location())
                .dnsPrefix(making.plan().clusterName())
                .kubernetesVersion(making.plan().version())
                .sku(ManagedClusterSKUArgs.builder()
                        .name("Base")
                        .tier(making.aks().tier() == Tier.FREE ? "Free" : "Standard")
                        .build())
                .identity(ManagedClusterIdentityArgs.builder()
                        .type(ResourceIdentityType.UserAssigned)
                        .userAssignedIdentities(identities.controlPlane().id().applyValue(List::of))
                        .build())
                .identityProfile(Map.of("kubeletidentity", nodes()))
                .aadProfile(ManagedClusterAADProfileArgs.builder()
                        .managed(true)
                        .enableAzureRBAC(true)
                        .tenantID(making.scope().tenantId())
                        .build())
                .enableRBAC(true)
                .disableLocalAccounts(true)
                .oidcIssuerProfile(ManagedClusterOIDCIssuerProfileArgs.builder()
                        .enabled(true)
                        .build())
                .diskEncryptionSetID(identities.disks().id())
                .autoUpgradeProfile(ManagedClusterAutoUpgradeProfileArgs.builder()
                        .upgradeChannel("patch")
                        .build())
                .agentPoolProfiles(AksPools.system(making))
                .tags(making.tags());
        reach(builder);
        AksSettings.of(making.aks(), logs.id()).apply(builder);
        return new ManagedCluster(
                making.names().child("cluster"),
                making.options().cluster().apply(builder).build(),
                making.with(own()));
    }

    private CustomResourceOptions own() {
        return CustomResourceOptions.builder()
                .dependsOn(List.copyOf(identities.rights()))
                .protect(making.plan().protection() == Protection.PROTECTED)
                .ignoreChanges(Stream.concat(
                                AksPools.kept(making.aks().system()).stream(), making.aks().systemKeeps().stream())
                        .map(field -> "agentPoolProfiles[0]." + field)
                        .toList())
                .build();
    }

    private UserAssignedIdentityArgs nodes() {
        return UserAssignedIdentityArgs.builder()
                .resourceId(identities.nodes().id())
                .clientId(identities.nodes().clientId())
                .objectId(identities.nodes().principalId())
                .build();
    }

    /**
     * Either inside the network only, or over the internet from named blocks, those of the nodes among them.
     *
     * @see <a href="https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges">Authorized ranges</a>
     */
    private void reach(ManagedClusterArgs.Builder builder) {
        List<String> from = making.plan().publicAccessFrom();
        ManagedClusterAPIServerAccessProfileArgs.Builder reach =
                ManagedClusterAPIServerAccessProfileArgs.builder().disableRunCommand(true);
        if (from.isEmpty()) {
            reach.enablePrivateCluster(true).privateDNSZone("system").enablePrivateClusterPublicFQDN(false);
            builder.publicNetworkAccess("Disabled");
        } else {
            reach.enablePrivateCluster(false)
                    .authorizedIPRanges(making.args().network().outboundBlocks().applyValue(own -> Stream.concat(
                                    own.stream(), from.stream())
                            .sorted()
                            .distinct()
                            .toList()));
            builder.publicNetworkAccess("Enabled");
        }
        builder.apiServerAccessProfile(reach.build());
    }

    /**
     * Azure upgrades in the nights to Saturday and Sunday.
     *
     * @see <a href="https://learn.microsoft.com/azure/aks/planned-maintenance">Planned maintenance: hours of UTC, four or more in
     *     a row</a>
     */
    MaintenanceConfiguration maintenance(ManagedCluster cluster) {
        return new MaintenanceConfiguration(
                making.names().child("maintenance"),
                MaintenanceConfigurationArgs.builder()
                        .resourceGroupName(making.scope().resourceGroup())
                        .resourceName(cluster.name())
                        .configName("default")
                        .timeInWeek(Stream.of("Saturday", "Sunday")
                                .map(day -> TimeInWeekArgs.builder()
                                        .day(day)
                                        .hourSlots(0, 1, 2, 3, 4, 5)
                                        .build())
                                .toList())
                        .build(),
                making.child());
    }
}
