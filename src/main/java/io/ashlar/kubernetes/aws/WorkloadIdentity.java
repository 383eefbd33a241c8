package io.ashlar.kubernetes.aws;

import com.pulumi.aws.eks.PodIdentityAssociation;
import com.pulumi.aws.eks.PodIdentityAssociationArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.core.Tags;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An AWS identity for the pods of one service account, through EKS Pod Identity: no keys, no annotations, and good in
 * every cluster that has the agent, as each made by this library does. Not for Fargate.
 *
 * @param name logical name of the association; every other child's begins with it
 * @param namespace namespace of the service account
 * @param serviceAccount the service account
 * @param managedPolicyArns ARNs of policies that AWS or others maintain, each under a short name of your choice
 * @param policies policy documents of its own, each under a short name of your choice
 * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/pod-identities.html">Pod Identity</a>
 */
public record WorkloadIdentity(
        String name,
        String namespace,
        String serviceAccount,
        Map<String, Output<String>> managedPolicyArns,
        Map<String, Output<String>> policies) {
    /** https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html. */
    private static final String TRUST =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sts:AssumeRole","sts:TagSession"],\
            "Principal":{"Service":"pods.eks.amazonaws.com"}}]}""";

    public WorkloadIdentity {
        managedPolicyArns = Collections.unmodifiableMap(new TreeMap<>(managedPolicyArns));
        policies = Collections.unmodifiableMap(new TreeMap<>(policies));
    }

    /** An identity that may do nothing yet. */
    public static WorkloadIdentity of(String name, String namespace, String serviceAccount) {
        return new WorkloadIdentity(name, namespace, serviceAccount, Map.of(), Map.of());
    }

    /** It and a policy that AWS or others maintain. */
    public WorkloadIdentity withManagedPolicy(String key, Output<String> arn) {
        Map<String, Output<String>> more = new TreeMap<>(managedPolicyArns);
        more.put(key, arn);
        return new WorkloadIdentity(name, namespace, serviceAccount, more, policies);
    }

    /** It and a policy of its own. */
    public WorkloadIdentity withPolicy(String key, Output<String> document) {
        Map<String, Output<String>> more = new TreeMap<>(policies);
        more.put(key, document);
        return new WorkloadIdentity(name, namespace, serviceAccount, managedPolicyArns, more);
    }

    /**
     * Registers role, policies and association. The association comes last, so that no pod starts with less than it
     * needs.
     *
     * @param clusterName EKS's name of the cluster
     * @param tags tags of every child
     * @param child options of every child, its parent above all
     */
    public Made provision(Output<String> clusterName, Tags tags, CustomResourceOptions child) {
        Role role = new Role(
                name + "-role",
                RoleArgs.builder()
                        .description("Lets pods of " + namespace + "/" + serviceAccount + " use AWS")
                        .assumeRolePolicy(TRUST)
                        .tags(tags.named(name + "-role"))
                        .build(),
                child);
        List<Resource> rights = new ArrayList<>();
        managedPolicyArns.forEach((key, arn) -> rights.add(new RolePolicyAttachment(
                name + "-" + key,
                RolePolicyAttachmentArgs.builder()
                        .role(role.name())
                        .policyArn(arn)
                        .build(),
                child)));
        policies.forEach((key, document) -> rights.add(new RolePolicy(
                name + "-" + key,
                RolePolicyArgs.builder().role(role.id()).policy(document).build(),
                child)));
        PodIdentityAssociation association = new PodIdentityAssociation(
                name,
                PodIdentityAssociationArgs.builder()
                        .clusterName(clusterName)
                        .namespace(namespace)
                        .serviceAccount(serviceAccount)
                        .roleArn(role.arn())
                        .tags(tags.named(name))
                        .build(),
                CustomResourceOptions.merge(
                        child, CustomResourceOptions.builder().dependsOn(rights).build()));
        return new Made(role, association);
    }

    /**
     * What was made.
     *
     * @param role the role that the pods take on
     * @param association what ties the service account to it; depend on it before you start the pods
     */
    public record Made(Role role, PodIdentityAssociation association) {}
}
