package io.ashlar.policies.security.kubernetes;

import io.ashlar.policies.security.kubernetes.access.NoClusterAdmin;
import io.ashlar.policies.security.kubernetes.access.NoEscalation;
import io.ashlar.policies.security.kubernetes.access.NoWildcardRights;
import io.ashlar.policies.security.kubernetes.access.OwnServiceAccount;
import io.ashlar.policies.security.kubernetes.access.TokenMountDecided;
import io.ashlar.policies.security.kubernetes.availability.AutoscalerOwnsReplicas;
import io.ashlar.policies.security.kubernetes.availability.DisruptionBudgetAllows;
import io.ashlar.policies.security.kubernetes.availability.DisruptionBudgetPresent;
import io.ashlar.policies.security.kubernetes.availability.SeveralReplicas;
import io.ashlar.policies.security.kubernetes.availability.SpreadOverNodes;
import io.ashlar.policies.security.kubernetes.baseline.AppArmorKept;
import io.ashlar.policies.security.kubernetes.baseline.DefaultProcMount;
import io.ashlar.policies.security.kubernetes.baseline.NoDangerousCapability;
import io.ashlar.policies.security.kubernetes.baseline.NoHostNamespaces;
import io.ashlar.policies.security.kubernetes.baseline.NoHostPath;
import io.ashlar.policies.security.kubernetes.baseline.NoHostPort;
import io.ashlar.policies.security.kubernetes.baseline.NoHostProcess;
import io.ashlar.policies.security.kubernetes.baseline.NoPrivilegedContainer;
import io.ashlar.policies.security.kubernetes.baseline.OnlySafeSysctls;
import io.ashlar.policies.security.kubernetes.baseline.SeLinuxKept;
import io.ashlar.policies.security.kubernetes.baseline.SeccompKept;
import io.ashlar.policies.security.kubernetes.container.ImageByDigest;
import io.ashlar.policies.security.kubernetes.container.ImageTagged;
import io.ashlar.policies.security.kubernetes.container.ProbesDiffer;
import io.ashlar.policies.security.kubernetes.container.ProbesPresent;
import io.ashlar.policies.security.kubernetes.container.ReadOnlyRoot;
import io.ashlar.policies.security.kubernetes.container.ResourcesSet;
import io.ashlar.policies.security.kubernetes.namespace.NotTheDefaultNamespace;
import io.ashlar.policies.security.kubernetes.namespace.PodSecurityLabels;
import io.ashlar.policies.security.kubernetes.network.IngressTargetsService;
import io.ashlar.policies.security.kubernetes.network.NetworkPolicyCoversPods;
import io.ashlar.policies.security.kubernetes.network.ServiceTargetsPod;
import io.ashlar.policies.security.kubernetes.restricted.DropsAllCapabilities;
import io.ashlar.policies.security.kubernetes.restricted.NoPrivilegeEscalation;
import io.ashlar.policies.security.kubernetes.restricted.NotTheRootUser;
import io.ashlar.policies.security.kubernetes.restricted.RestrictedVolumeTypes;
import io.ashlar.policies.security.kubernetes.restricted.RunsAsNonRoot;
import io.ashlar.policies.security.kubernetes.restricted.SeccompDefault;
import io.ashlar.policies.security.kubernetes.secret.NoSecretInChartValues;
import io.ashlar.policies.security.kubernetes.secret.NoSecretInConfigMap;
import io.ashlar.policies.security.kubernetes.secret.NoSecretInEnvironment;
import io.ashlar.policy.Rule;
import java.util.List;

/** The rules for Kubernetes. */
public final class KubernetesRules {
    private KubernetesRules() {}

    /** All of them, in the order of the table. */
    public static List<Rule> all() {
        return List.of(
                new NoHostProcess(),
                new NoHostNamespaces(),
                new NoPrivilegedContainer(),
                new NoDangerousCapability(),
                new NoHostPath(),
                new NoHostPort(),
                new AppArmorKept(),
                new SeLinuxKept(),
                new DefaultProcMount(),
                new SeccompKept(),
                new OnlySafeSysctls(),
                new RestrictedVolumeTypes(),
                new NoPrivilegeEscalation(),
                new RunsAsNonRoot(),
                new NotTheRootUser(),
                new SeccompDefault(),
                new DropsAllCapabilities(),
                new ResourcesSet(),
                new ImageTagged(),
                new ImageByDigest(),
                new ProbesPresent(),
                new ProbesDiffer(),
                new ReadOnlyRoot(),
                new NoSecretInEnvironment(),
                new NoSecretInConfigMap(),
                new NoSecretInChartValues(),
                new TokenMountDecided(),
                new OwnServiceAccount(),
                new NoWildcardRights(),
                new NoEscalation(),
                new NoClusterAdmin(),
                new NetworkPolicyCoversPods(),
                new ServiceTargetsPod(),
                new IngressTargetsService(),
                new DisruptionBudgetPresent(),
                new DisruptionBudgetAllows(),
                new SeveralReplicas(),
                new SpreadOverNodes(),
                new AutoscalerOwnsReplicas(),
                new NotTheDefaultNamespace(),
                new PodSecurityLabels());
    }
}
