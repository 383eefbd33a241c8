package io.ashlar.sandbox.azure.containerservice;

import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What holds between the settings of a cluster. */
final class ClusterChecks {
    /** https://learn.microsoft.com/azure/aks/resize-node-pool. */
    private static final List<String> UNCHANGEABLE = List.of(
            "vmSize",
            "osDiskSizeGB",
            "osDiskType",
            "vnetSubnetID",
            "availabilityZones",
            "enableEncryptionAtHost",
            "maxPods",
            "type");

    private ClusterChecks() {}

    static void pools(Properties inputs, Findings findings) {
        List<Properties> pools = inputs.objects("agentPoolProfiles");
        if (pools.isEmpty()) {
            if (!inputs.isUnknown("agentPoolProfiles")) {
                findings.add("agentPoolProfiles", "'agentPoolProfiles' must hold at least one pool");
            }
            return;
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < pools.size(); i++) {
            String at = "agentPoolProfiles[" + i + "].";
            PoolRules.check(at, pools.get(i), findings);
            pools.get(i)
                    .text("name")
                    .filter(name -> !names.add(name))
                    .ifPresent(name -> findings.add(at + "name", "two pools are named '" + name + "'"));
        }
        // https://learn.microsoft.com/azure/aks/use-system-pools
        boolean system = pools.stream()
                .anyMatch(pool -> pool.text("mode").orElse("").equals("System") || pool.isUnknown("mode"));
        if (!system) {
            findings.add("agentPoolProfiles[0].mode", "a cluster must have at least one pool whose 'mode' is System");
        }
    }

    static void identityAndAccess(Properties inputs, Findings findings) {
        if (!inputs.has("identity") && !inputs.has("servicePrincipalProfile")) {
            findings.add("identity", "one of 'identity' and 'servicePrincipalProfile' must be given");
        }
        if (inputs.has("dnsPrefix") == inputs.has("fqdnSubdomain")) {
            findings.add("dnsPrefix", "one of 'dnsPrefix' and 'fqdnSubdomain' must be given, and not both");
        }
        boolean entra = inputs.isTrue("aadProfile.managed");
        // https://learn.microsoft.com/azure/aks/manage-local-accounts-managed-azure-ad
        if (inputs.isTrue("disableLocalAccounts") && !entra && !inputs.isUnknown("aadProfile")) {
            findings.add(
                    "disableLocalAccounts",
                    "'disableLocalAccounts' needs 'aadProfile.managed': nobody could sign in otherwise");
        }
        // https://learn.microsoft.com/azure/aks/manage-azure-rbac
        if (inputs.isTrue("aadProfile.enableAzureRBAC") && inputs.isFalse("enableRBAC")) {
            findings.add("aadProfile.enableAzureRBAC", "'aadProfile.enableAzureRBAC' needs 'enableRBAC'");
        }
        // https://learn.microsoft.com/azure/aks/workload-identity-deploy-cluster
        if (inputs.isTrue("securityProfile.workloadIdentity.enabled")
                && !inputs.isTrue("oidcIssuerProfile.enabled")
                && !inputs.isUnknown("oidcIssuerProfile")) {
            findings.add(
                    "securityProfile.workloadIdentity.enabled",
                    "workload identity needs the OIDC issuer: set 'oidcIssuerProfile.enabled'");
        }
        privateAccess(inputs, findings);
    }

    /** https://learn.microsoft.com/azure/aks/private-clusters. */
    private static void privateAccess(Properties inputs, Findings findings) {
        boolean isPrivate = inputs.isTrue("apiServerAccessProfile.enablePrivateCluster");
        Optional<String> zone = inputs.text("apiServerAccessProfile.privateDNSZone");
        if (zone.isPresent() && !isPrivate && !inputs.isUnknown("apiServerAccessProfile.enablePrivateCluster")) {
            findings.add(
                    "apiServerAccessProfile.privateDNSZone",
                    "'privateDNSZone' is only allowed for a private cluster: set 'enablePrivateCluster'");
        }
        boolean own = zone.filter(value -> value.startsWith("/")).isPresent();
        if (own && !inputs.text("identity.type").orElse("UserAssigned").equals("UserAssigned")) {
            findings.add(
                    "identity.type", "a private cluster with a DNS zone of its own must have a user-assigned identity");
        }
        if (inputs.has("fqdnSubdomain") && !own && zone.isPresent()) {
            findings.add("fqdnSubdomain", "'fqdnSubdomain' needs the id of a private DNS zone in 'privateDNSZone'");
        }
        if (isPrivate
                && !inputs.texts("apiServerAccessProfile.authorizedIPRanges").isEmpty()) {
            findings.add(
                    "apiServerAccessProfile.authorizedIPRanges",
                    "authorized IP ranges cannot be set for a private cluster");
        }
    }

    static void version(Properties inputs, Findings findings) {
        boolean longTerm = inputs.text("supportPlan").orElse("").equals("AKSLongTermSupport");
        inputs.text("kubernetesVersion")
                .flatMap(version -> AksVersions.complaint(version, longTerm)
                        .map(complaint -> "'kubernetesVersion' is '" + version + "': " + complaint))
                .ifPresent(complaint -> findings.add("kubernetesVersion", complaint));
        // https://learn.microsoft.com/azure/aks/long-term-support
        if (longTerm && !inputs.text("sku.tier").orElse("").equals("Premium") && !inputs.isUnknown("sku")) {
            findings.add("supportPlan", "'supportPlan' AKSLongTermSupport needs 'sku.tier' Premium");
        }
    }

    static void stepsOneVersionUp(Subject cluster) {
        Optional<String> before =
                cluster.existing().flatMap(existing -> existing.outputs().text("kubernetesVersion"));
        Optional<String> after = cluster.text("kubernetesVersion");
        Optional<Integer> from = before.flatMap(AksVersions::minor);
        Optional<Integer> to = after.flatMap(AksVersions::minor);
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        if (to.get() < from.get()) {
            throw Refusal.invalid(
                    "OperationNotAllowed",
                    "Downgrading cluster version is not allowed: " + before.get() + " to " + after.get() + ".");
        }
        if (to.get() - from.get() > 1) {
            throw Refusal.invalid(
                    "OperationNotAllowed",
                    "Upgrading Kubernetes version " + before.get() + " to " + after.get()
                            + " is not allowed. Available upgrades: 1." + (from.get() + 1) + ".");
        }
    }

    /** A pool beside its cluster is replaced for these; one inside it cannot be. */
    static void poolsStayWhatTheyAre(Subject cluster) {
        List<Properties> before = cluster.existing().stream()
                .flatMap(existing -> existing.inputs().objects("agentPoolProfiles").stream())
                .toList();
        for (Properties pool : cluster.inputs().objects("agentPoolProfiles")) {
            before.stream()
                    .filter(other -> other.text("name").equals(pool.text("name")))
                    .flatMap(other -> UNCHANGEABLE.stream()
                            .filter(field -> other.has(field)
                                    && pool.has(field)
                                    && !Objects.equals(
                                            other.asMap().get(field),
                                            pool.asMap().get(field))))
                    .findFirst()
                    .ifPresent(field -> {
                        throw Refusal.invalid(
                                "PropertyChangeNotAllowed",
                                "Changing property 'agentPoolProfile." + field + "' is not allowed.");
                    });
        }
    }
}
