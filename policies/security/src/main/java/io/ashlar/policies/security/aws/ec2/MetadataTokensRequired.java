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
import io.ashlar.policy.Setting;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Instance metadata is given to the machine alone. */
public final class MetadataTokensRequired implements ResourceRule, Remediation {
    static final Setting<Integer> HOPS = Setting.whole("hops", 1, 1, 64, "Hops that an answer may take at most");

    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-ec2-metadata-tokens-required", "Instance metadata asks for a token (IMDSv2), one hop away")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("Through a forged request, or from a pod, anybody gets the "
                    + "credentials of the machine from metadata without tokens.")
            .fix("Set metadataOptions.httpTokens to required and httpPutResponseHopLimit to 1.")
            .reference(Framework.CHECKOV, "CKV_AWS_79", "CKV_AWS_341")
            .reference(Framework.FSBP, "EC2.8")
            .setting(HOPS)
            .build();

    private static final Types TYPES = Types.of(
            "aws:ec2/launchTemplate:LaunchTemplate",
            "aws:ec2/instance:Instance",
            "aws:ec2/spotInstanceRequest:SpotInstanceRequest",
            "aws:ec2/launchConfiguration:LaunchConfiguration");

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
        PropertyMap machine = resource.properties();
        if (machine.text("metadataOptions", "httpEndpoint")
                .filter("disabled"::equals)
                .isPresent()) {
            return Verdict.pass();
        }
        // One hop is the default:
        // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-options.html
        int hops = machine.whole("metadataOptions", "httpPutResponseHopLimit").orElse(1);
        int most = context.get(HOPS);
        return Verdict.require(
                        machine.text("metadataOptions", "httpTokens")
                                .filter("required"::equals)
                                .isPresent(),
                        "metadataOptions.httpTokens is not required: metadata must ask for a token")
                .and(() -> Verdict.require(
                        hops <= most,
                        "metadataOptions.httpPutResponseHopLimit is %d: at most %d, so that pods do not reach it"
                                .formatted(hops, most)));
    }

    @Override
    public PropertyMap remedy(Resource resource, Context context) {
        return resource.properties()
                .with("required", "metadataOptions", "httpTokens")
                .with(context.get(HOPS), "metadataOptions", "httpPutResponseHopLimit");
    }
}
