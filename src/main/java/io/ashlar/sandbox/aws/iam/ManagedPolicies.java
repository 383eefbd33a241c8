package io.ashlar.sandbox.aws.iam;

import java.util.HashSet;
import java.util.Set;

/**
 * The policies that AWS provides, by ARN.
 *
 * @see <a href="https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html">their list</a>
 */
final class ManagedPolicies {
    private static final String PREFIX = "arn:aws:iam::aws:policy/";

    /** Newer than the list in the SDK. */
    private static final Set<String> NEWER = Set.of(
            PREFIX + "AmazonEKSBlockStoragePolicy",
            PREFIX + "AmazonEKSComputePolicy",
            PREFIX + "AmazonEKSLoadBalancingPolicy",
            PREFIX + "AmazonEKSNetworkingPolicy",
            PREFIX + "AmazonEKSWorkerNodeMinimalPolicy",
            PREFIX + "AmazonEC2ContainerRegistryPullOnly",
            PREFIX + "AmazonEKS_CNI_Policy",
            PREFIX + "AmazonEKSClusterPolicy",
            PREFIX + "AmazonEKSWorkerNodePolicy",
            PREFIX + "AmazonEKSVPCResourceController",
            PREFIX + "AmazonEC2ContainerRegistryReadOnly",
            PREFIX + "AmazonSSMManagedInstanceCore",
            PREFIX + "CloudWatchAgentServerPolicy",
            PREFIX + "service-role/AmazonEBSCSIDriverPolicy",
            PREFIX + "service-role/AmazonEFSCSIDriverPolicy",
            PREFIX + "service-role/AmazonRDSEnhancedMonitoringRole",
            PREFIX + "service-role/AWSBackupServiceRolePolicyForBackup",
            PREFIX + "service-role/AWSBackupServiceRolePolicyForRestores",
            PREFIX + "AWSBackupServiceRolePolicyForS3Backup",
            PREFIX + "AWSBackupServiceRolePolicyForS3Restore");

    private ManagedPolicies() {}

    /** Read only when a program first attaches one. */
    private static final class Listed {
        private static final Set<String> ARNS = read();

        private static Set<String> read() {
            Set<String> arns = new HashSet<>(NEWER);
            try {
                Class<?> list = Class.forName("com.pulumi.aws.iam.enums.ManagedPolicy");
                for (Object constant : list.getEnumConstants()) {
                    arns.add(String.valueOf(list.getMethod("getValue").invoke(constant)));
                }
            } catch (ReflectiveOperationException withoutList) {
                throw new IllegalStateException("the AWS SDK has no list of managed policies", withoutList);
            }
            return arns;
        }
    }

    /** Whether AWS provides a policy of this ARN, in any partition. */
    static boolean exists(String arn) {
        return Listed.ARNS.contains(arn.replaceFirst("^arn:aws[a-z-]*:", "arn:aws:"));
    }

    /** Whether the ARN is one of AWS's own and not an account's. */
    static boolean isAwsOwn(String arn) {
        return arn.contains(":iam::aws:policy/");
    }
}
