package io.ashlar.monitoring;

import com.pulumi.core.Output;
import io.ashlar.monitoring.plan.AlertTier;
import java.util.Map;
import java.util.Objects;

/**
 * Topics made elsewhere.
 *
 * @param topicIds the topic of each tier; all three
 */
public record ExistingMonitoring(Map<AlertTier, Output<String>> topicIds) implements MonitoringRef {

    public ExistingMonitoring {
        topicIds = Map.copyOf(topicIds);
    }

    @Override
    public Output<String> topicId(AlertTier tier) {
        return Objects.requireNonNull(topicIds.get(tier), () -> "no topic for " + tier.key() + " alerts");
    }
}
