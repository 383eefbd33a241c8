package io.ashlar.policies.security.kubernetes.namespace;

import io.ashlar.policies.security.kubernetes.Namespaced;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Nothing is put into the namespace default. */
public final class NotTheDefaultNamespace implements ResourceRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-namespace-not-default", "Nothing lives in the default namespace")
            .severity(Severity.LOW)
            .rationale(
                    "What lives there shares its quotas, policies and rights with everything else that nobody placed.")
            .fix("Set metadata.namespace, or namespace on the provider.")
            .reference(Framework.CHECKOV, "CKV_K8S_21")
            .build();

    private static final Types TYPES = Types.of(
            "kubernetes:core/v1:ConfigMap",
            "kubernetes:core/v1:PersistentVolumeClaim",
            "kubernetes:core/v1:Pod",
            "kubernetes:core/v1:ReplicationController",
            "kubernetes:core/v1:Secret",
            "kubernetes:core/v1:Service",
            "kubernetes:core/v1:ServiceAccount",
            "kubernetes:apps/v1:DaemonSet",
            "kubernetes:apps/v1:Deployment",
            "kubernetes:apps/v1:ReplicaSet",
            "kubernetes:apps/v1:StatefulSet",
            "kubernetes:batch/v1:CronJob",
            "kubernetes:batch/v1:Job",
            "kubernetes:helm.sh/v3:Release",
            "kubernetes:networking.k8s.io/v1:Ingress",
            "kubernetes:rbac.authorization.k8s.io/v1:Role",
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
                !Namespaced.namespace(resource).equals(Namespaced.DEFAULT),
                "%s is default: put it into a namespace of its own".formatted(Namespaced.path(resource)));
    }
}
