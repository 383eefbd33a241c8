package io.ashlar.workload.plan;

import io.ashlar.ingress.plan.Entry;
import java.util.List;
import java.util.Optional;

/**
 * What a service is to be, as the user wrote it.
 *
 * @param pod its pods
 * @param running how they are kept running
 * @param callers who may send requests, besides the way into the cluster
 * @param metricsPath where it answers Prometheus; empty for nowhere
 * @param hosts names that lead to it from outside; none keeps it inside
 * @param entry the way into the cluster, for the hosts
 */
public record ServiceSpec(
        PodSpec pod,
        Running running,
        List<Caller> callers,
        Optional<String> metricsPath,
        List<String> hosts,
        Optional<Entry> entry) {

    public ServiceSpec {
        callers = List.copyOf(callers);
        hosts = List.copyOf(hosts);
    }
}
