package io.ashlar.sandbox.aws.iam;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ashlar.sandbox.aws.policy.Policies;
import io.ashlar.sandbox.aws.policy.PolicyDocument;
import io.ashlar.sandbox.model.FunctionModel;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import java.util.List;
import java.util.Locale;

/** The types whose tokens begin with {@code aws:iam/}. */
public final class IamTable implements ModelTable {
    private static final String ROLE = "aws:iam/role:Role";
    private static final String POLICY = "aws:iam/policy:Policy";
    private static final String ATTACHMENT = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    private static final String QUOTAS = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html";
    private static final Rules.ValueRule NAME_CHARACTERS =
            Rules.matches("[\\w+=,.@-]+", "letters, digits and _+=,.@- only");

    @Override
    public List<ResourceModel> resources() {
        return List.of(
                role(),
                rolePolicy(),
                attachment(),
                policy(),
                instanceProfile(),
                Users.user(),
                Users.openIdConnectProvider());
    }

    @Override
    public List<FunctionModel> functions() {
        return List.of(new FunctionModel(
                "aws:iam/getPolicyDocument:getPolicyDocument",
                "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html",
                call -> new PolicyDocumentWriter(new ObjectMapper()).answer(call.arguments())));
    }

    private static Reference aRole() {
        return Reference.to(ROLE)
                .missing("NoSuchEntity", "The role with name {value} cannot be found.")
                .blocksDeletion("DeleteConflict", "Cannot delete entity, must detach all policies first.");
    }

    private static ResourceModel role() {
        return ResourceModel.of(ROLE)
                .source("https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html")
                .source(QUOTAS)
                .called("IAM Role")
                .accountWide()
                .id("{name}")
                .autoNamed("name", 64)
                .defaultsTo("path", "/")
                .defaultsTo("maxSessionDuration", 3600)
                .defaultsTo("forceDetachPolicies", false)
                .arn("arn:{partition}:iam::{account}:role{path}{id}")
                .computed("uniqueId", role -> "AROA" + role.letters(17).toUpperCase(Locale.ROOT))
                .computed("createDate", role -> "2026-01-01T00:00:00Z")
                .foundBy("name")
                .replaceOn("name", "namePrefix", "path")
                .json("assumeRolePolicy")
                .unordered("managedPolicyArns")
                .rule("name", Rules.length(1, 64), NAME_CHARACTERS)
                .rule("maxSessionDuration", Rules.between(3600, 43200))
                .rule("path", Rules.matches("/|/[!-~]+/", "a path that begins and ends with /"))
                .rule("assumeRolePolicy", Policies.document(PolicyDocument.Kind.TRUST), Policies.noLongerThan(2048))
                .refersTo("managedPolicyArns[]", aPolicy())
                .unique("name", "EntityAlreadyExists", "Role with name {value} already exists.")
                .quota(1000, "LimitExceeded", "Cannot exceed quota for RolesPerAccount: 1000")
                .admit(role -> namesOnlyManagedPoliciesThatExist(role.inputs().texts("managedPolicyArns")))
                .build();
    }

    private static Reference aPolicy() {
        return Reference.to(POLICY, "arn")
                .except("arn:[a-z-]+:iam::aws:policy/.+")
                .missing("NoSuchEntity", "Policy {value} does not exist or is not attachable.")
                .blocksDeletion("DeleteConflict", "Cannot delete a policy attached to entities.");
    }

    private static void namesOnlyManagedPoliciesThatExist(List<String> arns) {
        arns.stream()
                .filter(ManagedPolicies::isAwsOwn)
                .filter(arn -> !ManagedPolicies.exists(arn))
                .findFirst()
                .ifPresent(arn -> {
                    throw Refusal.notFound("NoSuchEntity", "Policy " + arn + " does not exist or is not attachable.");
                });
    }

    private static ResourceModel rolePolicy() {
        return ResourceModel.of("aws:iam/rolePolicy:RolePolicy")
                .source("https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html")
                .source(QUOTAS)
                .called("IAM Role Policy")
                .accountWide()
                .id("{role}:{name}")
                .overwrites()
                .autoNamed("name", 128)
                .replaceOn("name", "namePrefix", "role")
                .json("policy")
                .rule("name", Rules.length(1, 128), NAME_CHARACTERS)
                .rule("policy", Policies.document(PolicyDocument.Kind.IDENTITY), Policies.noLongerThan(10_240))
                .refersTo("role", aRole())
                .build();
    }

    private static ResourceModel attachment() {
        return ResourceModel.of(ATTACHMENT)
                .source("https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachRolePolicy.html")
                .source(QUOTAS)
                .called("IAM Role Policy Attachment")
                .accountWide()
                .id("{role}-{digits:20}")
                .replaceOn("role", "policyArn")
                .rule("policyArn", Rules.matches("arn:[a-z-]+:iam::(aws|\\d{12}):policy/.+", "the ARN of a policy"))
                .refersTo("role", aRole())
                .refersTo("policyArn", aPolicy())
                .quotaPer("role", 10, "LimitExceeded", "Cannot exceed quota for PoliciesPerRole: 10")
                .admit(attachment -> namesOnlyManagedPoliciesThatExist(
                        attachment.text("policyArn").stream().toList()))
                .build();
    }

    private static ResourceModel policy() {
        return ResourceModel.of(POLICY)
                .source("https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html")
                .source(QUOTAS)
                .called("IAM Policy")
                .accountWide()
                .autoNamed("name", 128)
                .defaultsTo("path", "/")
                .id("arn:{partition}:iam::{account}:policy{path}{name}")
                .arn("{id}")
                .computed("policyId", policy -> "ANPA" + policy.letters(17).toUpperCase(Locale.ROOT))
                .computed("attachmentCount", policy -> 0)
                .replaceOn("name", "namePrefix", "path", "description")
                .json("policy")
                .rule("name", Rules.length(1, 128), NAME_CHARACTERS)
                .rule("policy", Policies.document(PolicyDocument.Kind.IDENTITY), Policies.noLongerThan(6144))
                .unique(
                        "name",
                        "EntityAlreadyExists",
                        "A policy called {value} already exists. Duplicate names are not allowed.")
                .quota(1500, "LimitExceeded", "Cannot exceed quota for PoliciesPerAccount: 1500")
                .build();
    }

    private static ResourceModel instanceProfile() {
        return ResourceModel.of("aws:iam/instanceProfile:InstanceProfile")
                .source("https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateInstanceProfile.html")
                .called("IAM Instance Profile")
                .accountWide()
                .id("{name}")
                .autoNamed("name", 128)
                .defaultsTo("path", "/")
                .arn("arn:{partition}:iam::{account}:instance-profile{path}{id}")
                .computed("uniqueId", IamTable::profileId)
                .computed("createDate", profile -> "2026-01-01T00:00:00Z")
                .replaceOn("name", "namePrefix", "path")
                .rule("name", Rules.length(1, 128), NAME_CHARACTERS)
                .refersTo(
                        "role",
                        Reference.to(ROLE)
                                .missing("NoSuchEntity", "The role with name {value} cannot be found.")
                                .blocksDeletion(
                                        "DeleteConflict",
                                        "Cannot delete entity, must remove roles from instance profile first."))
                .unique("name", "EntityAlreadyExists", "Instance Profile {value} already exists.")
                .build();
    }

    private static Object profileId(Subject profile) {
        return "AIPA" + profile.letters(17).toUpperCase(Locale.ROOT);
    }
}
