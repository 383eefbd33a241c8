package io.ashlar.observability.plan;

import io.ashlar.core.Profile;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.core.manifest.Ownership;
import io.ashlar.observability.plan.alerts.Slo;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was asked of observability. {@link ObservabilityValidator} judges it.
 *
 * @param profile where the sizes come from
 * @param cloud where the cluster runs: it decides how an object store is reached
 * @param ownership whose the objects are
 * @param objectives what services promise
 * @param monthlyBudget dollars that the cluster may cost a month
 * @param runbooks address to which {@code <alert>.md} is added
 * @param logs what keeps logs
 * @param keeping where logs and traces lie
 * @param storageClass the cluster's class of volumes; its default one if not named
 * @param exporters databases and caches outside the cluster, by name
 */
public record ObservabilitySpec(
        Profile profile,
        ClusterCloud cloud,
        Ownership ownership,
        List<Slo> objectives,
        double monthlyBudget,
        String runbooks,
        LogStore logs,
        Keeping keeping,
        Optional<String> storageClass,
        Map<String, Exporter> exporters) {
    public ObservabilitySpec {
        objectives = List.copyOf(objectives);
        exporters = Collections.unmodifiableMap(new TreeMap<>(exporters));
    }
}
