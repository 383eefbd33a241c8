package io.ashlar.network.azure;

import com.pulumi.azurenative.network.FlowLog;
import com.pulumi.azurenative.network.FlowLogArgs;
import com.pulumi.azurenative.network.VirtualNetwork;
import com.pulumi.azurenative.network.inputs.FlowLogFormatParametersArgs;
import com.pulumi.azurenative.network.inputs.RetentionPolicyParametersArgs;
import com.pulumi.azurenative.storage.StorageAccount;
import com.pulumi.azurenative.storage.StorageAccountArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.azure.AzureScope;
import io.ashlar.azure.ClosedStorageAccount;
import io.ashlar.azure.UniqueName;
import io.ashlar.network.NetworkArgs;
import io.ashlar.network.azure.AzureNetworkOptions.Watcher;
import io.ashlar.network.plan.AzureNetworkPlan.LogPlan;
import io.ashlar.network.plan.NetworkPlan;

/**
 * Flow logs of the whole virtual network, in a storage account of their own under the environment's key. The account lets in
 * nothing but Network Watcher, which writes with the account's key: tokens are beyond it.
 *
 * @see <a href="https://learn.microsoft.com/azure/network-watcher/vnet-flow-logs-overview">Virtual network flow logs</a>
 */
final class AzureFlowLog {
    /** https://learn.microsoft.com/azure/network-watcher/vnet-flow-logs-overview#log-format: with bytes and packets. */
    private static final int FORMAT = 2;

    /** https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftnetwork */
    private static final int LONGEST_NAME = 80;

    private final StorageAccount account;
    private final FlowLog flowLog;

    AzureFlowLog(
            AzureScope scope,
            AzureNetworkOptions options,
            NetworkPlan plan,
            LogPlan log,
            NetworkArgs args,
            VirtualNetwork network,
            CustomResourceOptions child) {
        StorageAccountArgs.Builder builder = ClosedStorageAccount.in(
                        scope, log.sku(), ClosedStorageAccount.Network.TRUSTED_SERVICES)
                .accountName(network.name()
                        .applyValue(
                                name -> UniqueName.compact(ClosedStorageAccount.LONGEST_NAME, log.accountName(), name)))
                .allowSharedKeyAccess(true)
                .tags(args.tags().values());
        ClosedStorageAccount.encrypt(builder, args.encryptionKey());
        this.account = new StorageAccount(log.accountName(), builder.build(), child);
        Watcher watcher = options.watcher().orElseGet(() -> Watcher.madeByAzure(scope.location()));
        this.flowLog = new FlowLog(
                log.name(),
                FlowLogArgs.builder()
                        .resourceGroupName(watcher.resourceGroup())
                        .networkWatcherName(watcher.name())
                        // The watcher is the whole subscription's, and the engine would give the logical name as it is.
                        .flowLogName(
                                network.name().applyValue(name -> UniqueName.dashed(LONGEST_NAME, log.name(), name)))
                        .location(scope.location())
                        .targetResourceId(network.id())
                        .storageId(account.id())
                        .enabled(true)
                        .format(FlowLogFormatParametersArgs.builder()
                                .type("JSON")
                                .version(FORMAT)
                                .build())
                        .retentionPolicy(RetentionPolicyParametersArgs.builder()
                                .enabled(true)
                                .days(plan.flowLogRetentionDays())
                                .build())
                        .tags(args.tags().values())
                        .build(),
                child);
    }

    StorageAccount account() {
        return account;
    }

    FlowLog flowLog() {
        return flowLog;
    }
}
