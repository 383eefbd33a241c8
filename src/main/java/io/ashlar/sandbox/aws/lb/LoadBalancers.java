package io.ashlar.sandbox.aws.lb;

import io.ashlar.sandbox.aws.s3.BucketAccess;
import io.ashlar.sandbox.aws.s3.BucketPolicyText;
import io.ashlar.sandbox.aws.s3.BucketSettings;
import io.ashlar.sandbox.aws.s3.Buckets;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Load balancers. */
final class LoadBalancers {
    static final String LOAD_BALANCER = "aws:lb/loadBalancer:LoadBalancer";

    private static final String SUBNET = "aws:ec2/subnet:Subnet";
    private static final String SECURITY_GROUP = "aws:ec2/securityGroup:SecurityGroup";
    private static final String INTERNET_GATEWAY = "aws:ec2/internetGateway:InternetGateway";
    private static final String GATEWAY_ATTACHMENT = "aws:ec2/internetGatewayAttachment:InternetGatewayAttachment";
    private static final String DELIVERY = "logdelivery.elasticloadbalancing.amazonaws.com";

    /** https://docs.aws.amazon.com/general/latest/gr/elb.html, hosted zones of Application Load Balancers. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("us-east-1", "Z35SXDOTRQ7X7K"),
            Map.entry("us-east-2", "Z3AADJGX6KTTL2"),
            Map.entry("us-west-1", "Z368ELLRRE2KJ0"),
            Map.entry("us-west-2", "Z1H1FL5HABSF5"),
            Map.entry("af-south-1", "Z268VQBMOI5EKX"),
            Map.entry("ap-east-1", "Z3DQVH9N71FHZ0"),
            Map.entry("ap-south-1", "ZP97RAFLXTNZK"),
            Map.entry("ap-southeast-1", "Z1LMS91P8CMLE5"),
            Map.entry("ap-southeast-2", "Z1GM3OXH4ZPM65"),
            Map.entry("ap-northeast-1", "Z14GRHDCWA56QT"),
            Map.entry("ap-northeast-2", "ZWKZPGTI48KDX"),
            Map.entry("ap-northeast-3", "Z5LXEXXYW11ES"),
            Map.entry("ca-central-1", "ZQSVJUPU6J1EY"),
            Map.entry("eu-central-1", "Z215JYRZR1TBD5"),
            Map.entry("eu-west-1", "Z32O12XQLNTSW2"),
            Map.entry("eu-west-2", "ZHURV8PSTC4K8"),
            Map.entry("eu-west-3", "Z3Q77PNBQS71R4"),
            Map.entry("eu-north-1", "Z23TAZ6LKFMNIO"),
            Map.entry("eu-south-1", "Z3ULH7SSC9OV64"),
            Map.entry("me-south-1", "ZS929ML54UICD"),
            Map.entry("sa-east-1", "Z2P70J7HTTTPLU"));

    private LoadBalancers() {}

    /** The load balancer that a property names by its ARN; its listeners go with it. */
    static Reference aLoadBalancer() {
        return Reference.to(LOAD_BALANCER).missing("LoadBalancerNotFound", "Load balancer '{value}' not found");
    }

    static ResourceModel loadBalancer() {
        return ResourceModel.of(LOAD_BALANCER)
                .source(
                        "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html")
                .source(
                        "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html")
                .source(
                        "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html")
                .source("https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html")
                .called("ELBv2 application Load Balancer")
                .autoNamed("name", 32)
                .id(LoadBalancers::arn)
                .computed("arn", "{id}")
                .computed("name", LoadBalancers::name)
                .computed("arnSuffix", one -> arn(one).replaceFirst(".*:loadbalancer/", ""))
                .computed("dnsName", LoadBalancers::dnsName)
                .computed("zoneId", one -> ZONES.getOrDefault(one.region(), ""))
                .computed("vpcId", one -> vpcs(one).stream().findFirst())
                .defaultsTo("internal", false)
                .defaultsTo("loadBalancerType", "application")
                .defaultsTo("ipAddressType", "ipv4")
                .defaultsTo("enableDeletionProtection", false)
                .defaultsTo("enableHttp2", true)
                .defaultsTo("dropInvalidHeaderFields", false)
                .defaultsTo("desyncMitigationMode", "defensive")
                .defaultsTo("xffHeaderProcessingMode", "append")
                .defaultsTo("idleTimeout", 60)
                .defaultsTo("clientKeepAlive", 3600)
                .replaceOn("name", "namePrefix", "internal", "loadBalancerType", "customerOwnedIpv4Pool")
                .unordered("subnets", "securityGroups")
                .rule(
                        "name",
                        Rules.length(1, 32),
                        Rules.matches("[A-Za-z0-9-]+", "letters, digits and dashes"),
                        Rules.without("^-|-$", "begin or end with a dash"),
                        Rules.without("^internal-", "begin with internal-"))
                .rule(
                        "namePrefix",
                        Rules.length(1, 6),
                        Rules.matches("[A-Za-z0-9][A-Za-z0-9-]*", "letters, digits and dashes"))
                .rule("loadBalancerType", Rules.oneOf("application", "network", "gateway"))
                .rule("ipAddressType", Rules.oneOf("ipv4", "dualstack", "dualstack-without-public-ipv4"))
                .rule("desyncMitigationMode", Rules.oneOf("monitor", "defensive", "strictest"))
                .rule("xffHeaderProcessingMode", Rules.oneOf("append", "preserve", "remove"))
                .rule("idleTimeout", Rules.between(1, 4000))
                .rule("clientKeepAlive", Rules.between(60, 604_800))
                .refersTo(
                        "subnets[]",
                        Reference.to(SUBNET)
                                .missing("SubnetNotFound", "The subnet ID '{value}' does not exist")
                                .blocksDeletion(
                                        "DependencyViolation",
                                        "The subnet '{target}' has dependencies and cannot be deleted."))
                .refersTo(
                        "securityGroups[]",
                        Reference.to(SECURITY_GROUP)
                                .missing("InvalidSecurityGroup", "The security group '{value}' does not exist")
                                .blocksDeletion("DependencyViolation", "resource {target} has a dependent object"))
                .refersTo("accessLogs.bucket", aLogBucket())
                .refersTo("connectionLogs.bucket", aLogBucket())
                .unique("name", "DuplicateLoadBalancerName", "A load balancer with the name '{value}' already exists")
                .quota(50, "TooManyLoadBalancers", "The maximum number of load balancers has been reached.")
                .admit(LoadBalancers::standsInTwoZones)
                .admit(LoadBalancers::groupsAreOfItsVpc)
                .admit(one -> mayWriteLogs(one, one.inputs().object("accessLogs")))
                .admit(one -> mayWriteLogs(one, one.inputs().object("connectionLogs")))
                .beforeDeletion(LoadBalancers::isNotProtected)
                .build();
    }

    private static Reference aLogBucket() {
        return Buckets.aBucket()
                .missing(
                        "InvalidConfigurationRequest",
                        "Access Denied for bucket: {value}. Please check S3bucket permission");
    }

    private static String name(Subject one) {
        return one.text("name").orElseGet(() -> one.text("namePrefix").orElse("tf-lb-") + one.digits(26));
    }

    private static String arn(Subject one) {
        String kind =
                switch (one.text("loadBalancerType").orElse("application")) {
                    case "network" -> "net";
                    case "gateway" -> "gwy";
                    default -> "app";
                };
        return "arn:" + one.scope().partition() + ":elasticloadbalancing:" + one.region() + ":"
                + one.scope().account() + ":loadbalancer/" + kind + "/" + name(one) + "/" + one.hex(16);
    }

    private static Object dnsName(Subject one) {
        String front = one.inputs().isTrue("internal") ? "internal-" : "";
        return front + name(one) + "-" + one.digits(10) + "." + one.region() + ".elb.amazonaws.com";
    }

    private static List<CloudResource> subnets(Subject one) {
        return one.inputs().texts("subnets").stream()
                .flatMap(id -> one.find(SUBNET, id).stream())
                .toList();
    }

    private static List<String> vpcs(Subject one) {
        return subnets(one).stream()
                .flatMap(subnet -> subnet.outputs().text("vpcId").stream())
                .distinct()
                .toList();
    }

    private static void standsInTwoZones(Subject one) {
        if (!one.text("loadBalancerType").orElse("application").equals("application")) {
            return;
        }
        List<String> zones = subnets(one).stream()
                .flatMap(subnet -> subnet.outputs().text("availabilityZone").stream())
                .toList();
        if (zones.size() != zones.stream().distinct().count()) {
            throw Refusal.invalid(
                    "InvalidConfigurationRequest",
                    "A load balancer cannot be attached to multiple subnets in the same Availability Zone");
        }
        if (zones.size() < 2) {
            throw Refusal.invalid(
                    "ValidationError", "At least two subnets in two different Availability Zones must be specified");
        }
        List<String> vpcs = vpcs(one);
        if (vpcs.size() != 1) {
            throw Refusal.invalid("InvalidConfigurationRequest", "All subnets must belong to the same VPC: " + vpcs);
        }
        if (one.isNew() && !one.inputs().isTrue("internal") && !hasGateway(one, vpcs.get(0))) {
            throw Refusal.invalid("InvalidSubnet", "VPC " + vpcs.get(0) + " has no internet gateway");
        }
    }

    private static boolean hasGateway(Subject one, String vpc) {
        return List.of(INTERNET_GATEWAY, GATEWAY_ATTACHMENT).stream()
                .flatMap(type -> one.all(type).stream())
                .anyMatch(gateway ->
                        gateway.outputs().text("vpcId").filter(vpc::equals).isPresent());
    }

    private static void groupsAreOfItsVpc(Subject one) {
        List<String> vpcs = vpcs(one);
        one.inputs().texts("securityGroups").stream()
                .flatMap(id -> one.find(SECURITY_GROUP, id).stream())
                .filter(group ->
                        group.outputs().text("vpcId").filter(vpcs::contains).isEmpty())
                .findFirst()
                .ifPresent(group -> {
                    throw Refusal.invalid(
                            "InvalidConfigurationRequest",
                            "One or more security groups are invalid: " + group.id() + " is not in the VPC of the"
                                    + " subnets");
                });
    }

    /** The load balancer writes a test file at once; without permission, or with a KMS key, it cannot. */
    private static void mayWriteLogs(Subject one, Properties logs) {
        Optional<String> bucket = logs.text("bucket");
        if (bucket.isEmpty() || logs.isFalse("enabled") || !logs.has("enabled")) {
            return;
        }
        boolean allowed = one.find(BucketAccess.POLICY, bucket.get())
                .flatMap(policy -> policy.inputs().text("policy"))
                .filter(policy -> BucketPolicyText.of(policy).letsPut(DELIVERY))
                .isPresent();
        boolean withKms = one.find(BucketSettings.ENCRYPTION, bucket.get()).stream()
                .flatMap(setting -> setting.inputs().objects("rules").stream())
                .map(rule -> rule.text("applyServerSideEncryptionByDefault.sseAlgorithm")
                        .orElse(""))
                .anyMatch(algorithm -> !Objects.equals(algorithm, "AES256"));
        if (!allowed || withKms) {
            throw Refusal.invalid(
                    "InvalidConfigurationRequest",
                    "Access Denied for bucket: " + bucket.get() + ". Please check S3bucket permission");
        }
    }

    private static void isNotProtected(Subject one) {
        if (one.existing().orElseThrow().inputs().isTrue("enableDeletionProtection")) {
            throw Refusal.inUse(
                    "OperationNotPermitted",
                    "Load balancer '" + one.id() + "' cannot be deleted because deletion protection is enabled");
        }
    }
}
