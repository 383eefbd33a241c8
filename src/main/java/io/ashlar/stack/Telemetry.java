package io.ashlar.stack;

import static io.ashlar.stack.InClusterArgs.OBSERVABILITY;

import com.pulumi.resources.Resource;
import io.ashlar.monitoring.MetricsHandles;
import io.ashlar.monitoring.Monitoring;
import io.ashlar.observability.Observability;
import io.ashlar.observability.TelemetryBucket;
import io.ashlar.observability.plan.ObservabilityPlanner;
import io.ashlar.storage.ObjectStore;
import io.ashlar.storage.StorageAccountRef;
import java.util.List;
import java.util.Optional;

/**
 * Where logs and traces lie when they outlive the pods that take them.
 *
 * @param logs the store of logs
 * @param traces the store of traces
 */
record Telemetry(TelemetryBucket logs, TelemetryBucket traces) {

    /** Registers logs, traces, alerts and dashboards over the metrics that are there already. */
    static Observability observe(
            ObservabilityFacts facts, InClusterArgs args, Monitoring monitoring, Foundation foundation) {
        Optional<Telemetry> kept =
                args.keepsTelemetryInStores() ? Optional.of(stores(args, foundation)) : Optional.empty();
        List<Resource> operator =
                monitoring.metrics().map(MetricsHandles::operator).stream().toList();
        return new Observability(
                OBSERVABILITY, args.observability(facts, foundation.cluster(), kept, operator), foundation.here());
    }

    private static Telemetry stores(InClusterArgs args, Foundation foundation) {
        return new Telemetry(
                store(ObservabilityPlanner.logsAccount(), args, foundation),
                store(ObservabilityPlanner.tracesAccount(), args, foundation));
    }

    private static TelemetryBucket store(String account, InClusterArgs args, Foundation foundation) {
        ObjectStore store = new ObjectStore(
                "kept-" + account, args.telemetryStore(foundation.network(), foundation.key()), foundation.here());
        return new TelemetryBucket(
                store.bucketName(),
                store.account().map(StorageAccountRef::name),
                args.telemetryWriter(account, store, foundation.cluster(), foundation.key()));
    }
}
