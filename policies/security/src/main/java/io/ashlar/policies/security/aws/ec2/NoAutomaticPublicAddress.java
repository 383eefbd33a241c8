package io.ashlar.policies.security.aws.ec2;

import io.ashlar.core.Profile;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Remediation;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Subnets give no public addresses of themselves. */
public final class NoAutomaticPublicAddress implements ResourceRule, Remediation {
    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-ec2-no-automatic-public-address", "Subnets hand out no public addresses")
            .severity(Severity.MEDIUM)
            .level(Profile.PRODUCTION, Level.MANDATORY)
            .rationale("A machine gets a public address because of where it was started, and nobody decided so.")
            .fix("Leave mapPublicIpOnLaunch at false; give an address where one is wanted.")
            .reference(Framework.CHECKOV, "CKV_AWS_130")
            .reference(Framework.FSBP, "EC2.15")
            .build();

    private static final Types TYPES = Types.of("aws:ec2/subnet:Subnet");

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
        return Verdict.require(
                !resource.properties().isTrue("mapPublicIpOnLaunch"),
                "mapPublicIpOnLaunch is true: addresses must be given where they are wanted");
    }

    @Override
    public PropertyMap remedy(Resource resource, Context context) {
        return resource.properties().with(false, "mapPublicIpOnLaunch");
    }
}
