package io.ashlar.identity.aws;

import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.core.Outputs;
import io.ashlar.core.Problems;
import io.ashlar.core.Tags;
import io.ashlar.identity.PodIdentity;
import io.ashlar.identity.Right;
import io.ashlar.identity.ServiceAccountIdentity;
import io.ashlar.identity.ServiceAccountIdentityCheck;
import io.ashlar.identity.ServiceAccountIdentityDriver;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.kubernetes.aws.WorkloadIdentity;
import java.util.List;
import java.util.Map;

/** Makes IAM roles and ties service accounts to them; pods and service accounts need nothing on them. */
public final class AwsServiceAccountIdentityDriver implements ServiceAccountIdentityDriver {

    @Override
    public void check(ServiceAccountIdentity identity, KubernetesClusterRef cluster, Problems problems) {
        ServiceAccountIdentityCheck.run(identity, "AWS", Right.AwsPolicy.class::isInstance, problems);
    }

    @Override
    public PodIdentity provision(
            ServiceAccountIdentity identity, KubernetesClusterRef cluster, Tags tags, Resource parent) {
        WorkloadIdentity workload =
                WorkloadIdentity.of(identity.name(), identity.namespace(), identity.serviceAccount());
        for (Map.Entry<String, Right> right : identity.rights().entrySet()) {
            workload = workload.withPolicy(right.getKey(), PolicyDocument.of(right.getValue()));
        }
        WorkloadIdentity.Made made = workload.provision(
                cluster.clusterName(),
                tags,
                CustomResourceOptions.builder().parent(parent).build());
        List<Resource> parts = List.of(made.association());
        return new PodIdentity(
                Outputs.onceThereAre(parts, made.role().arn()),
                Outputs.onceThereAre(parts, Output.of(Map.of())),
                Map.of(),
                parts);
    }
}
