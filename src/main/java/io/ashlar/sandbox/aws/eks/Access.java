package io.ashlar.sandbox.aws.eks;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.Optional;

/** Access entries and what they may do. */
final class Access {
    static final String ENTRY = "aws:eks/accessEntry:AccessEntry";
    static final String POLICY = "aws:eks/accessPolicyAssociation:AccessPolicyAssociation";

    private static final String PRINCIPAL = "arn:(aws|aws-cn|aws-us-gov):iam::\\d{12}:(role|user)/.+";

    private Access() {}

    static ResourceModel entry() {
        return ResourceModel.of(ENTRY)
                .source("https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateAccessEntry.html")
                .source("https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html")
                .called("EKS Access Entry")
                .id("{clusterName}:{principalArn}")
                .computed("accessEntryArn", "arn:{partition}:eks:{region}:{account}:access-entry/{clusterName}/{hex:8}")
                .computed("userName", "{principalArn}")
                .computed("createdAt", entry -> "2026-11-21T00:00:00Z")
                .computed("modifiedAt", entry -> "2026-11-21T00:00:00Z")
                .defaultsTo("type", "STANDARD")
                .replaceOn("clusterName", "principalArn", "type")
                .unordered("kubernetesGroups")
                .rule("principalArn", Rules.matches(PRINCIPAL, "the ARN of an IAM role or user"))
                .rule(
                        "type",
                        Rules.oneOf(
                                "STANDARD",
                                "EC2",
                                "EC2_LINUX",
                                "EC2_WINDOWS",
                                "FARGATE_LINUX",
                                "HYBRID_LINUX",
                                "HYPERPOD_LINUX"))
                .rule(
                        "kubernetesGroups[]",
                        Rules.without("^(system:|eks:|aws:|amazon:|iam:)", "begin with a reserved prefix"))
                .check(Access::onlyStandardHasGroups)
                .refersTo("clusterName", Clusters.inCluster())
                .admit(Access::clusterTakesEntries)
                .admit(Access::isNew)
                .build();
    }

    static ResourceModel policyAssociation() {
        return ResourceModel.of(POLICY)
                .source("https://docs.aws.amazon.com/eks/latest/APIReference/API_AssociateAccessPolicy.html")
                .source("https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html")
                .called("EKS Access Policy Association")
                .id("{clusterName}#{principalArn}#{policyArn}")
                .computed("associatedAt", association -> "2026-11-21T00:00:00Z")
                .computed("modifiedAt", association -> "2026-11-21T00:00:00Z")
                .replaceOn("clusterName", "principalArn", "policyArn", "accessScope")
                .rule(
                        "policyArn",
                        Rules.matches(
                                "arn:(aws|aws-cn|aws-us-gov):eks::aws:cluster-access-policy/Amazon(EKSClusterAdmin"
                                        + "|EKSAdmin|EKSAdminView|EKSEdit|EKSView|EKSSecretReader|EKSAutoNode"
                                        + "|AIOpsAssistant|ARCRegionSwitchScaling)Policy",
                                "the ARN of a policy that list-access-policies names"))
                .rule("accessScope.type", Rules.oneOf("cluster", "namespace"))
                .check(Access::scopeFitsNamespaces)
                .refersTo("clusterName", Clusters.inCluster())
                .admit(Access::entryExists)
                .build();
    }

    private static void onlyStandardHasGroups(Properties inputs, Findings findings) {
        inputs.text("type")
                .filter(type -> !type.equals("STANDARD"))
                .filter(type -> inputs.has("kubernetesGroups") || inputs.has("userName"))
                .ifPresent(type -> findings.add(
                        "kubernetesGroups", "an entry of type " + type + " takes no user name and no groups"));
    }

    private static void clusterTakesEntries(Subject entry) {
        Optional<String> mode =
                NodeGroups.cluster(entry).flatMap(cluster -> cluster.outputs().text("accessConfig.authenticationMode"));
        if (mode.filter("CONFIG_MAP"::equals).isPresent()) {
            throw Refusal.invalid(
                    "InvalidRequestException",
                    "The cluster's authentication mode must be set to one of [API, API_AND_CONFIG_MAP] to perform this"
                            + " operation.");
        }
    }

    private static void isNew(Subject entry) {
        if (entry.isNew() && entryOf(entry).isPresent()) {
            throw Refusal.conflict(
                    "ResourceInUseException", "The specified access entry resource is already in use on this cluster.");
        }
    }

    private static void entryExists(Subject association) {
        if (entryOf(association).isEmpty()) {
            throw Refusal.notFound(
                    "ResourceNotFoundException",
                    "The specified principalArn could not be found. You can view your available access entries with"
                            + " 'list-access-entries'.");
        }
    }

    private static Optional<CloudResource> entryOf(Subject subject) {
        return subject.text("clusterName").flatMap(cluster -> subject.text("principalArn")
                .flatMap(principal -> subject.find(ENTRY, cluster + ":" + principal)));
    }

    private static void scopeFitsNamespaces(Properties inputs, Findings findings) {
        boolean namespaced =
                inputs.text("accessScope.type").filter("namespace"::equals).isPresent();
        boolean named = inputs.has("accessScope.namespaces");
        if (namespaced != named && inputs.has("accessScope.type")) {
            findings.add(
                    "accessScope.namespaces",
                    namespaced
                            ? "an access scope of type namespace must name namespaces"
                            : "an access scope of type cluster takes no namespaces");
        }
    }
}
