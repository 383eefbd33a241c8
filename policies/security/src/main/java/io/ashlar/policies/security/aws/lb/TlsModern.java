package io.ashlar.policies.security.aws.lb;

import io.ashlar.core.Profile;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.Set;

/** Listeners speak TLS 1.2 or later. */
public final class TlsModern implements ResourceRule {
    private static final Set<String> ENCRYPTED = Set.of("HTTPS", "TLS");
    /** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html */
    private static final Set<String> MODERN = Set.of(
            "ELBSecurityPolicy-TLS13-1-2-",
            "ELBSecurityPolicy-TLS13-1-3-",
            "ELBSecurityPolicy-TLS-1-2-",
            "ELBSecurityPolicy-FS-1-2-");
    /** What a listener gets that the provider makes without one: the same page. */
    private static final String BY_DEFAULT = "ELBSecurityPolicy-2016-08";

    private static final RuleInfo INFO = RuleInfo.of("aws-lb-tls-modern", "Load balancers take TLS 1.2 or later")
            .severity(Severity.HIGH)
            .level(Level.MANDATORY)
            .level(Profile.DEVELOPMENT, Level.ADVISORY)
            .rationale("TLS 1.0 and 1.1 have known breaks, and clients can be talked down to them.")
            .fix("Set sslPolicy to ELBSecurityPolicy-TLS13-1-2-2021-06 or a stricter one.")
            .reference(Framework.CHECKOV, "CKV_AWS_103", "CKV2_AWS_74")
            .build();

    private static final Types TYPES = Types.of("aws:lb/listener:Listener", "aws:alb/listener:Listener");

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
        PropertyMap listener = resource.properties();
        if (listener.text("protocol").filter(ENCRYPTED::contains).isEmpty()) {
            return Verdict.notApplicable("it does not take TLS");
        }
        String policy = listener.text("sslPolicy").orElse(BY_DEFAULT);
        return Verdict.require(
                MODERN.stream().anyMatch(policy::startsWith),
                "sslPolicy is %s, which takes TLS older than 1.2: use ELBSecurityPolicy-TLS13-1-2-2021-06"
                        .formatted(policy));
    }
}
