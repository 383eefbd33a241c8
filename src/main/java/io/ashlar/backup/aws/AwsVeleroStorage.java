package io.ashlar.backup.aws;

import com.pulumi.aws.AwsFunctions;
import com.pulumi.aws.eks.PodIdentityAssociation;
import com.pulumi.aws.eks.PodIdentityAssociationArgs;
import com.pulumi.aws.iam.Role;
import com.pulumi.aws.iam.RoleArgs;
import com.pulumi.aws.iam.RolePolicy;
import com.pulumi.aws.iam.RolePolicyArgs;
import com.pulumi.aws.inputs.GetRegionArgs;
import com.pulumi.aws.outputs.GetRegionResult;
import com.pulumi.core.Output;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.backup.BackupArgs;
import io.ashlar.backup.ClusterStorage;
import io.ashlar.backup.ClusterTarget;
import io.ashlar.backup.plan.BackupPlan.ClusterPlan;
import io.ashlar.core.Versions;
import java.util.List;
import java.util.Map;

/**
 * Velero's bucket on S3, its snapshots on EBS, and the role that its pods take on without a key.
 *
 * @see <a href="https://github.com/vmware-tanzu/velero-plugin-for-aws#set-permissions-for-velero">The rights it needs</a>
 * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html">EKS Pod Identity</a>
 */
final class AwsVeleroStorage {
    private static final String PLUGIN = Versions.Image.VELERO_PLUGIN_AWS.reference();

    private static final String TRUST =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"pods.eks.amazonaws.com"},\
            "Action":["sts:AssumeRole","sts:TagSession"]}]}""";

    private static final String RIGHTS =
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "SnapshotsOfVolumes",
                  "Effect": "Allow",
                  "Action": [
                    "ec2:CreateSnapshot", "ec2:CreateTags", "ec2:CreateVolume", "ec2:DeleteSnapshot",
                    "ec2:DescribeSnapshots", "ec2:DescribeVolumes"
                  ],
                  "Resource": "*"
                },
                {
                  "Sid": "ObjectsOfItsBucket",
                  "Effect": "Allow",
                  "Action": [
                    "s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:ListMultipartUploadParts",
                    "s3:PutObject", "s3:PutObjectTagging"
                  ],
                  "Resource": "${bucket}/*"
                },
                {"Sid": "ItsBucket", "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "${bucket}"},
                {
                  "Sid": "TheKeyOfBoth",
                  "Effect": "Allow",
                  "Action": [
                    "kms:CreateGrant", "kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*",
                    "kms:ReEncrypt*"
                  ],
                  "Resource": "${key}"
                }
              ]
            }
            """;

    private final BackupArgs args;
    private final CustomResourceOptions child;

    AwsVeleroStorage(BackupArgs args, CustomResourceOptions child) {
        this.args = args;
        this.child = child;
    }

    ClusterStorage provision(ClusterPlan plan) {
        ClusterTarget target = args.cluster().orElseThrow();
        Role role = role(plan);
        RolePolicy policy = policy(plan, target, role);
        PodIdentityAssociation association = new PodIdentityAssociation(
                plan.associationName(),
                PodIdentityAssociationArgs.builder()
                        .clusterName(target.cluster().clusterName())
                        .namespace(plan.namespace())
                        .serviceAccount(plan.serviceAccount())
                        .roleArn(role.arn())
                        .tags(args.tags().named(plan.associationName()))
                        .build(),
                child);
        Output<String> region = AwsFunctions.getRegion(
                        GetRegionArgs.Empty,
                        InvokeOptions.builder()
                                .parent(child.getParent().orElseThrow())
                                .build())
                .applyValue(GetRegionResult::name);
        return new ClusterStorage(
                "aws",
                PLUGIN,
                target.store().bucketName(),
                Map.of("region", region, "kmsKeyId", args.encryptionKeyId()),
                Map.of("region", region),
                Output.of(Map.of()),
                Map.of(),
                List.of(policy, association));
    }

    private Role role(ClusterPlan plan) {
        return new Role(
                plan.identityName(),
                RoleArgs.builder()
                        .description("Lets Velero write its bucket and snapshot volumes")
                        .assumeRolePolicy(TRUST)
                        .tags(args.tags().named(plan.identityName()))
                        .build(),
                child);
    }

    private RolePolicy policy(ClusterPlan plan, ClusterTarget target, Role role) {
        return new RolePolicy(
                plan.policyName(),
                RolePolicyArgs.builder()
                        .role(role.id())
                        .policy(Output.tuple(target.store().bucketId(), args.encryptionKeyId())
                                .applyValue(known ->
                                        RIGHTS.replace("${bucket}", known.t1).replace("${key}", known.t2)))
                        .build(),
                child);
    }
}
