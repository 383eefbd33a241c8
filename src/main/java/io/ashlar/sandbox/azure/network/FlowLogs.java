package io.ashlar.sandbox.azure.network;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.azure.arm.ArmNames;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import java.util.List;
import java.util.Optional;

/** Network watchers and the flow logs that they keep. */
final class FlowLogs {
    private static final String WATCHER = "azure-native:network:NetworkWatcher";
    private static final String KIND = "Microsoft.Network/networkWatchers";
    private static final List<String> WATCHED =
            List.of(VirtualNetworks.NETWORK, Subnets.SUBNET, "azure-native:network:NetworkInterface");

    private FlowLogs() {}

    static ResourceModel watcher() {
        return Arm.resource(WATCHER, KIND, "networkWatcherName")
                .source("https://learn.microsoft.com/azure/network-watcher/network-watcher-create")
                .with(Arm::regional)
                .rule("networkWatcherName", ArmNames.network(1, 80))
                .admit(FlowLogs::isTheOnlyOneInItsRegion)
                .takesAlongWhatRefersBy("networkWatcherName")
                .build();
    }

    private static void isTheOnlyOneInItsRegion(Subject watcher) {
        boolean another = watcher.all(WATCHER).stream()
                .filter(other -> !other.id().equals(watcher.id()))
                .anyMatch(other -> Arm.locationOf(other).equals(Arm.location(watcher)));
        if (another) {
            throw Refusal.quota(
                    "NetworkWatcherCountLimitReached",
                    "Cannot create more than 1 network watchers for this subscription in this region.");
        }
    }

    static ResourceModel flowLog() {
        return Arm.child(
                        "azure-native:network:FlowLog",
                        KIND + "/flowLogs",
                        WATCHER,
                        "networkWatcherName",
                        "flowLogName")
                .source("https://learn.microsoft.com/azure/network-watcher/vnet-flow-logs-overview")
                .source("https://learn.microsoft.com/azure/network-watcher/nsg-flow-logs-overview")
                .with(Arm::regional)
                .defaultsTo("enabled", true)
                .replaceOn("targetResourceId")
                .rule("flowLogName", ArmNames.network(1, 80))
                .rule(
                        "targetResourceId",
                        Rules.without(
                                "/networkSecurityGroups/",
                                "name a network security group: its flow logs cannot be created since 30 June 2025; log the"
                                        + " virtual network"))
                .rule("retentionPolicy.days", Rules.between(0, 365))
                .rule("format.version", Rules.oneOf(1, 2))
                .rule(
                        "flowAnalyticsConfiguration.networkWatcherFlowAnalyticsConfiguration.trafficAnalyticsInterval",
                        Rules.oneOf(10, 60))
                .refersTo("storageId", Arm.byId("azure-native:storage:StorageAccount"))
                .refersTo(
                        "flowAnalyticsConfiguration.networkWatcherFlowAnalyticsConfiguration.workspaceResourceId",
                        Arm.byId("azure-native:operationalinsights:Workspace"))
                .admit(FlowLogs::watchesWhatIsInItsRegion)
                .build();
    }

    private static void watchesWhatIsInItsRegion(Subject flowLog) {
        String id = flowLog.text("targetResourceId").orElse("");
        Optional<CloudResource> target = WATCHED.stream()
                .flatMap(type -> flowLog.cloud().findAnywhere(type, "id", id).stream())
                .findFirst();
        if (target.isEmpty()) {
            throw Refusal.notFound("TargetResourceNotFound", "Target resource " + id + " was not found.");
        }
        Optional<String> here = Arm.location(flowLog);
        Optional<String> there = Arm.locationOf(target.get());
        Optional<String> storage = flowLog.text("storageId")
                .flatMap(account -> flowLog.cloud().findAnywhere("azure-native:storage:StorageAccount", "id", account))
                .flatMap(Arm::locationOf);
        if (there.isPresent() && !there.equals(here)) {
            throw Refusal.invalid(
                    "FlowLogTargetInOtherRegion",
                    "Flow log in '" + here.orElse("") + "' and target resource in '" + there.get()
                            + "' must be in the same region.");
        }
        if (storage.isPresent() && !storage.equals(here)) {
            throw Refusal.invalid(
                    "StorageAccountInOtherRegion",
                    "Storage account in '" + storage.get() + "' and flow log in '" + here.orElse("")
                            + "' must be in the same region.");
        }
    }
}
