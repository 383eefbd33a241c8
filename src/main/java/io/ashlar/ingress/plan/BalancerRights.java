package io.ashlar.ingress.plan;

/**
 * What AWS's load balancer controller may do: look around, and make, change and take away network load balancers that carry
 * the tag of a cluster. It is less than the controller's own document, which also allows what application load balancers,
 * WAF, Shield and Cognito need.
 *
 * @see <a href="https://github.com/kubernetes-sigs/aws-load-balancer-controller/blob/main/docs/install/iam_policy.json">The whole</a>
 */
public final class BalancerRights {
    /** As an IAM policy. */
    public static final String DOCUMENT =
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "LooksAround",
                  "Effect": "Allow",
                  "Action": [
                    "ec2:DescribeAccountAttributes", "ec2:DescribeAddresses", "ec2:DescribeAvailabilityZones",
                    "ec2:DescribeInstances", "ec2:DescribeInternetGateways", "ec2:DescribeNetworkInterfaces",
                    "ec2:DescribeRouteTables", "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets",
                    "ec2:DescribeTags", "ec2:DescribeVpcPeeringConnections", "ec2:DescribeVpcs",
                    "ec2:GetSecurityGroupsForVpc", "elasticloadbalancing:DescribeListenerAttributes",
                    "elasticloadbalancing:DescribeListenerCertificates", "elasticloadbalancing:DescribeListeners",
                    "elasticloadbalancing:DescribeLoadBalancerAttributes",
                    "elasticloadbalancing:DescribeLoadBalancers", "elasticloadbalancing:DescribeRules",
                    "elasticloadbalancing:DescribeSSLPolicies", "elasticloadbalancing:DescribeTags",
                    "elasticloadbalancing:DescribeTargetGroupAttributes",
                    "elasticloadbalancing:DescribeTargetGroups", "elasticloadbalancing:DescribeTargetHealth"
                  ],
                  "Resource": "*"
                },
                {
                  "Sid": "TheServicesOwnRole",
                  "Effect": "Allow",
                  "Action": "iam:CreateServiceLinkedRole",
                  "Resource": "*",
                  "Condition": {"StringEquals": {"iam:AWSServiceName": "elasticloadbalancing.amazonaws.com"}}
                },
                {
                  "Sid": "MakesWhatItTags",
                  "Effect": "Allow",
                  "Action": ["elasticloadbalancing:CreateLoadBalancer", "elasticloadbalancing:CreateTargetGroup"],
                  "Resource": "*",
                  "Condition": {"Null": {"aws:RequestTag/elbv2.k8s.aws/cluster": "false"}}
                },
                {
                  "Sid": "MakesGroups",
                  "Effect": "Allow",
                  "Action": "ec2:CreateSecurityGroup",
                  "Resource": "*"
                },
                {
                  "Sid": "TagsGroupsItMakes",
                  "Effect": "Allow",
                  "Action": "ec2:CreateTags",
                  "Resource": "arn:*:ec2:*:*:security-group/*",
                  "Condition": {
                    "StringEquals": {"ec2:CreateAction": "CreateSecurityGroup"},
                    "Null": {"aws:RequestTag/elbv2.k8s.aws/cluster": "false"}
                  }
                },
                {
                  "Sid": "OpensNodesToItsBalancers",
                  "Effect": "Allow",
                  "Action": ["ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress"],
                  "Resource": "arn:*:ec2:*:*:security-group/*"
                },
                {
                  "Sid": "ChangesWhatCarriesItsTag",
                  "Effect": "Allow",
                  "Action": [
                    "ec2:DeleteSecurityGroup", "elasticloadbalancing:DeleteLoadBalancer",
                    "elasticloadbalancing:DeleteTargetGroup", "elasticloadbalancing:ModifyListenerAttributes",
                    "elasticloadbalancing:ModifyLoadBalancerAttributes", "elasticloadbalancing:ModifyTargetGroup",
                    "elasticloadbalancing:ModifyTargetGroupAttributes", "elasticloadbalancing:SetIpAddressType",
                    "elasticloadbalancing:SetSecurityGroups", "elasticloadbalancing:SetSubnets"
                  ],
                  "Resource": "*",
                  "Condition": {"Null": {"aws:ResourceTag/elbv2.k8s.aws/cluster": "false"}}
                },
                {
                  "Sid": "Listens",
                  "Effect": "Allow",
                  "Action": [
                    "elasticloadbalancing:CreateListener", "elasticloadbalancing:DeleteListener",
                    "elasticloadbalancing:ModifyListener"
                  ],
                  "Resource": [
                    "arn:*:elasticloadbalancing:*:*:loadbalancer/net/*/*",
                    "arn:*:elasticloadbalancing:*:*:listener/net/*/*/*"
                  ]
                },
                {
                  "Sid": "TagsWhatItMakes",
                  "Effect": "Allow",
                  "Action": ["elasticloadbalancing:AddTags", "elasticloadbalancing:RemoveTags"],
                  "Resource": [
                    "arn:*:elasticloadbalancing:*:*:targetgroup/*/*",
                    "arn:*:elasticloadbalancing:*:*:loadbalancer/net/*/*",
                    "arn:*:elasticloadbalancing:*:*:listener/net/*/*/*"
                  ]
                },
                {
                  "Sid": "LeadsToPods",
                  "Effect": "Allow",
                  "Action": [
                    "elasticloadbalancing:DeregisterTargets", "elasticloadbalancing:RegisterTargets"
                  ],
                  "Resource": "arn:*:elasticloadbalancing:*:*:targetgroup/*/*"
                }
              ]
            }
            """;

    private BalancerRights() {}
}
