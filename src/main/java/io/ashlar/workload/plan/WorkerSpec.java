package io.ashlar.workload.plan;

import java.util.Optional;

/**
 * What a worker is to be, as the user wrote it.
 *
 * @param pod its pods
 * @param running how they are kept running; the port is for probes and Prometheus alone
 * @param metricsPath where they answer Prometheus; empty for nowhere
 */
public record WorkerSpec(PodSpec pod, Running running, Optional<String> metricsPath) {}
