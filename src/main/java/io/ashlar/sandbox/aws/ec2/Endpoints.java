package io.ashlar.sandbox.aws.ec2;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** VPC endpoints. */
final class Endpoints {
    static final String ENDPOINT = "aws:ec2/vpcEndpoint:VpcEndpoint";
    private static final String GATEWAY = "Gateway";
    private static final String INTERFACE = "Interface";

    /** https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html */
    private static final Set<String> GATEWAY_SERVICES = Set.of("s3", "dynamodb");

    /** https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html */
    private static final Set<String> INTERFACE_SERVICES = Set.of(
            "access-analyzer",
            "acm-pca",
            "application-autoscaling",
            "aps",
            "aps-workspaces",
            "athena",
            "autoscaling",
            "backup",
            "bedrock",
            "bedrock-runtime",
            "cloudformation",
            "cloudtrail",
            "codeartifact.api",
            "codeartifact.repositories",
            "codebuild",
            "config",
            "dynamodb",
            "ebs",
            "ec2",
            "ec2messages",
            "ecr.api",
            "ecr.dkr",
            "ecs",
            "ecs-agent",
            "ecs-telemetry",
            "eks",
            "eks-auth",
            "elasticache",
            "elasticfilesystem",
            "elasticloadbalancing",
            "email-smtp",
            "evidently",
            "events",
            "execute-api",
            "firehose",
            "git-codecommit",
            "glue",
            "grafana",
            "guardduty",
            "guardduty-data",
            "inspector2",
            "kinesis-streams",
            "kms",
            "lambda",
            "logs",
            "monitoring",
            "oam",
            "pipes",
            "ram",
            "rds",
            "rds-data",
            "redshift",
            "s3",
            "sagemaker.api",
            "sagemaker.runtime",
            "scheduler",
            "secretsmanager",
            "securityhub",
            "sns",
            "sqs",
            "ssm",
            "ssmmessages",
            "states",
            "sts",
            "sync-states",
            "synthetics",
            "tagging",
            "xray");

    private Endpoints() {}

    static ResourceModel endpoint() {
        return ResourceModel.of(ENDPOINT)
                .source("https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcEndpoint.html")
                .called("EC2 VPC Endpoint")
                .id("vpce-{hex:17}")
                .arn("arn:{partition}:ec2:{region}:{account}:vpc-endpoint/{id}")
                .computed("ownerId", "{account}")
                .computed("state", endpoint -> "available")
                .computed("serviceRegion", "{region}")
                .computed(
                        "prefixListId",
                        endpoint -> type(endpoint.inputs()).equals(GATEWAY)
                                ? Optional.of("pl-" + endpoint.hex("prefix list", 8))
                                : Optional.empty())
                .computed("ipAddressType", endpoint -> "ipv4")
                .computed("networkInterfaceIds", Endpoints::networkInterfaces)
                .computed("dnsEntries", Endpoints::dnsEntries)
                .computed(
                        "policy",
                        endpoint ->
                                "{\"Statement\":[{\"Action\":\"*\",\"Effect\":\"Allow\",\"Principal\":\"*\",\"Resource\":\"*\"}]}")
                .defaultsTo("vpcEndpointType", GATEWAY)
                .replaceOn("vpcId", "serviceName", "vpcEndpointType", "serviceRegion")
                .unordered("routeTableIds", "subnetIds", "securityGroupIds")
                .json("policy")
                .rule(
                        "vpcEndpointType",
                        Rules.oneOf(GATEWAY, INTERFACE, "GatewayLoadBalancer", "Resource", "ServiceNetwork"))
                .refersTo("vpcId", Vpcs.inVpc())
                .refersTo(
                        "routeTableIds[]",
                        Reference.to(Vpcs.ROUTE_TABLE)
                                .missing("InvalidRouteTableId.NotFound", "The routeTable ID '{value}' does not exist"))
                .refersTo("subnetIds[]", Vpcs.inSubnet())
                .refersTo("securityGroupIds[]", SecurityGroups.aSecurityGroupInUse())
                .check(Endpoints::takesOnlyWhatItsKindTakes)
                .admit(Endpoints::namesAServiceOfItsRegion)
                .admit(Endpoints::hasOneSubnetInEachZone)
                .admit(Endpoints::mayUsePrivateNames)
                .admit(Endpoints::isTheOnlyGatewayInItsTables)
                .build();
    }

    private static String type(Properties inputs) {
        return inputs.text("vpcEndpointType").orElse(GATEWAY);
    }

    private static void takesOnlyWhatItsKindTakes(Properties inputs, Findings findings) {
        if (inputs.isUnknown("vpcEndpointType")) {
            return;
        }
        String type = type(inputs);
        List<String> foreign = type.equals(GATEWAY)
                ? List.of("subnetIds", "securityGroupIds", "privateDnsEnabled", "ipAddressType")
                : List.of("routeTableIds");
        for (String property : foreign) {
            if (inputs.has(property) && !inputs.isFalse(property)) {
                findings.add(property, "an endpoint of type " + type + " takes no '" + property + "'");
            }
        }
    }

    private static Optional<String> service(Subject endpoint) {
        return endpoint.text("serviceName")
                .filter(name -> name.startsWith("com.amazonaws." + endpoint.region() + "."))
                .map(name -> name.substring(("com.amazonaws." + endpoint.region() + ".").length()));
    }

    private static void namesAServiceOfItsRegion(Subject endpoint) {
        Optional<String> name = endpoint.text("serviceName").filter(any -> !any.startsWith("com.amazonaws.vpce."));
        if (name.isEmpty()) {
            return;
        }
        String type = type(endpoint.inputs());
        Set<String> services = type.equals(GATEWAY) ? GATEWAY_SERVICES : INTERFACE_SERVICES;
        if (service(endpoint).filter(services::contains).isEmpty()) {
            throw Refusal.notFound(
                    "InvalidServiceName",
                    "The Vpc Endpoint Service '" + name.get() + "' does not exist"
                            + (type.equals(GATEWAY) ? " or has no gateway endpoints" : ""));
        }
    }

    private static void hasOneSubnetInEachZone(Subject endpoint) {
        Map<String, String> taken = new HashMap<>();
        for (String id : endpoint.inputs().texts("subnetIds")) {
            endpoint.find(Vpcs.SUBNET, id).ifPresent(subnet -> {
                if (!subnet.inputs().text("vpcId").equals(endpoint.text("vpcId"))) {
                    throw Refusal.invalid(
                            "InvalidParameter",
                            "The subnet ID '" + id + "' does not belong to the VPC of the endpoint");
                }
                String zone = subnet.outputs().text("availabilityZone").orElse("");
                if (taken.put(zone, id) != null) {
                    throw Refusal.invalid(
                            "DuplicateSubnetsInSameZone",
                            "Found another VPC endpoint subnet in the availability zone of " + id
                                    + ". VPC endpoint subnets should be in different availability zones supported by "
                                    + "the VPC endpoint service.");
                }
            });
        }
    }

    private static void mayUsePrivateNames(Subject endpoint) {
        Optional<CloudResource> vpc = endpoint.text("vpcId").flatMap(id -> endpoint.find(Vpcs.VPC, id));
        if (!endpoint.inputs().isTrue("privateDnsEnabled") || vpc.isEmpty()) {
            return;
        }
        Properties settings = vpc.get().outputs();
        if (!settings.isTrue("enableDnsSupport") || !settings.isTrue("enableDnsHostnames")) {
            throw Refusal.invalid(
                    "InvalidParameter",
                    "Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to "
                            + "true for " + vpc.get().id());
        }
        endpoint.referrers(vpc.get(), ENDPOINT).stream()
                .filter(other -> !other.id().equals(endpoint.id()))
                .filter(other -> other.inputs().isTrue("privateDnsEnabled"))
                .filter(other -> other.inputs().text("serviceName").equals(endpoint.text("serviceName")))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.conflict(
                            "InvalidParameter",
                            "private-dns-enabled cannot be set because there is already a conflicting DNS domain for "
                                    + service(endpoint).orElse("the service") + "." + endpoint.region()
                                    + ".amazonaws.com in the VPC " + vpc.get().id());
                });
    }

    private static void isTheOnlyGatewayInItsTables(Subject endpoint) {
        if (!type(endpoint.inputs()).equals(GATEWAY)) {
            return;
        }
        for (String id : endpoint.inputs().texts("routeTableIds")) {
            endpoint.find(Vpcs.ROUTE_TABLE, id)
                    .flatMap(table -> endpoint.referrers(table, ENDPOINT).stream()
                            .filter(other -> !other.id().equals(endpoint.id()))
                            .filter(other -> other.inputs().text("serviceName").equals(endpoint.text("serviceName")))
                            .findFirst())
                    .ifPresent(other -> {
                        throw Refusal.conflict(
                                "RouteAlreadyExists",
                                "route table " + id + " already has a route with destination-prefix-list-id "
                                        + other.outputs().text("prefixListId").orElse(""));
                    });
        }
    }

    private static Object networkInterfaces(Subject endpoint) {
        List<String> interfaces = new ArrayList<>();
        endpoint.inputs().texts("subnetIds").forEach(subnet -> interfaces.add("eni-" + endpoint.hex(subnet, 17)));
        return List.copyOf(interfaces);
    }

    private static Object dnsEntries(Subject endpoint) {
        if (!type(endpoint.inputs()).equals(INTERFACE)) {
            return List.of();
        }
        String name = endpoint.id() + "-" + endpoint.hex("dns", 8) + "."
                + service(endpoint).orElse("service") + "." + endpoint.region() + ".vpce.amazonaws.com";
        return List.of(Map.of(
                "dnsName", name, "hostedZoneId", "Z" + endpoint.hex("zone", 13).toUpperCase(java.util.Locale.ROOT)));
    }
}
