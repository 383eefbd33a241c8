package io.ashlar.policies.security.kubernetes.access;

import io.ashlar.policies.security.reading.Texts;
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

/** Roles name what may be done. */
public final class NoWildcardRights implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of("kubernetes-rbac-no-wildcard", "No role may do everything")
            .severity(Severity.CRITICAL)
            .level(Level.MANDATORY)
            .rationale("A wildcard grants what exists today and what the next operator installs; with it a role is an"
                    + " administrator by another name.")
            .fix("List the verbs and the resources that are needed.")
            .reference(Framework.CHECKOV, "CKV_K8S_49")
            .reference(Framework.CIS_KUBERNETES, "5.1.3")
            .reference(Framework.TRIVY, "KSV-0044")
            .build();

    private static final Types TYPES = Types.of(
            "kubernetes:rbac.authorization.k8s.io/v1:ClusterRole", "kubernetes:rbac.authorization.k8s.io/v1:Role");

    /** Who may only look changes nothing: a wildcard of resources is a finding together with another verb. */
    private static final Set<String> LOOKING = Set.of("get", "list", "watch");

    /** All groups, the one with secrets and pods, and the one with the rights themselves; others hold the objects of one operator. */
    private static final Set<String> GREAT = Set.of("*", "", "rbac.authorization.k8s.io");

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
        return Verdict.each(resource.properties().blocks("rules"), NoWildcardRights::ofRule);
    }

    private static Verdict ofRule(PropertyMap rule) {
        if (rule.anyText("*"::equals, "verbs")) {
            return Verdict.fail(Texts.at(rule, "verbs") + " holds *: name the verbs");
        }
        boolean everything = rule.anyText("*"::equals, "resources") && rule.anyText(GREAT::contains, "apiGroups");
        return Verdict.require(
                !everything || !rule.anyText(verb -> !LOOKING.contains(verb), "verbs"),
                Texts.at(rule, "resources") + " holds *: name the resources that may be changed");
    }
}
