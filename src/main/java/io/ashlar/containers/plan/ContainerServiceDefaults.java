package io.ashlar.containers.plan;

import io.ashlar.core.Profile;

/**
 * What a container service is when the user does not say: the one table of this capability's defaults.
 *
 * @param size of each instance
 * @param least instances at least
 * @param most instances at most
 * @param logRetentionDays days that logs are kept, where the cloud keeps them for the service alone
 * @param insights whether the cloud measures each instance
 */
public record ContainerServiceDefaults(
        ContainerSize size, int least, int most, int logRetentionDays, Insights insights) {

    /** Whether the cloud measures each instance, at $0.07 or so for each CloudWatch metric and month on AWS. */
    public enum Insights {
        /** It does. */
        ON,
        /** It does not. */
        OFF
    }

    /** The row of the table for this profile. */
    public static ContainerServiceDefaults of(Profile profile) {
        return switch (profile) {
            case DEVELOPMENT -> new ContainerServiceDefaults(ContainerSize.ONE, 1, 2, 30, Insights.OFF);
            case STAGING -> new ContainerServiceDefaults(ContainerSize.ONE, 2, 4, 30, Insights.ON);
            case PRODUCTION -> new ContainerServiceDefaults(ContainerSize.ONE, 2, 10, 90, Insights.ON);
        };
    }
}
