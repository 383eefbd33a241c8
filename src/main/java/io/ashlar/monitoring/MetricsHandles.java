package io.ashlar.monitoring;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;

/** What was installed in the cluster. The implementation is a record that also carries the resources themselves. */
public interface MetricsHandles {

    /** The namespace it runs in. */
    Output<String> namespace();

    /** What brings the kinds of Prometheus' operator: rules and monitors come after it. */
    Resource operator();

    /** The Kubernetes secret with Grafana's administrator, keys {@code admin-user} and {@code admin-password}. */
    String grafanaSecret();
}
