package io.ashlar.kubernetes.plan;

/**
 * What one managed service offers where the user does not say, as data.
 *
 * @param defaultVersion the Kubernetes version that a cluster runs
 * @param smallMachine the machine of development's and staging's nodes
 * @param largeMachine the machine of production's nodes
 * @param smallestDiskGib the smallest disk of a node
 * @param fewestLogDays the fewest days that the control plane's logs can be kept
 */
public record ClusterOffering(
        String defaultVersion, String smallMachine, String largeMachine, int smallestDiskGib, int fewestLogDays) {}
