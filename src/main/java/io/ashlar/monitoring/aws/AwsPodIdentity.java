package io.ashlar.monitoring.aws;

import com.pulumi.aws.eks.PodIdentityAssociation;
import com.pulumi.aws.eks.PodIdentityAssociationArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.aws.sns.Topic;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.core.Outputs;
import io.ashlar.monitoring.MonitoringArgs;
import io.ashlar.monitoring.plan.AlertTier;
import io.ashlar.monitoring.plan.MonitoringPlan.IdentityPlan;
import io.ashlar.monitoring.plan.MonitoringPlanner;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Roles that pods take on by their service account, without a key anywhere.
 *
 * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html">EKS Pod Identity</a>
 */
final class AwsPodIdentity {
    private static final String TRUST =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"pods.eks.amazonaws.com"},\
            "Action":["sts:AssumeRole","sts:TagSession"]}]}""";

    /** A topic that a key encrypts also takes the key to publish to: .../sns/latest/dg/sns-key-management.html. */
    private static final String PUBLISH =
            """
            {"Version":"2012-10-17","Statement":[\
            {"Effect":"Allow","Action":"sns:Publish","Resource":[%s]},\
            {"Effect":"Allow","Action":["kms:Decrypt","kms:GenerateDataKey"],"Resource":"%s"}]}""";

    private final MonitoringArgs args;
    private final CustomResourceOptions child;

    AwsPodIdentity(MonitoringArgs args, CustomResourceOptions child) {
        this.args = args;
        this.child = child;
    }

    /** Lets Alertmanager publish to the topics. */
    Resource mayPublish(IdentityPlan plan, Map<AlertTier, Topic> topics) {
        Role role = role(plan, "Lets Alertmanager publish alerts");
        Output<List<String>> arns =
                Outputs.listOf(topics.values().stream().map(Topic::arn).toList());
        new RolePolicy(
                plan.policyName(),
                RolePolicyArgs.builder()
                        .role(role.id())
                        .policy(Output.tuple(arns, args.encryptionKeyId())
                                .applyValue(known -> PUBLISH.formatted(quoted(known.t1), known.t2)))
                        .build(),
                child);
        return association(plan, MonitoringPlanner.NAMESPACE, role);
    }

    /** Lets an agent use one of AWS' own policies. */
    Resource mayUse(IdentityPlan plan, String namespace, Output<String> policyArn) {
        Role role = role(plan, "Lets the agent write the containers' logs");
        new RolePolicyAttachment(
                plan.policyName(),
                RolePolicyAttachmentArgs.builder()
                        .role(role.name())
                        .policyArn(policyArn)
                        .build(),
                child);
        return association(plan, namespace, role);
    }

    private Role role(IdentityPlan plan, String description) {
        return new Role(
                plan.roleName(),
                RoleArgs.builder()
                        .description(description)
                        .assumeRolePolicy(TRUST)
                        .tags(args.tags().named(plan.roleName()))
                        .build(),
                child);
    }

    private Resource association(IdentityPlan plan, String namespace, Role role) {
        return new PodIdentityAssociation(
                plan.associationName(),
                PodIdentityAssociationArgs.builder()
                        .clusterName(args.cluster().orElseThrow().clusterName())
                        .namespace(namespace)
                        .serviceAccount(plan.serviceAccount())
                        .roleArn(role.arn())
                        .tags(args.tags().named(plan.associationName()))
                        .build(),
                child);
    }

    private static String quoted(List<String> arns) {
        return arns.stream().sorted().map(arn -> "\"" + arn + "\"").collect(Collectors.joining(","));
    }
}
