package io.ashlar.policies.security;

import io.ashlar.policies.security.aws.AwsRules;
import io.ashlar.policies.security.azure.AzureRules;
import io.ashlar.policies.security.data.DataProtected;
import io.ashlar.policies.security.gcp.GcpRules;
import io.ashlar.policies.security.kubernetes.KubernetesRules;
import io.ashlar.policy.PolicyPack;
import io.ashlar.policy.Rule;
import java.util.List;
import java.util.stream.Stream;

/** What keeps data and access safe. */
public final class SecurityPack implements PolicyPack {
    @Override
    public String name() {
        return "ashlar-security";
    }

    @Override
    public String description() {
        return "What keeps data and access safe on AWS, Azure, Google Cloud and Kubernetes.";
    }

    @Override
    public String version() {
        return "0.1.0";
    }

    @Override
    public List<Rule> rules() {
        return Stream.of(
                        AwsRules.all(),
                        AzureRules.all(),
                        GcpRules.all(),
                        KubernetesRules.all(),
                        List.<Rule>of(new DataProtected()))
                .flatMap(List::stream)
                .toList();
    }
}
