package io.ashlar.network.aws;

import io.ashlar.network.plan.Exposure;
import java.util.Map;

/**
 * The tags by which Kubernetes finds the subnets for its load balancers.
 *
 * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/network-load-balancing.html">Subnet tags</a>
 */
final class LoadBalancerRole {
    private LoadBalancerRole() {}

    static Map<String, String> tags(Exposure exposure) {
        return switch (exposure) {
            case PUBLIC -> Map.of("kubernetes.io/role/elb", "1");
            case PRIVATE -> Map.of("kubernetes.io/role/internal-elb", "1");
            case ISOLATED -> Map.of();
        };
    }
}
