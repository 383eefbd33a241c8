package io.ashlar.monitoring;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import io.ashlar.monitoring.plan.AlertTier;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a driver made. Each cloud's implementation is a record that also carries the resources themselves. */
public interface AlertingHandles {

    /** The cloud's full name of each tier's topic. */
    Map<AlertTier, Output<String>> topicIds();

    /**
     * What Alertmanager must be told to send a tier's alerts to its topic: a receiver's settings, without its name.
     *
     * @see <a href="https://prometheus.io/docs/alerting/latest/configuration/#receiver-integration-settings">Receivers</a>
     */
    Map<String, Object> receiver(AlertTier tier);

    /** Everything that an alert of this tier must name to reach all who subscribe: the topic, unless the cloud needs more. */
    default Output<List<String>> alertIds(AlertTier tier) {
        return Objects.requireNonNull(topicIds().get(tier)).applyValue(List::of);
    }

    /** What must be there before Alertmanager starts, so that it may publish. */
    List<Resource> beforeCluster();
}
