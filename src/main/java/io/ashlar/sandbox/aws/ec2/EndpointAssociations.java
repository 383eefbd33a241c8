package io.ashlar.sandbox.aws.ec2;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Subject;
import java.util.Optional;

/** Where the endpoints of a VPC lead: into route tables, and into subnets. */
final class EndpointAssociations {
    private static final String WITH_TABLE =
            "aws:ec2/vpcEndpointRouteTableAssociation:VpcEndpointRouteTableAssociation";
    private static final String WITH_SUBNET = "aws:ec2/vpcEndpointSubnetAssociation:VpcEndpointSubnetAssociation";
    private static final String API =
            "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcEndpoint.html";

    private EndpointAssociations() {}

    private static Reference anEndpoint() {
        return Reference.to(Endpoints.ENDPOINT)
                .missing("InvalidVpcEndpointId.NotFound", "The Vpc Endpoint Id '{value}' does not exist");
    }

    private static Optional<CloudResource> endpointOf(Subject association) {
        return association.text("vpcEndpointId").flatMap(id -> association.find(Endpoints.ENDPOINT, id));
    }

    private static void isOfType(Subject association, String type) {
        endpointOf(association)
                .filter(endpoint -> !endpoint.outputs()
                        .text("vpcEndpointType")
                        .orElse("Gateway")
                        .equals(type))
                .ifPresent(endpoint -> {
                    throw Refusal.invalid(
                            "InvalidParameter",
                            "The endpoint " + endpoint.id() + " is of type "
                                    + endpoint.outputs().text("vpcEndpointType").orElse("Gateway")
                                    + "; this needs one of type " + type);
                });
    }

    private static void isInTheVpcOf(Subject association, Optional<CloudResource> other) {
        Optional<String> home =
                endpointOf(association).flatMap(endpoint -> endpoint.inputs().text("vpcId"));
        other.filter(found -> !found.outputs().text("vpcId").equals(home)).ifPresent(found -> {
            throw Refusal.invalid(
                    "InvalidParameter",
                    found.id() + " does not belong to the VPC " + home.orElse("") + " of the endpoint");
        });
    }

    static ResourceModel withRouteTable() {
        return ResourceModel.of(WITH_TABLE)
                .source(API)
                .source("https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html")
                .called("VPC Endpoint Route Table Association")
                .id("a-{vpcEndpointId}{digits:10}")
                .replaceOn("vpcEndpointId", "routeTableId")
                .refersTo("vpcEndpointId", anEndpoint())
                .refersTo(
                        "routeTableId",
                        Reference.to(Vpcs.ROUTE_TABLE)
                                .missing("InvalidRouteTableId.NotFound", "The routeTable ID '{value}' does not exist"))
                .admit(association -> isOfType(association, "Gateway"))
                .admit(association -> isInTheVpcOf(association, tableOf(association)))
                .admit(EndpointAssociations::isTheOnlyWayThere)
                .build();
    }

    private static Optional<CloudResource> tableOf(Subject association) {
        return association.text("routeTableId").flatMap(id -> association.find(Vpcs.ROUTE_TABLE, id));
    }

    /** A table has one way to a service, whichever endpoint it leads through. */
    private static void isTheOnlyWayThere(Subject association) {
        Optional<String> service =
                endpointOf(association).flatMap(endpoint -> endpoint.inputs().text("serviceName"));
        tableOf(association)
                .filter(table -> association.isNew())
                .flatMap(table -> association.referrers(table, WITH_TABLE).stream()
                        .flatMap(other -> other
                                .inputs()
                                .text("vpcEndpointId")
                                .flatMap(id -> association.find(Endpoints.ENDPOINT, id))
                                .stream())
                        .filter(endpoint ->
                                endpoint.inputs().text("serviceName").equals(service))
                        .findFirst())
                .ifPresent(endpoint -> {
                    throw Refusal.conflict(
                            "RouteAlreadyExists",
                            "route table " + association.text("routeTableId").orElse("")
                                    + " already has a route with destination-prefix-list-id "
                                    + endpoint.outputs().text("prefixListId").orElse(""));
                });
    }

    static ResourceModel withSubnet() {
        return ResourceModel.of(WITH_SUBNET)
                .source(API)
                .source("https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html")
                .called("VPC Endpoint Subnet Association")
                .id("a-{vpcEndpointId}{digits:10}")
                .replaceOn("vpcEndpointId", "subnetId")
                .refersTo("vpcEndpointId", anEndpoint())
                .refersTo("subnetId", Vpcs.inSubnet())
                .admit(association -> isOfType(association, "Interface"))
                .admit(association -> isInTheVpcOf(association, subnetOf(association)))
                .admit(EndpointAssociations::isTheOnlyOneInItsZone)
                .build();
    }

    private static Optional<CloudResource> subnetOf(Subject association) {
        return association.text("subnetId").flatMap(id -> association.find(Vpcs.SUBNET, id));
    }

    private static void isTheOnlyOneInItsZone(Subject association) {
        Optional<String> zone =
                subnetOf(association).flatMap(subnet -> subnet.outputs().text("availabilityZone"));
        endpointOf(association)
                .filter(endpoint -> association.isNew())
                .filter(endpoint -> association.referrers(endpoint, WITH_SUBNET).stream()
                        .flatMap(other ->
                                other
                                        .inputs()
                                        .text("subnetId")
                                        .flatMap(id -> association.find(Vpcs.SUBNET, id))
                                        .stream())
                        .anyMatch(subnet ->
                                subnet.outputs().text("availabilityZone").equals(zone)))
                .ifPresent(endpoint -> {
                    throw Refusal.invalid(
                            "DuplicateSubnetsInSameZone",
                            "Found another VPC endpoint subnet in the availability zone of "
                                    + association.text("subnetId").orElse("")
                                    + ". VPC endpoint subnets should be in different availability zones supported by"
                                    + " the VPC endpoint service.");
                });
    }
}
