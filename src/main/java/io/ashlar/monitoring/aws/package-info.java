/**
 * Alerts on AWS: SNS topics that the environment's key encrypts, CloudWatch alarms that publish to them, identities
 * without keys for what runs in the cluster, and log groups made before the agent would make them without a retention.
 */
@NullMarked
package io.ashlar.monitoring.aws;

import org.jspecify.annotations.NullMarked;
