package io.ashlar.sandbox.azure.containerservice;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.azure.arm.ArmNames;
import io.ashlar.sandbox.azure.arm.Identities;
import io.ashlar.sandbox.azure.arm.Locations;
import io.ashlar.sandbox.azure.compute.ComputeTable;
import io.ashlar.sandbox.azure.network.Subnets;
import io.ashlar.sandbox.kubernetes.KubernetesPackage;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.ResourceModel.Companion;
import io.ashlar.sandbox.model.ResourceModelBuilder;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Managed clusters. */
final class ManagedClusters {
    static final String CLUSTER = "azure-native:containerservice:ManagedCluster";
    static final String KIND = "Microsoft.ContainerService/managedClusters";

    private static final String DNS_LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,52}[A-Za-z0-9])?";

    private ManagedClusters() {}

    static ResourceModel cluster() {
        return Arm.resource(CLUSTER, KIND, "resourceName")
                .source("https://learn.microsoft.com/rest/api/aks/managed-clusters/create-or-update")
                .source("https://learn.microsoft.com/azure/aks/quotas-skus-regions")
                .source("https://learn.microsoft.com/azure/aks/supported-kubernetes-versions")
                .with(Arm::regional)
                .with(ManagedClusters::outputs)
                // What `az aks update` cannot change; the list that the azure-native provider keeps.
                .replaceOn(
                        "diskEncryptionSetID",
                        "dnsPrefix",
                        "fqdnSubdomain",
                        "linuxProfile",
                        "windowsProfile.adminUsername",
                        "nodeResourceGroup",
                        "apiServerAccessProfile.enablePrivateCluster",
                        "apiServerAccessProfile.privateDNSZone",
                        "networkProfile.serviceCidr",
                        "networkProfile.serviceCidrs",
                        "networkProfile.dnsServiceIP",
                        "networkProfile.networkMode",
                        "networkProfile.networkPlugin",
                        "networkProfile.networkPluginMode",
                        "networkProfile.podCidr",
                        "networkProfile.networkDataplane",
                        "networkProfile.networkPolicy",
                        "networkProfile.outboundType")
                .unordered("agentPoolProfiles[].availabilityZones", "apiServerAccessProfile.authorizedIPRanges")
                .rule(
                        "resourceName",
                        Rules.length(1, 63),
                        Rules.matches(
                                "[A-Za-z0-9]([A-Za-z0-9_-]*[A-Za-z0-9])?",
                                "letters, digits, underscores and dashes, beginning and ending with a letter or digit"))
                .rule(
                        "dnsPrefix",
                        Rules.matches(
                                DNS_LABEL, "1 to 54 letters, digits and dashes, with a letter or digit at both ends"))
                .rule("nodeResourceGroup", Rules.length(1, 80))
                .rule("agentPoolProfiles[].name", PoolRules.name())
                .rule("apiServerAccessProfile.authorizedIPRanges[]", Rules.cidr(0, 32))
                .rule("aadProfile.adminGroupObjectIDs[]", ArmNames.uuid())
                .rule("networkProfile.serviceCidr", Rules.cidr(8, 29))
                .rule("networkProfile.podCidr", Rules.cidr(8, 28))
                .rule("securityProfile.imageCleaner.intervalHours", Rules.between(24, 2160))
                .with(cluster -> PoolRules.values(cluster, "agentPoolProfiles[]."))
                .check(ClusterChecks::pools)
                .check(ClusterChecks::identityAndAccess)
                .check(ClusterChecks::version)
                .check(NetworkProfiles::check)
                .check(KubeletIdentities::check)
                .refersTo("agentPoolProfiles[].vnetSubnetID", Subnets.use())
                .refersTo("agentPoolProfiles[].podSubnetID", Subnets.use())
                .with(Identities::listed)
                .refersTo("diskEncryptionSetID", Arm.byId(ComputeTable.ENCRYPTION_SET))
                .refersTo(
                        "apiServerAccessProfile.privateDNSZone",
                        Arm.byId("azure-native:network:PrivateZone").except("system|none"))
                .admit(ClusterChecks::stepsOneVersionUp)
                .admit(ClusterChecks::poolsStayWhatTheyAre)
                .admit(KubeletIdentities::mayBeGiven)
                .admit(NetworkProfiles::subnetsFit)
                .admit(cluster -> cluster.inputs().objects("agentPoolProfiles").forEach(pool -> Arm.location(cluster)
                        .ifPresent(where -> zones(where, pool.texts("availabilityZones")))))
                .foundBy("fqdn", "privateFQDN")
                .takesAlong(cluster -> KubernetesPackage.scopeOf(
                        Credentials.server(cluster.existing().orElseThrow())))
                .takesAlongWhatRefersBy("resourceName")
                .brings(ManagedClusters::nodeResourceGroup)
                .build();
    }

    private static void outputs(ResourceModelBuilder model) {
        model.defaultsTo("kubernetesVersion", AksVersions.DEFAULT)
                .defaultsTo("enableRBAC", true)
                .defaultsTo("sku", Map.of("name", "Base", "tier", "Free"))
                .computed("nodeResourceGroup", ManagedClusters::nodeGroupName)
                .computed("maxAgentPools", cluster -> 100)
                .computed("powerState", cluster -> Map.of("code", "Running"))
                .computed("fqdn", cluster -> isPrivate(cluster) ? Optional.empty() : host(cluster, ""))
                .computed("azurePortalFQDN", cluster -> host(cluster, ".portal"))
                .computed("privateFQDN", cluster -> isPrivate(cluster) ? host(cluster, ".private") : Optional.empty())
                .computed("identityProfile", ManagedClusters::kubelet)
                .derived("oidcIssuerProfile", ManagedClusters::issuer)
                .derived(
                        "currentKubernetesVersion",
                        cluster -> AksVersions.current(
                                cluster.text("kubernetesVersion").orElse(AksVersions.DEFAULT)));
    }

    private static boolean isPrivate(Subject cluster) {
        return cluster.inputs().isTrue("apiServerAccessProfile.enablePrivateCluster");
    }

    private static String host(Subject cluster, String part) {
        String prefix = cluster.text("dnsPrefix")
                .or(() -> cluster.text("fqdnSubdomain"))
                .orElse(cluster.logicalName());
        String middle = part.equals(".private")
                ? ".privatelink." + Arm.location(cluster).orElse("") + ".azmk8s.io"
                : part + ".hcp." + Arm.location(cluster).orElse("") + ".azmk8s.io";
        return prefix + "-" + cluster.letters(8) + middle;
    }

    /** https://learn.microsoft.com/azure/aks/faq#why-are-two-resource-groups-created-with-aks. */
    private static String nodeGroupName(Subject cluster) {
        String name = "MC_" + cluster.text("resourceGroupName").orElse("") + "_"
                + cluster.text("resourceName").orElse("") + "_"
                + Arm.location(cluster).orElse("");
        return name.length() > 80 ? name.substring(0, 80) : name;
    }

    private static List<Companion> nodeResourceGroup(Subject cluster) {
        String name = cluster.outputs().text("nodeResourceGroup").orElseThrow();
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("name", name);
        group.put("resourceGroupName", name);
        group.put("location", Arm.location(cluster).orElse(""));
        group.put("managedBy", cluster.id());
        return List.of(new Companion(Arm.GROUP, Arm.groupId(cluster.scope().account(), name), Properties.of(group)));
    }

    private static Object kubelet(Subject cluster) {
        String name = cluster.text("resourceName").orElse("") + "-agentpool";
        return Map.of(
                "kubeletidentity",
                Map.of(
                        "clientId", Arm.uuid(cluster, "kubelet client"),
                        "objectId", Arm.uuid(cluster, "kubelet object"),
                        "resourceId",
                                Arm.groupId(cluster.scope().account(), nodeGroupName(cluster))
                                        + "/providers/Microsoft.ManagedIdentity/userAssignedIdentities/" + name));
    }

    private static Object issuer(Subject cluster) {
        if (!cluster.needs("oidcIssuerProfile")) {
            return Unknown.VALUE;
        }
        if (!cluster.inputs().isTrue("oidcIssuerProfile.enabled")) {
            return cluster.inputs().has("oidcIssuerProfile") ? Map.of("enabled", false) : Optional.empty();
        }
        String url = cluster.existing()
                .flatMap(existing -> existing.outputs().text("oidcIssuerProfile.issuerURL"))
                .orElseGet(() -> "https://" + Arm.location(cluster).orElse("") + ".oic.prod-aks.azure.com/"
                        + Arm.uuid(cluster, "tenant") + "/" + Arm.uuid(cluster, "issuer") + "/");
        return Map.of("enabled", true, "issuerURL", url);
    }

    /** Refuses zones that the location does not have. */
    static void zones(String location, List<String> zones) {
        List<String> there = Locations.zones(location);
        zones.stream().filter(zone -> !there.contains(zone)).findFirst().ifPresent(zone -> {
            throw Refusal.invalid(
                    "AvailabilityZoneNotSupported",
                    "Preflight validation check for resource(s) failed: the zone(s) '" + zone
                            + "' for node pool is not supported. The supported zones for location '" + location
                            + "' are '" + String.join(",", there) + "'");
        });
    }
}
