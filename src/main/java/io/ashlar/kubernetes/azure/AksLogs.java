package io.ashlar.kubernetes.azure;

import com.pulumi.azurenative.containerservice.ManagedCluster;
import com.pulumi.azurenative.insights.DiagnosticSetting;
import com.pulumi.azurenative.insights.DiagnosticSettingArgs;
import com.pulumi.azurenative.insights.inputs.LogSettingsArgs;
import com.pulumi.azurenative.operationalinsights.Workspace;
import com.pulumi.azurenative.operationalinsights.WorkspaceArgs;
import com.pulumi.azurenative.operationalinsights.inputs.WorkspaceFeaturesArgs;
import com.pulumi.azurenative.operationalinsights.inputs.WorkspaceSkuArgs;
import java.util.List;

/**
 * Where the control plane's logs go: a workspace of their own, which forgets them.
 *
 * @see <a href="https://learn.microsoft.com/azure/aks/monitor-aks-reference#resource-logs">Categories</a>
 */
final class AksLogs {
    /** All that the control plane has; of the audit log what changes something, as reading alone is most of its volume. */
    private static final List<String> CATEGORIES = List.of(
            "cloud-controller-manager",
            "cluster-autoscaler",
            "csi-azuredisk-controller",
            "csi-snapshot-controller",
            "guard",
            "kube-apiserver",
            "kube-audit-admin",
            "kube-controller-manager",
            "kube-scheduler");

    private final Making making;

    AksLogs(Making making) {
        this.making = making;
    }

    Workspace workspace() {
        return new Workspace(
                making.names().child("control-plane-logs"),
                WorkspaceArgs.builder()
                        .resourceGroupName(making.scope().resourceGroup())
                        .location(making.scope().location())
                        .sku(WorkspaceSkuArgs.builder().name("PerGB2018").build())
                        .retentionInDays(making.plan().logRetentionDays())
                        .features(WorkspaceFeaturesArgs.builder()
                                .disableLocalAuth(true)
                                .build())
                        .tags(making.tags())
                        .build(),
                making.child());
    }

    DiagnosticSetting setting(ManagedCluster cluster, Workspace workspace) {
        return new DiagnosticSetting(
                making.names().child("control-plane-logs", "setting"),
                DiagnosticSettingArgs.builder()
                        .resourceUri(cluster.id())
                        .workspaceId(workspace.id())
                        .logAnalyticsDestinationType("Dedicated")
                        .logs(CATEGORIES.stream()
                                .map(category -> LogSettingsArgs.builder()
                                        .category(category)
                                        .enabled(true)
                                        .build())
                                .toList())
                        .build(),
                making.child());
    }
}
