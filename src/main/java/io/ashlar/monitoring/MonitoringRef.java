package io.ashlar.monitoring;

import com.pulumi.core.Output;
import io.ashlar.monitoring.plan.AlertTier;
import java.util.List;

/** Monitoring as other capabilities see it: where to send what somebody should know. */
public interface MonitoringRef {

    /**
     * The topic of this tier, by the cloud's full name: an ARN on AWS, the id of an action group on Azure, the name of the
     * notification channel of a Pub/Sub topic on Google Cloud. It takes messages of this account's services.
     */
    Output<String> topicId(AlertTier tier);

    /**
     * Everything that an alert of this tier must name to reach all who subscribe. The topic alone, except on Google Cloud,
     * where each subscriber has a notification channel of their own beside it.
     */
    default Output<List<String>> alertIds(AlertTier tier) {
        return topicId(tier).applyValue(List::of);
    }
}
