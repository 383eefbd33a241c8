/**
 * Decides what a cluster consists of: node groups with their sizes and capacity, who is let in, how long the control
 * plane's logs are kept, and which version it runs. Records in, records out: nothing here knows a cloud's SDK or an
 * {@code Output}, so all of it is tested without mocks. What one cloud demands beyond that, such as its versions and
 * instance types, it says through {@link io.ashlar.kubernetes.plan.ClusterRules}.
 * {@link io.ashlar.kubernetes.plan.KubernetesClusterPlanner} is the way in.
 */
@NullMarked
package io.ashlar.kubernetes.plan;

import org.jspecify.annotations.NullMarked;
