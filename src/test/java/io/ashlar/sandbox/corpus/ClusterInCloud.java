package io.ashlar.sandbox.corpus;

import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;

/** The cluster that the Kubernetes cases live in: an EKS cluster with the least that it needs. */
final class ClusterInCloud {
    private static final String TRUST =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole",\
            "Principal":{"Service":"eks.amazonaws.com"}}]}""";

    private static final String KUBECONFIG =
            """
            {"current-context":"c","contexts":[{"name":"c","context":{"cluster":"k"}}],\
            "clusters":[{"name":"k","cluster":{"server":"%s","certificate-authority-data":"%s"}}]}""";

    private ClusterInCloud() {}

    /** Makes the cluster, and says how to reach it. */
    static String make(Clouds clouds) throws Said {
        String vpc = id(clouds, "aws:ec2/vpc:Vpc", "corpus-vpc", Map.of("cidrBlock", "10.0.0.0/16"));
        String one = subnet(clouds, vpc, "us-east-1a", "10.0.0.0/24");
        String other = subnet(clouds, vpc, "us-east-1b", "10.0.1.0/24");
        String role = outputs(clouds, "aws:iam/role:Role", "corpus-role", Map.of("assumeRolePolicy", TRUST))
                .text("arn")
                .orElseThrow();
        Properties cluster = outputs(
                clouds,
                "aws:eks/cluster:Cluster",
                "corpus-cluster",
                Map.of("name", "corpus", "roleArn", role, "vpcConfig", Map.of("subnetIds", List.of(one, other))));
        return KUBECONFIG.formatted(
                cluster.text("endpoint").orElseThrow(),
                cluster.text("certificateAuthority.data").orElseThrow());
    }

    private static String subnet(Clouds clouds, String vpc, String zone, String range) throws Said {
        return id(
                clouds,
                "aws:ec2/subnet:Subnet",
                "corpus-" + zone,
                Map.of("vpcId", vpc, "availabilityZone", zone, "cidrBlock", range));
    }

    private static String id(Clouds clouds, String type, String name, Map<String, Object> inputs) throws Said {
        return clouds.create(type, name, Map.of(), inputs).resource().id();
    }

    private static Properties outputs(Clouds clouds, String type, String name, Map<String, Object> inputs) throws Said {
        return clouds.create(type, name, Map.of(), inputs).resource().outputs();
    }
}
