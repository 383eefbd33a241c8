package io.ashlar.policies.security.aws.eks;

import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Nodes take no SSH from everywhere. */
public final class EksNodeSshClosed implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("aws-eks-node-ssh-closed", "EKS nodes take no SSH from everywhere")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .rationale("With a key and no source groups EKS opens port 22 of every node to the internet.")
            .fix("Remove remoteAccess and use Session Manager, or name the groups "
                    + "that may connect in remoteAccess.sourceSecurityGroupIds.")
            .reference(Framework.CHECKOV, "CKV_AWS_100")
            .build();

    private static final Types TYPES = Types.of("aws:eks/nodeGroup:NodeGroup");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Types types() {
        return TYPES;
    }

    @Override
    public Verdict judge(Resource resource, Context context) {
        return resource.properties()
                .block("remoteAccess")
                .filter(access -> access.isUnknown("ec2SshKey") || access.has("ec2SshKey"))
                .map(access -> Verdict.require(
                        access.isUnknown("sourceSecurityGroupIds") || access.has("sourceSecurityGroupIds"),
                        "remoteAccess.ec2SshKey is set without sourceSecurityGroupIds, which opens port 22 to"
                                + " 0.0.0.0/0: name the groups that may connect"))
                .orElse(Verdict.pass());
    }
}
