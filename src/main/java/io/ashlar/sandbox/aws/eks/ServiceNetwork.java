package io.ashlar.sandbox.aws.eks;

import io.ashlar.sandbox.model.Cidr;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModelBuilder;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The range that a cluster's services get their addresses from.
 *
 * @see <a href="https://docs.aws.amazon.com/eks/latest/APIReference/API_KubernetesNetworkConfigRequest.html">API</a>
 */
final class ServiceNetwork {
    private static final String PATH = "kubernetesNetworkConfig.serviceIpv4Cidr";

    /** "Within one of the following private IP address blocks". */
    private static final List<Cidr> PRIVATE = List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16").stream()
            .flatMap(block -> Cidr.parse(block).stream())
            .toList();

    /** "Between /24 and /12". */
    private static final int SHORTEST = 12;

    private static final int LONGEST = 24;

    private ServiceNetwork() {}

    static void declare(ResourceModelBuilder cluster) {
        cluster.computed("kubernetesNetworkConfig", ServiceNetwork::given)
                .check(ServiceNetwork::isPrivate)
                .admit(ServiceNetwork::liesOutsideTheVpc);
    }

    /** EKS takes 10.100.0.0/16 unless the VPC lies in 10.0.0.0/8, then 172.20.0.0/16. */
    private static Object given(Subject cluster) {
        String block = Clusters.vpc(cluster)
                .flatMap(vpc -> vpc.outputs().text("cidrBlock"))
                .filter(cidr -> cidr.startsWith("10."))
                .map(cidr -> "172.20.0.0/16")
                .orElse("10.100.0.0/16");
        return Map.of("ipFamily", "ipv4", "serviceIpv4Cidr", block);
    }

    private static void isPrivate(Properties inputs, Findings findings) {
        inputs.text(PATH).ifPresent(text -> {
            Optional<Cidr> range = Cidr.parse(text);
            boolean fits = range.filter(Cidr::isCanonical)
                    .filter(block -> block.prefix() >= SHORTEST && block.prefix() <= LONGEST)
                    .filter(block -> PRIVATE.stream().anyMatch(whole -> whole.contains(block)))
                    .isPresent();
            if (!fits) {
                findings.add(
                        PATH,
                        "'" + PATH + "' is '" + text + "': must be a block from /" + LONGEST + " to /" + SHORTEST
                                + " within 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16");
            }
        });
    }

    private static void liesOutsideTheVpc(Subject cluster) {
        Optional<Cidr> services = cluster.text(PATH).flatMap(Cidr::parse);
        Optional<Cidr> vpc = Clusters.vpc(cluster)
                .flatMap(found -> found.outputs().text("cidrBlock"))
                .flatMap(Cidr::parse);
        if (services.isPresent() && vpc.filter(services.get()::overlaps).isPresent()) {
            throw Refusal.invalid(
                    "InvalidParameterException",
                    "The service IPv4 CIDR " + services.get() + " overlaps with " + vpc.get()
                            + ", a CIDR block of the VPC");
        }
    }
}
