package io.ashlar.monitoring;

import com.pulumi.core.Output;
import io.ashlar.monitoring.plan.AlertTier;

/** Monitoring as other capabilities see it: where to send what somebody should know. */
public interface MonitoringRef {

    /** The topic of this tier, by the cloud's full name: an ARN on AWS. It takes messages of this account's services. */
    Output<String> topicId(AlertTier tier);
}
