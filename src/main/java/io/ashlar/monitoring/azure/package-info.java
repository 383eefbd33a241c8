/**
 * Alerts on Azure: an action group for each tier, metric alerts and, where a metric is missing, questions to a Log Analytics
 * workspace, which also takes the containers' output. An action group takes alerts of Azure Monitor only, so Alertmanager
 * tells the subscribers itself. Nothing here is encrypted by a key of ours: a workspace takes one only through a dedicated
 * cluster, see {@link io.ashlar.monitoring.azure.AzureAlertingOptions#dedicatedCluster}.
 */
@NullMarked
package io.ashlar.monitoring.azure;

import org.jspecify.annotations.NullMarked;
