package io.ashlar.monitoring;

import com.pulumi.core.Output;
import io.ashlar.monitoring.plan.AlertTier;
import java.util.Map;
import java.util.Objects;

/**
 * Topics made elsewhere.
 *
 * @param topicArns the topic of each tier; all three
 */
public record ExistingMonitoring(Map<AlertTier, Output<String>> topicArns) implements MonitoringRef {

    public ExistingMonitoring {
        topicArns = Map.copyOf(topicArns);
    }

    @Override
    public Output<String> topicId(AlertTier tier) {
        return Objects.requireNonNull(topicArns.get(tier), () -> "no topic for " + tier.key() + " alerts");
    }
}
