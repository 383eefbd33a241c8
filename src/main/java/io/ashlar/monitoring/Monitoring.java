package io.ashlar.monitoring;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.ashlar.core.Outputs;
import io.ashlar.monitoring.plan.AlertTier;
import io.ashlar.monitoring.plan.MonitoringPlan;
import io.ashlar.monitoring.plan.MonitoringPlanner;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A topic for each alert tier, alarms on what it is told to watch, and Prometheus, Alertmanager and Grafana in the
 * cluster.
 *
 * <p>Metrics are kept in the cluster's volumes: they go with it. Nothing here is protected, since nothing here is the only
 * copy of anything a user made.
 */
public final class Monitoring extends ComponentResource implements MonitoringRef {
    /** The component's type token. */
    public static final String TYPE = "ashlar:monitoring:Monitoring";

    private final AlertingHandles alerting;
    private final Optional<MetricsHandles> metrics;

    /**
     * Registers topics, alarms and what runs in the cluster.
     *
     * @param name 1 to 32 lower-case letters, digits and dashes; every child's name begins with it
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong, before anything is registered
     */
    public Monitoring(String name, MonitoringArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, args.checked(name), options);
        MonitoringPlan plan = MonitoringPlanner.plan(
                name, args.spec(), args.driver().alerting().offering());
        this.alerting = args.driver().alerting().provision(plan, args, this);
        this.metrics = plan.cluster().map(cluster -> args.driver().metrics().install(cluster, args, this, alerting));
        registerOutputs(Map.of("topicIds", topicIds()));
    }

    /** Topics that this program did not make. */
    public static MonitoringRef fromExisting(ExistingMonitoring existing) {
        return existing;
    }

    /** The cloud's own resources, for what this component does not offer. */
    public <H extends AlertingHandles> H handles(Class<H> cloud) {
        return cloud.cast(alerting);
    }

    /** What runs in the cluster, if there is one. */
    public Optional<MetricsHandles> metrics() {
        return metrics;
    }

    @Override
    public Output<String> topicId(AlertTier tier) {
        return Objects.requireNonNull(alerting.topicIds().get(tier));
    }

    @Override
    public Output<List<String>> alertIds(AlertTier tier) {
        return alerting.alertIds(tier);
    }

    private Output<Map<String, String>> topicIds() {
        Map<String, Output<String>> arns = new TreeMap<>();
        alerting.topicIds().forEach((tier, arn) -> arns.put(tier.key(), arn));
        return Outputs.mapOf(arns);
    }
}
