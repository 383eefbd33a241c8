package io.ashlar.kubernetes.aws;

import java.util.List;
import java.util.Optional;

/**
 * Software that EKS installs and patches in a cluster.
 *
 * @param name EKS's name of it
 * @param phase when it comes
 * @param configuration its values, as JSON, if other than EKS's own
 * @param identity the AWS identity that its pods need, if any
 * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/workloads-add-ons-available-eks.html">Add-ons of AWS</a>
 */
record EksAddon(String name, Phase phase, Optional<String> configuration, Optional<Identity> identity) {
    /** What every cluster has, in the order of the phases. */
    static final List<EksAddon> STANDARD = List.of(
            new EksAddon(
                    "vpc-cni",
                    Phase.BEFORE_NODES,
                    // https://docs.aws.amazon.com/eks/latest/userguide/cni-network-policy-configure.html
                    Optional.of("{\"enableNetworkPolicy\":\"true\"}"),
                    Optional.of(new Identity("aws-node", "AmazonEKS_CNI_Policy", Encryption.NONE))),
            new EksAddon("kube-proxy", Phase.BEFORE_NODES, Optional.empty(), Optional.empty()),
            new EksAddon("eks-pod-identity-agent", Phase.BEFORE_NODES, Optional.empty(), Optional.empty()),
            new EksAddon("coredns", Phase.AFTER_NODES, Optional.empty(), Optional.empty()),
            new EksAddon(
                    "aws-ebs-csi-driver",
                    Phase.AFTER_NODES,
                    Optional.empty(),
                    Optional.of(new Identity(
                            "ebs-csi-controller-sa",
                            "service-role/AmazonEBSCSIDriverPolicy",
                            Encryption.WITH_THE_CLUSTERS_KEY))));

    /** When an add-on comes: one that nodes need to become ready, or one that needs nodes to become ready. */
    enum Phase {
        BEFORE_NODES,
        AFTER_NODES
    }

    /** Whether an add-on's pods encrypt something. */
    enum Encryption {
        NONE,
        WITH_THE_CLUSTERS_KEY
    }

    /**
     * The AWS identity of an add-on's pods.
     *
     * @param serviceAccount their service account in kube-system
     * @param policy path and name of AWS's own policy for them
     * @param encryption whether they encrypt something
     * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/add-ons-iam.html">IAM roles for add-ons</a>
     */
    record Identity(String serviceAccount, String policy, Encryption encryption) {}

    /** One that a user adds, with EKS's own values and no identity. */
    static EksAddon further(String name) {
        return new EksAddon(name, Phase.AFTER_NODES, Optional.empty(), Optional.empty());
    }
}
