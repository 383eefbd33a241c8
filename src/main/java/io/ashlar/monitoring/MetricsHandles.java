package io.ashlar.monitoring;

import com.pulumi.core.Output;

/** What was installed in the cluster. The implementation is a record that also carries the resources themselves. */
public interface MetricsHandles {

    /** The namespace it runs in. */
    Output<String> namespace();

    /** The Kubernetes secret with Grafana's administrator, keys {@code admin-user} and {@code admin-password}. */
    String grafanaSecret();
}
