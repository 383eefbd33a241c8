package io.ashlar.baseline.plan;

/**
 * What Cluster Autoscaler may do on AWS: look at node groups and machine types, and resize the groups that EKS has tagged as this
 * cluster's own.
 *
 * @see <a href="https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/cloudprovider/aws/README.md">Permissions</a>
 * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html">The tags of managed node groups</a>
 */
public final class ScalerRights {
    /** Where the autoscaler runs. */
    public static final String NAMESPACE = "kube-system";

    /** The service account that it runs as. */
    public static final String ACCOUNT = "node-autoscaler";

    private ScalerRights() {}

    /** As an IAM policy. Descriptions of groups, images and types take no resource: AWS knows no narrower right. */
    public static String document(String clusterName) {
        return """
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {
                      "Sid": "LooksAround",
                      "Effect": "Allow",
                      "Action": [
                        "autoscaling:DescribeAutoScalingGroups", "autoscaling:DescribeAutoScalingInstances",
                        "autoscaling:DescribeLaunchConfigurations", "autoscaling:DescribeScalingActivities",
                        "autoscaling:DescribeTags", "ec2:DescribeImages", "ec2:DescribeInstanceTypes",
                        "ec2:DescribeLaunchTemplateVersions", "ec2:GetInstanceTypesFromInstanceRequirements",
                        "eks:DescribeNodegroup"
                      ],
                      "Resource": "*"
                    },
                    {
                      "Sid": "ResizesItsOwnGroups",
                      "Effect": "Allow",
                      "Action": ["autoscaling:SetDesiredCapacity", "autoscaling:TerminateInstanceInAutoScalingGroup"],
                      "Resource": "*",
                      "Condition": {
                        "StringEquals": {
                          "aws:ResourceTag/k8s.io/cluster-autoscaler/enabled": "true",
                          "aws:ResourceTag/k8s.io/cluster-autoscaler/%s": "owned"
                        }
                      }
                    }
                  ]
                }
                """
                .formatted(clusterName);
    }
}
