package io.ashlar.policies.security.kubernetes.access;

import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Nobody is bound to cluster-admin. */
public final class NoClusterAdmin implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-rbac-no-cluster-admin", "Nobody is bound to cluster-admin")
            .severity(Severity.CRITICAL)
            .level(Level.MANDATORY)
            .rationale("cluster-admin may read every secret and change every object, also the bindings themselves.")
            .fix("Bind a role that names what is needed.")
            .reference(Framework.CIS_KUBERNETES, "5.1.1")
            .reference(Framework.POLARIS, "clusterrolebindingClusterAdmin")
            .build();

    private static final Types TYPES = Types.of(
            "kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding",
            "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding");

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
                !resource.properties().text("roleRef", "name").orElse("").equals("cluster-admin"),
                "roleRef.name is cluster-admin: bind a role that names what is needed");
    }
}
