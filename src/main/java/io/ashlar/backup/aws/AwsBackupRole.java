package io.ashlar.backup.aws;

import com.pulumi.aws.AwsFunctions;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicyAttachment;
import com.pulumi.aws.iam.RolePolicyAttachmentArgs;
import com.pulumi.aws.inputs.GetCallerIdentityArgs;
import com.pulumi.aws.inputs.GetPartitionArgs;
import com.pulumi.core.Output;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.backup.BackupArgs;
import io.ashlar.backup.plan.BackupPlan.IdentityPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * The role that AWS Backup takes on, for this account's plans only, with AWS' own policies for it.
 *
 * @see <a href="https://docs.aws.amazon.com/aws-backup/latest/devguide/security-iam-awsmanpol.html">Managed policies</a>
 * @see <a href="https://docs.aws.amazon.com/aws-backup/latest/devguide/cross-service-confused-deputy-prevention.html">Confused deputies</a>
 */
final class AwsBackupRole {
    private static final String TRUST =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"backup.amazonaws.com"},\
            "Action":"sts:AssumeRole","Condition":{"StringEquals":{"aws:SourceAccount":"%s"}}}]}""";

    private static final String MANAGED = "arn:%s:iam::aws:policy/service-role/AWSBackupServiceRolePolicyFor%s";

    private final CustomResourceOptions child;
    private final Role role;
    private final List<Resource> attached = new ArrayList<>();

    AwsBackupRole(IdentityPlan plan, BackupArgs args, CustomResourceOptions child) {
        this.child = child;
        InvokeOptions invoke =
                InvokeOptions.builder().parent(child.getParent().orElseThrow()).build();
        this.role = new Role(
                plan.roleName(),
                RoleArgs.builder()
                        .description("Lets AWS Backup make and restore copies")
                        .assumeRolePolicy(AwsFunctions.getCallerIdentity(GetCallerIdentityArgs.Empty, invoke)
                                .applyValue(found -> TRUST.formatted(found.accountId())))
                        .tags(args.tags().named(plan.roleName()))
                        .build(),
                child);
        Output<String> partition =
                AwsFunctions.getPartition(GetPartitionArgs.Empty, invoke).applyValue(found -> found.partition());
        attach(plan.backupPolicyName(), partition.applyValue(known -> MANAGED.formatted(known, "Backup")));
        attach(plan.restorePolicyName(), partition.applyValue(known -> MANAGED.formatted(known, "Restores")));
    }

    Role role() {
        return role;
    }

    /** What must be attached before the role is of use. */
    Resource[] attached() {
        return attached.toArray(Resource[]::new);
    }

    private void attach(String name, Output<String> policyArn) {
        attached.add(new RolePolicyAttachment(
                name,
                RolePolicyAttachmentArgs.builder()
                        .role(role.name())
                        .policyArn(policyArn)
                        .build(),
                child));
    }
}
