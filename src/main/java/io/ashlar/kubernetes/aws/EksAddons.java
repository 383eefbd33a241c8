package io.ashlar.kubernetes.aws;

import com.pulumi.aws.eks.Addon;
import com.pulumi.aws.eks.AddonArgs;
import com.pulumi.aws.eks.Cluster;
import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import io.ashlar.kubernetes.aws.EksAddon.Encryption;
import io.ashlar.kubernetes.aws.EksAddon.Identity;
import io.ashlar.kubernetes.aws.EksAddon.Phase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Installs the add-ons of one cluster, phase by phase. */
final class EksAddons {
    private static final String NAMESPACE = "kube-system";

    /** https://docs.aws.amazon.com/eks/latest/userguide/ebs-csi.html: what the driver needs to use a key of yours. */
    private static final String USE_OF_KEY =
            """
            {"Version":"2012-10-17","Statement":[\
            {"Effect":"Allow","Action":["kms:CreateGrant","kms:ListGrants","kms:RevokeGrant"],"Resource":"${key}",\
            "Condition":{"Bool":{"kms:GrantIsForAWSResource":"true"}}},\
            {"Effect":"Allow","Action":["kms:Encrypt","kms:Decrypt","kms:ReEncrypt*","kms:GenerateDataKey*",\
            "kms:DescribeKey"],"Resource":"${key}"}]}""";

    private final Making making;
    private final Cluster cluster;
    private final Map<String, Addon> made = new TreeMap<>();

    EksAddons(Making making, Cluster cluster) {
        this.making = making;
        this.cluster = cluster;
    }

    /** Installs one phase once the others are there, and returns what the next must wait for. */
    List<Resource> provision(Phase phase, Collection<? extends Resource> after) {
        return Stream.concat(
                        EksAddon.STANDARD.stream(),
                        making.options().furtherAddons().stream().map(EksAddon::further))
                .filter(addon -> addon.phase() == phase)
                .<Resource>map(addon -> install(addon, after))
                .toList();
    }

    /** The add-ons by EKS's names. */
    Map<String, Addon> made() {
        return made;
    }

    private Addon install(EksAddon addon, Collection<? extends Resource> others) {
        String name = making.names().child("addon", addon.name());
        List<Resource> after = new ArrayList<>(others);
        addon.identity().ifPresent(identity -> after.add(identity(addon, identity)));
        AddonArgs.Builder builder = AddonArgs.builder()
                .clusterName(cluster.name())
                .addonName(addon.name())
                .resolveConflictsOnCreate("NONE")
                .resolveConflictsOnUpdate("OVERWRITE")
                .preserve(true)
                .tags(making.tags(name));
        addon.configuration().ifPresent(builder::configurationValues);
        Addon installed = new Addon(name, builder.build(), making.after(after));
        made.put(addon.name(), installed);
        return installed;
    }

    private Resource identity(EksAddon addon, Identity identity) {
        WorkloadIdentity workload = WorkloadIdentity.of(
                        making.names().child("identity", addon.name()), NAMESPACE, identity.serviceAccount())
                .withManagedPolicy("policy", making.managedPolicy(identity.policy()));
        if (identity.encryption() == Encryption.WITH_THE_CLUSTERS_KEY) {
            workload = workload.withPolicy("key-policy", useOfKey());
        }
        return workload.provision(cluster.name(), making.args().tags(), making.child())
                .association();
    }

    private Output<String> useOfKey() {
        return making.args().encryptionKey().keyId().applyValue(arn -> USE_OF_KEY.replace("${key}", arn));
    }
}
