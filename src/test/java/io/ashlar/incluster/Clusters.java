package io.ashlar.incluster;

import com.pulumi.aws.ec2.Subnet;
import com.pulumi.aws.ec2.SubnetArgs;
import com.pulumi.aws.ec2.Vpc;
import com.pulumi.aws.ec2.VpcArgs;
import com.pulumi.aws.eks.Cluster;
import com.pulumi.aws.eks.ClusterArgs;
import com.pulumi.aws.eks.inputs.ClusterVpcConfigArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.core.Output;
import com.pulumi.kubernetes.Provider;
import com.pulumi.kubernetes.ProviderArgs;
import io.ashlar.kubernetes.ExistingKubernetesCluster;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.sandbox.mocks.SandboxMocks;
import java.util.Map;
import java.util.TreeMap;

/** Clusters for tests of what runs in one: an EKS cluster with the least that it needs. */
public final class Clusters {
    private static final String TRUST =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",\
            "Principal":{"Service":"eks.amazonaws.com"}}]}""";

    private static final String KUBECONFIG =
            """
            {"current-context":"c","contexts":[{"name":"c","context":{"cluster":"k"}}],\
            "clusters":[{"name":"k","cluster":{"server":"%s"}}]}""";

    private Clusters() {}

    /** A cluster with nothing in it in eu-west-1; called inside the program, as outputs belong to a run. */
    public static KubernetesClusterRef empty() {
        Vpc vpc = new Vpc("test", VpcArgs.builder().cidrBlock("10.0.0.0/16").build());
        Role role = new Role("test", RoleArgs.builder().assumeRolePolicy(TRUST).build());
        Cluster cluster = new Cluster(
                "test",
                ClusterArgs.builder()
                        .name("test")
                        .roleArn(role.arn())
                        .vpcConfig(ClusterVpcConfigArgs.builder()
                                .subnetIds(Output.all(
                                        subnet(vpc, "a", 0).id(),
                                        subnet(vpc, "b", 1).id()))
                                .build())
                        .build());
        Output<String> kubeconfig = cluster.endpoint().applyValue(KUBECONFIG::formatted);
        return new ExistingKubernetesCluster(
                cluster.name(),
                kubeconfig,
                new Provider(
                        "cluster", ProviderArgs.builder().kubeconfig(kubeconfig).build()));
    }

    private static Subnet subnet(Vpc vpc, String zone, int number) {
        return new Subnet(
                "test-" + zone,
                SubnetArgs.builder()
                        .vpcId(vpc.id())
                        .availabilityZone("eu-west-1" + zone)
                        .cidrBlock("10.0." + number + ".0/24")
                        .build());
    }

    /** How many objects of each kind are in the cluster. */
    public static Map<String, Long> counts(SandboxMocks cloud) {
        Map<String, Long> kinds = new TreeMap<>();
        cloud.counts().forEach((type, count) -> {
            if (type.startsWith("kubernetes:")) {
                kinds.put(type.substring(type.lastIndexOf(':') + 1), count);
            }
        });
        return kinds;
    }
}
