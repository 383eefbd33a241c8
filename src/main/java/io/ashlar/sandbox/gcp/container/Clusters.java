package io.ashlar.sandbox.gcp.container;

import io.ashlar.sandbox.gcp.compute.Networks;
import io.ashlar.sandbox.gcp.kms.KeyUse;
import io.ashlar.sandbox.gcp.project.Gcp;
import io.ashlar.sandbox.gcp.project.GcpRegions;
import io.ashlar.sandbox.kubernetes.KubernetesPackage;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** GKE clusters. */
final class Clusters {
    static final String CLUSTER = "gcp:container/cluster:Cluster";
    private static final String SHAPE = "projects/{project}/locations/{location}/clusters/{name}";

    private Clusters() {}

    static ResourceModel cluster() {
        return Gcp.resource(CLUSTER, "Cluster", SHAPE)
                .source("https://cloud.google.com/kubernetes-engine/docs/reference/rest/v1/projects.locations.clusters")
                .source("https://cloud.google.com/kubernetes-engine/docs/concepts/alias-ips")
                .source("https://cloud.google.com/kubernetes-engine/docs/how-to/private-clusters")
                .autoNamed("name", 40)
                .computed(
                        "selfLink",
                        cluster -> "https://container.googleapis.com/v1/"
                                + Gcp.name(
                                        SHAPE,
                                        cluster.inputs(),
                                        cluster.provider().scope()))
                .computed("location", "{region}")
                .computed(
                        "endpoint",
                        cluster -> "34." + number(cluster, "second") + "." + number(cluster, "third") + "."
                                + number(cluster, "fourth"))
                .computed("servicesIpv4Cidr", cluster -> "34.118.224.0/20")
                .derived("masterAuth", Clusters::masterAuth)
                .derived(
                        "masterVersion",
                        cluster -> GkeVersions.resolve(
                                cluster.text("minMasterVersion").orElse(GkeVersions.DEFAULT)))
                .defaultsTo("deletionProtection", true)
                .defaultsTo("enableShieldedNodes", true)
                .defaultsTo("networkingMode", "VPC_NATIVE")
                .defaultsTo("network", "default")
                .replaceOn(
                        "name",
                        "location",
                        "network",
                        "subnetwork",
                        "networkingMode",
                        "ipAllocationPolicy.clusterSecondaryRangeName",
                        "ipAllocationPolicy.servicesSecondaryRangeName",
                        "ipAllocationPolicy.clusterIpv4CidrBlock",
                        "ipAllocationPolicy.servicesIpv4CidrBlock",
                        "privateClusterConfig.enablePrivateNodes",
                        "privateClusterConfig.masterIpv4CidrBlock",
                        "datapathProvider",
                        "enableAutopilot",
                        "enableKubernetesAlpha",
                        "confidentialNodes",
                        "defaultMaxPodsPerNode",
                        "initialNodeCount",
                        "clusterIpv4Cidr",
                        "masterAuth.clientCertificateConfig")
                .means("network", Gcp::last)
                .means("subnetwork", Gcp::last)
                .foundBy("endpoint", "selfLink")
                .rule("name", Gcp.rfc1035(1, 40))
                .rule("location", GcpRegions.location())
                .rule("nodeLocations[]", GcpRegions.zone())
                .rule("minMasterVersion", GkeVersions::complaint)
                .rule("privateClusterConfig.masterIpv4CidrBlock", Rules.cidr(28, 28))
                .rule("masterAuthorizedNetworksConfig.cidrBlocks[].cidrBlock", Rules.cidr(0, 32))
                .rule("defaultMaxPodsPerNode", Rules.between(8, 256))
                .rule("releaseChannel.channel", Rules.oneOf("UNSPECIFIED", "RAPID", "REGULAR", "STABLE", "EXTENDED"))
                .rule(
                        "datapathProvider",
                        Rules.oneOf("DATAPATH_PROVIDER_UNSPECIFIED", "LEGACY_DATAPATH", "ADVANCED_DATAPATH"))
                .rule("databaseEncryption.state", Rules.oneOf("ENCRYPTED", "DECRYPTED"))
                .check(Clusters::combinations)
                .refersTo("network", Networks.inNetwork().except("default|.*/networks/default"))
                .refersTo("subnetwork", subnetwork())
                .refersTo(
                        "databaseEncryption.keyName",
                        Reference.to("gcp:kms/cryptoKey:CryptoKey")
                                .anywhere()
                                .missing("notFound", "KMS key {value} was not found"))
                .admit(KeyUse.by("databaseEncryption.keyName", "container-engine-robot"))
                .admit(Clusters::rangesExist)
                .admit(Clusters::zonesAreInTheLocation)
                .admit(Clusters::stepsOneVersionUp)
                .beforeDeletion(Clusters::isNotProtected)
                .takesAlong(cluster -> KubernetesPackage.scopeOf("https://"
                        + cluster.existing()
                                .orElseThrow()
                                .outputs()
                                .text("endpoint")
                                .orElse("")))
                .takesAlongWhatRefersBy("cluster")
                .build();
    }

    /** A short name is in the region of the cluster. */
    static Reference subnetwork() {
        return Reference.to(Networks.SUBNETWORK)
                .anywhere()
                .except("default|.*/subnetworks/default")
                .completedBy((value, inputs, scope) -> {
                    int at = value.indexOf("projects/");
                    return at >= 0
                            ? value.substring(at)
                            : "projects/" + inputs.text("project").orElse(scope.account()) + "/regions/"
                                    + region(inputs.text("location").orElse(scope.region())) + "/subnetworks/" + value;
                })
                .missing("notFound", "Subnetwork '{value}' was not found")
                .blocksDeletion(
                        "resourceInUseByAnotherResource",
                        "The subnetwork resource '{target}' is already being used by '{referrer}'");
    }

    static String region(String location) {
        return GcpRegions.isZone(location) ? location.substring(0, location.lastIndexOf('-')) : location;
    }

    /** The host of an API address. */
    static String host(String server) {
        return server.replaceFirst("^https://", "").replaceFirst(":443$", "");
    }

    private static int number(Subject subject, String purpose) {
        return Integer.parseInt(subject.hex(purpose, 2), 16);
    }

    private static Object masterAuth(Subject cluster) {
        if (!cluster.needs("masterAuth")) {
            return Unknown.VALUE;
        }
        Map<String, Object> access =
                new LinkedHashMap<>(cluster.inputs().object("masterAuth").asMap());
        String before = cluster.existing()
                .flatMap(existing -> existing.outputs().text("masterAuth.clusterCaCertificate"))
                .orElse("");
        String certificate =
                "-----BEGIN CERTIFICATE-----\n" + cluster.hex("authority", 64) + "\n-----END CERTIFICATE-----";
        access.put(
                "clusterCaCertificate",
                before.isEmpty()
                        ? Base64.getEncoder().encodeToString(certificate.getBytes(StandardCharsets.UTF_8))
                        : before);
        return access;
    }

    private static void combinations(Properties inputs, Findings findings) {
        boolean autopilot = inputs.isTrue("enableAutopilot");
        if (!autopilot
                && !inputs.has("initialNodeCount")
                && !inputs.has("nodePools")
                && !inputs.isUnknown("enableAutopilot")) {
            findings.add(
                    "initialNodeCount", "'initialNodeCount' must be given, also when 'removeDefaultNodePool' is true");
        }
        if (autopilot && inputs.isTrue("removeDefaultNodePool")) {
            findings.add("removeDefaultNodePool", "'removeDefaultNodePool' cannot be set for an Autopilot cluster");
        }
        boolean privateEndpoint = inputs.isTrue("privateClusterConfig.enablePrivateEndpoint");
        if (privateEndpoint && !inputs.has("masterAuthorizedNetworksConfig")) {
            findings.add(
                    "masterAuthorizedNetworksConfig",
                    "'masterAuthorizedNetworksConfig' must be given with 'privateClusterConfig.enablePrivateEndpoint'");
        }
        if (privateEndpoint
                && !inputs.isTrue("privateClusterConfig.enablePrivateNodes")
                && !inputs.isUnknown("privateClusterConfig.enablePrivateNodes")) {
            findings.add(
                    "privateClusterConfig.enablePrivateNodes",
                    "'enablePrivateNodes' must be true with 'enablePrivateEndpoint'");
        }
        // https://cloud.google.com/kubernetes-engine/docs/how-to/dataplane-v2
        if (inputs.text("datapathProvider").orElse("").equals("ADVANCED_DATAPATH")
                && inputs.isTrue("networkPolicy.enabled")) {
            findings.add(
                    "networkPolicy.enabled",
                    "Dataplane V2 enforces network policies by itself: leave 'networkPolicy' out");
        }
        if (inputs.text("databaseEncryption.state").orElse("").equals("ENCRYPTED")
                && !inputs.has("databaseEncryption.keyName")) {
            findings.add(
                    "databaseEncryption.keyName",
                    "'databaseEncryption.keyName' must be given with the state ENCRYPTED");
        }
        inputs.text("workloadIdentityConfig.workloadPool")
                .filter(pool -> !pool.matches("[a-z][a-z0-9:.-]+\\.svc\\.id\\.goog"))
                .ifPresent(pool -> findings.add(
                        "workloadIdentityConfig.workloadPool",
                        "'workloadIdentityConfig.workloadPool' is '" + pool + "': must be <project>.svc.id.goog"));
    }

    private static void rangesExist(Subject cluster) {
        Optional<CloudResource> subnetwork = cluster.text("subnetwork").flatMap(name -> subnetwork()
                .resolve(cluster.cloud(), cluster.provider().scope(), cluster.inputs(), name));
        if (subnetwork.isEmpty()) {
            return;
        }
        List<String> names = subnetwork.get().inputs().objects("secondaryIpRanges").stream()
                .flatMap(range -> range.text("rangeName").stream())
                .toList();
        for (String path : List.of("clusterSecondaryRangeName", "servicesSecondaryRangeName")) {
            cluster.text("ipAllocationPolicy." + path)
                    .filter(name -> !names.contains(name))
                    .ifPresent(name -> {
                        throw Refusal.invalid(
                                "badRequest",
                                "Services and pods need secondary ranges: secondary range \"" + name
                                        + "\" does not exist in subnetwork \""
                                        + Gcp.last(subnetwork.get().id()) + "\".");
                    });
        }
        Optional<String> network = cluster.text("network").map(Gcp::last);
        Optional<String> its = subnetwork.get().inputs().text("network").map(Gcp::last);
        if (network.isPresent() && !network.equals(its)) {
            throw Refusal.invalid(
                    "badRequest",
                    "Subnetwork \"" + Gcp.last(subnetwork.get().id()) + "\" is not in network \"" + network.get()
                            + "\".");
        }
    }

    private static void zonesAreInTheLocation(Subject cluster) {
        String location = cluster.text("location").orElse(cluster.region());
        for (String zone : cluster.inputs().texts("nodeLocations")) {
            if (zone.equals(location)) {
                throw Refusal.invalid(
                        "", "when using a multi-zonal cluster, node_locations should not contain the original 'zone'");
            }
            if (!region(zone).equals(region(location))) {
                throw Refusal.invalid(
                        "badRequest", "Node location \"" + zone + "\" is not in the region of \"" + location + "\".");
            }
        }
    }

    private static void stepsOneVersionUp(Subject cluster) {
        Optional<Integer> before = cluster.existing()
                .flatMap(existing -> existing.outputs().text("masterVersion"))
                .flatMap(GkeVersions::minor);
        Optional<Integer> after = cluster.text("minMasterVersion").flatMap(GkeVersions::minor);
        if (before.isPresent() && after.isPresent() && after.get() - before.get() > 1) {
            throw Refusal.invalid(
                    "badRequest",
                    "Master cannot be upgraded to \"1." + after.get() + "\": cannot upgrade the master by more than one"
                            + " minor version at a time.");
        }
    }

    private static void isNotProtected(Subject cluster) {
        if (!cluster.existing().orElseThrow().inputs().isFalse("deletionProtection")) {
            throw Refusal.inUse(
                    "",
                    "Cannot destroy cluster because deletion_protection is set to true. Set it to false to proceed with"
                            + " instance deletion");
        }
    }
}
