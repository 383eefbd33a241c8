package io.ashlar.policies.security.kubernetes.access;

import io.ashlar.policies.security.reading.Texts;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.Set;

/** No role can give itself more. */
public final class NoEscalation implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-rbac-no-escalation", "No role may escalate, bind or impersonate")
            .severity(Severity.CRITICAL)
            .level(Level.MANDATORY)
            .rationale("Whoever may escalate, bind or impersonate has every right of the cluster, one request later.")
            .fix("Remove the verbs escalate, bind and impersonate.")
            .reference(Framework.CHECKOV, "CKV_K8S_157", "CKV_K8S_158")
            .reference(Framework.CIS_KUBERNETES, "5.1.8")
            .build();

    private static final Types TYPES = Types.of(
            "kubernetes:rbac.authorization.k8s.io/v1:ClusterRole", "kubernetes:rbac.authorization.k8s.io/v1:Role");

    private static final Set<String> GIVING = Set.of("escalate", "bind", "impersonate");

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
        return Verdict.each(resource.properties().blocks("rules"), rule -> Texts.first(rule, GIVING::contains, "verbs")
                .map(verb -> Verdict.fail("%s holds %s: it lets the role give itself more rights"
                        .formatted(Texts.at(rule, "verbs"), verb)))
                .orElse(Verdict.pass()));
    }
}
