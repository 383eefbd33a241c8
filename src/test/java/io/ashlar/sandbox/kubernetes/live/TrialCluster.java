package io.ashlar.sandbox.kubernetes.live;

import io.ashlar.sandbox.Trial;
import io.ashlar.sandbox.lifecycle.SimulatedCloud;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;

/** An EKS cluster with the least that it needs, and the provider that reaches it. */
final class TrialCluster {
    private static final String TRUST =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"eks.amazonaws.com"},\
            "Action":"sts:AssumeRole"}]}""";

    private static final String KUBECONFIG =
            """
            {"current-context":"c","contexts":[{"name":"c","context":{"cluster":"k"}}],\
            "clusters":[{"name":"k","cluster":{"server":"%s","certificate-authority-data":"%s"}}]}""";

    private TrialCluster() {}

    static Trial of(SimulatedCloud cloud) {
        Trial aws = Trial.of(cloud, "aws", Map.of("region", "eu-central-1"));
        String vpc = aws.create("aws:ec2/vpc:Vpc", "vpc", Map.of("cidrBlock", "10.0.0.0/16"))
                .id();
        List<String> subnets = List.of(subnet(aws, vpc, "a", "10.0.0.0/24"), subnet(aws, vpc, "b", "10.0.1.0/24"));
        String role = aws.create("aws:iam/role:Role", "role", Map.of("assumeRolePolicy", TRUST))
                .outputs()
                .text("arn")
                .orElseThrow();
        Properties cluster = aws.create(
                        "aws:eks/cluster:Cluster",
                        "main",
                        Map.of("name", "main", "roleArn", role, "vpcConfig", Map.of("subnetIds", subnets)))
                .outputs();
        String kubeconfig = KUBECONFIG.formatted(
                cluster.text("endpoint").orElseThrow(),
                cluster.text("certificateAuthority.data").orElseThrow());
        return aws.with("kubernetes", Map.of("kubeconfig", kubeconfig));
    }

    private static String subnet(Trial aws, String vpc, String zone, String range) {
        return aws.create(
                        "aws:ec2/subnet:Subnet",
                        zone,
                        Map.of("vpcId", vpc, "cidrBlock", range, "availabilityZone", "eu-central-1" + zone))
                .id();
    }
}
