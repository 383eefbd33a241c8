package io.ashlar.containers.plan;

import io.ashlar.containers.plan.ContainerServiceDefaults.Insights;

/**
 * What a container service consists of. A driver creates exactly this.
 *
 * @param name the component's name, which is also that of the container
 * @param targetsPrefix what the name of its target group begins with: up to 6 characters on AWS
 * @param accountId name of its service account: 6 to 30 characters on Google Cloud
 * @param port the port that the container listens on
 * @param healthPath the path that answers when it can serve
 * @param ingress who may call it
 * @param size of each instance
 * @param scaling how many instances there are
 * @param concurrency requests that Cloud Run hands to an instance at a time
 * @param generation the machines that Cloud Run takes
 * @param logRetentionDays days that logs are kept
 * @param insights whether the cloud measures each instance
 */
public record ContainerServicePlan(
        String name,
        String targetsPrefix,
        String accountId,
        int port,
        String healthPath,
        Ingress ingress,
        ContainerSize size,
        Scaling scaling,
        int concurrency,
        Generation generation,
        int logRetentionDays,
        Insights insights) {

    /** Cloud Run's execution environments. */
    public enum Generation {
        /** For less than one CPU. */
        FIRST,
        /** With the whole of Linux, and faster. */
        SECOND
    }
}
