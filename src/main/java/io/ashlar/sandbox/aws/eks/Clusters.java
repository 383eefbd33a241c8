package io.ashlar.sandbox.aws.eks;

import io.ashlar.sandbox.kubernetes.KubernetesPackage;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.ResourceModel.Companion;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Clusters: the control plane. */
final class Clusters {
    static final String CLUSTER = "aws:eks/cluster:Cluster";
    private static final String ROLE = "aws:iam/role:Role";
    private static final String SUBNET = "aws:ec2/subnet:Subnet";
    private static final String SECURITY_GROUP = "aws:ec2/securityGroup:SecurityGroup";

    /** https://docs.aws.amazon.com/general/latest/gr/eks.html#limits_eks. */
    private static final int MOST_CLUSTERS = 100;

    private static final int MOST_PUBLIC_BLOCKS = 40;

    private Clusters() {}

    /** The cluster that a property names. */
    static Reference inCluster() {
        return Reference.to(CLUSTER).missing("ResourceNotFoundException", "No cluster found for name: {value}.");
    }

    /** The role that a property names, which the service of this name must be able to take on. */
    static Reference role() {
        return Reference.to(ROLE, "arn")
                .missing("InvalidParameterException", "The role with name {value} cannot be found.");
    }

    /** A rule that the role at the path trusts the service. */
    static ResourceModel.StateRule trusts(String path, String service) {
        return subject -> subject.text(path)
                .flatMap(arn -> subject.findBy(ROLE, "arn", arn))
                .filter(role ->
                        !role.inputs().text("assumeRolePolicy").orElse("").contains(service))
                .ifPresent(role -> {
                    throw Refusal.invalid(
                            "InvalidParameterException",
                            "Role with arn: " + role.outputs().text("arn").orElse(role.id())
                                    + ", could not be assumed because it does not exist or the trusted entity is not"
                                    + " correct: it does not trust " + service);
                });
    }

    static ResourceModel cluster() {
        return ResourceModel.of(CLUSTER)
                .source("https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateCluster.html")
                .source("https://docs.aws.amazon.com/eks/latest/APIReference/API_UpdateClusterVersion.html")
                .source("https://docs.aws.amazon.com/eks/latest/APIReference/API_DeleteCluster.html")
                .source("https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html")
                .called("EKS Cluster")
                .autoNamed("name", 100)
                .id("{name}")
                .arn("arn:{partition}:eks:{region}:{account}:cluster/{name}")
                .computed(
                        "endpoint",
                        cluster -> "https://" + cluster.hex("endpoint", 32).toUpperCase(Locale.ROOT) + ".gr7."
                                + cluster.region() + ".eks.amazonaws.com")
                .computed("certificateAuthority", cluster -> Map.of("data", authority(cluster)))
                .computed("certificateAuthorities", cluster -> List.of(Map.of("data", authority(cluster))))
                .computed("identities", cluster -> List.of(Map.of("oidcs", List.of(Map.of("issuer", issuer(cluster))))))
                .computed("createdAt", cluster -> "2026-11-21T00:00:00Z")
                .computed("platformVersion", cluster -> "eks.1")
                .computed("status", cluster -> "ACTIVE")
                .derived("vpcConfig", Clusters::vpcConfig)
                .defaultsTo("version", Versions.DEFAULT)
                .defaultsTo("bootstrapSelfManagedAddons", true)
                .defaultsTo("upgradePolicy", Map.of("supportType", "EXTENDED"))
                .defaultsTo("accessConfig", Map.of("authenticationMode", "CONFIG_MAP"))
                .replaceOn(
                        "name",
                        "roleArn",
                        "bootstrapSelfManagedAddons",
                        "accessConfig.bootstrapClusterCreatorAdminPermissions",
                        "encryptionConfig",
                        "kubernetesNetworkConfig.ipFamily",
                        "kubernetesNetworkConfig.serviceIpv4Cidr",
                        "outpostConfig")
                .unordered("enabledClusterLogTypes", "vpcConfig.subnetIds", "vpcConfig.publicAccessCidrs")
                .rule(
                        "name",
                        Rules.length(1, 100),
                        Rules.matches("[0-9A-Za-z][A-Za-z0-9_-]*", "letters, digits, dashes and underscores"))
                .rule("version", Versions.offered())
                .rule("roleArn", Rules.arn("iam"))
                .rule("accessConfig.authenticationMode", Rules.oneOf("API", "API_AND_CONFIG_MAP", "CONFIG_MAP"))
                .rule("upgradePolicy.supportType", Rules.oneOf("STANDARD", "EXTENDED"))
                .rule(
                        "enabledClusterLogTypes[]",
                        Rules.oneOf("api", "audit", "authenticator", "controllerManager", "scheduler"))
                .rule("encryptionConfig.resources[]", Rules.oneOf("secrets"))
                .rule("encryptionConfig.provider.keyArn", Rules.arn("kms"))
                .rule("vpcConfig.publicAccessCidrs[]", Rules.cidr(0, 32))
                .check(Clusters::reach)
                .check(Clusters::support)
                .with(ServiceNetwork::declare)
                .unique("name", "ResourceInUseException", "Cluster already exists with name: {value}")
                .refersTo("roleArn", role())
                .refersTo(
                        "encryptionConfig.provider.keyArn",
                        Reference.to("aws:kms/key:Key", "arn")
                                .missing(
                                        "InvalidParameterException",
                                        "The keyArn in encryptionConfig provider is invalid: {value}"))
                .refersTo(
                        "vpcConfig.subnetIds[]",
                        Reference.to(SUBNET)
                                .missing(
                                        "InvalidParameterException",
                                        "The subnet ID '{value}' does not exist (Service: AmazonEC2; Error Code:"
                                                + " InvalidSubnetID.NotFound)")
                                .blocksDeletion(
                                        "DependencyViolation",
                                        "The subnet '{target}' has dependencies and cannot be deleted."))
                .refersTo(
                        "vpcConfig.securityGroupIds[]",
                        Reference.to(SECURITY_GROUP)
                                .missing("InvalidParameterException", "The security group '{value}' does not exist")
                                .blocksDeletion("DependencyViolation", "resource {target} has a dependent object"))
                .quota(
                        MOST_CLUSTERS,
                        "ResourceLimitExceededException",
                        "You have exceeded the maximum number of clusters: " + MOST_CLUSTERS)
                .admit(trusts("roleArn", "eks.amazonaws.com"))
                .admit(Clusters::spansTwoZonesOfOneVpc)
                .admit(Clusters::stepsOneVersionUp)
                .admit(Clusters::keepsItsAuthenticationMode)
                .foundBy("endpoint")
                .takesAlong(cluster -> KubernetesPackage.scopeOf(cluster.existing()
                        .orElseThrow()
                        .outputs()
                        .text("endpoint")
                        .orElse("")))
                .brings(Clusters::securityGroup)
                .build();
    }

    private static void reach(Properties inputs, Findings findings) {
        if (inputs.isFalse("vpcConfig.endpointPrivateAccess") && inputs.isFalse("vpcConfig.endpointPublicAccess")) {
            findings.add(
                    "vpcConfig.endpointPrivateAccess",
                    "'vpcConfig.endpointPrivateAccess' and 'vpcConfig.endpointPublicAccess' cannot both be false");
        }
        if (inputs.texts("vpcConfig.publicAccessCidrs").size() > MOST_PUBLIC_BLOCKS) {
            findings.add(
                    "vpcConfig.publicAccessCidrs",
                    "'vpcConfig.publicAccessCidrs' takes at most " + MOST_PUBLIC_BLOCKS + " blocks");
        }
    }

    /** https://docs.aws.amazon.com/eks/latest/userguide/disable-extended-support.html. */
    private static void support(Properties inputs, Findings findings) {
        boolean standardOnly = inputs.text("upgradePolicy.supportType")
                .filter("STANDARD"::equals)
                .isPresent();
        inputs.text("version")
                .filter(version -> standardOnly && Versions.isExtended(version))
                .ifPresent(version -> findings.add(
                        "version",
                        "'version' is '" + version + "': it is in extended support, which 'upgradePolicy.supportType'"
                                + " STANDARD excludes"));
    }

    private static String authority(Subject cluster) {
        String certificate =
                "-----BEGIN CERTIFICATE-----\n" + cluster.hex("authority", 64) + "\n-----END CERTIFICATE-----";
        return Base64.getEncoder().encodeToString(certificate.getBytes(StandardCharsets.UTF_8));
    }

    private static String issuer(Subject cluster) {
        return "https://oidc.eks." + cluster.region() + ".amazonaws.com/id/"
                + cluster.hex("endpoint", 32).toUpperCase(Locale.ROOT);
    }

    private static Object vpcConfig(Subject cluster) {
        if (!cluster.needs("vpcConfig.subnetIds")) {
            return Unknown.VALUE;
        }
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("endpointPrivateAccess", false);
        config.put("endpointPublicAccess", true);
        config.putAll(cluster.inputs().object("vpcConfig").asMap());
        if (Boolean.TRUE.equals(config.get("endpointPublicAccess"))) {
            config.putIfAbsent("publicAccessCidrs", List.of("0.0.0.0/0"));
        }
        config.put("clusterSecurityGroupId", securityGroupId(cluster));
        vpc(cluster).ifPresent(vpc -> config.put("vpcId", vpc.id()));
        return config;
    }

    /** Given once: a later change must not look as if EKS had made another. */
    private static String securityGroupId(Subject cluster) {
        return cluster.existing()
                .flatMap(existing -> existing.outputs().text("vpcConfig.clusterSecurityGroupId"))
                .orElseGet(() -> "sg-" + cluster.hex("cluster security group", 17));
    }

    static Optional<CloudResource> vpc(Subject cluster) {
        return subnets(cluster).stream()
                .findFirst()
                .flatMap(subnet -> subnet.inputs().text("vpcId"))
                .flatMap(id -> cluster.find("aws:ec2/vpc:Vpc", id));
    }

    private static List<CloudResource> subnets(Subject cluster) {
        return cluster.inputs().texts("vpcConfig.subnetIds").stream()
                .flatMap(id -> cluster.find(SUBNET, id).stream())
                .toList();
    }

    private static List<Companion> securityGroup(Subject cluster) {
        String id = cluster.outputs().text("vpcConfig.clusterSecurityGroupId").orElseThrow();
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("name", "eks-cluster-sg-" + cluster.id() + "-" + cluster.digits(10));
        outputs.put(
                "arn",
                "arn:%s:ec2:%s:%s:security-group/%s"
                        .formatted(
                                cluster.scope().partition(),
                                cluster.region(),
                                cluster.scope().account(),
                                id));
        cluster.outputs().text("vpcConfig.vpcId").ifPresent(vpc -> outputs.put("vpcId", vpc));
        return List.of(new Companion(SECURITY_GROUP, id, Properties.of(outputs)));
    }

    private static void spansTwoZonesOfOneVpc(Subject cluster) {
        List<CloudResource> subnets = subnets(cluster);
        if (subnets.stream()
                        .map(subnet -> subnet.inputs().text("vpcId"))
                        .distinct()
                        .count()
                > 1) {
            throw Refusal.invalid("InvalidParameterException", "Subnets specified must belong to the same VPC");
        }
        if (subnets.stream()
                        .map(subnet -> subnet.outputs().text("availabilityZone"))
                        .distinct()
                        .count()
                < 2) {
            throw Refusal.invalid(
                    "InvalidParameterException", "Subnets specified must be in at least two different AZs");
        }
    }

    private static void stepsOneVersionUp(Subject cluster) {
        Optional<String> before =
                cluster.existing().flatMap(existing -> existing.outputs().text("version"));
        Optional<String> after = cluster.text("version");
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        int step = Versions.minor(after.get()) - Versions.minor(before.get());
        if (step < 0 || step > 1) {
            throw Refusal.invalid(
                    "InvalidParameterException",
                    "Unsupported Kubernetes minor version update from " + before.get() + " to " + after.get());
        }
    }

    /** https://docs.aws.amazon.com/eks/latest/userguide/setting-up-access-entries.html: there is no way back. */
    private static void keepsItsAuthenticationMode(Subject cluster) {
        List<String> order = List.of("CONFIG_MAP", "API_AND_CONFIG_MAP", "API");
        Optional<String> before =
                cluster.existing().flatMap(existing -> existing.outputs().text("accessConfig.authenticationMode"));
        Optional<String> after = cluster.text("accessConfig.authenticationMode");
        if (before.isPresent() && after.isPresent() && order.indexOf(after.get()) < order.indexOf(before.get())) {
            throw Refusal.invalid(
                    "InvalidParameterException",
                    "Unsupported authentication mode update from " + before.get() + " to " + after.get());
        }
    }
}
