package io.ashlar.edge.gcp;

import com.pulumi.gcp.compute.BackendServiceArgs;
import com.pulumi.gcp.compute.SecurityPolicyArgs;
import com.pulumi.gcp.compute.TargetHttpsProxyArgs;
import java.util.function.UnaryOperator;

/**
 * What only Google Cloud knows of a CDN: hooks that see arguments last, in Google's own words.
 *
 * @param service changes the arguments of the backend service, which has the cache policy
 * @param firewall changes the arguments of the Cloud Armor policy
 * @param proxy changes the arguments of the proxy for HTTPS
 */
public record GcpCdnOptions(
        UnaryOperator<BackendServiceArgs.Builder> service,
        UnaryOperator<SecurityPolicyArgs.Builder> firewall,
        UnaryOperator<TargetHttpsProxyArgs.Builder> proxy) {

    /** Nothing changed. */
    public static GcpCdnOptions none() {
        return new GcpCdnOptions(UnaryOperator.identity(), UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** These options with a hook for the backend service. */
    public GcpCdnOptions customizeService(UnaryOperator<BackendServiceArgs.Builder> hook) {
        return new GcpCdnOptions(hook, firewall, proxy);
    }

    /** These options with a hook for the Cloud Armor policy. */
    public GcpCdnOptions customizeFirewall(UnaryOperator<SecurityPolicyArgs.Builder> hook) {
        return new GcpCdnOptions(service, hook, proxy);
    }
}
