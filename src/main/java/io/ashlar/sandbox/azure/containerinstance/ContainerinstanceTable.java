package io.ashlar.sandbox.azure.containerinstance;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.azure.arm.ArmNames;
import io.ashlar.sandbox.azure.network.Subnets;
import io.ashlar.sandbox.azure.network.VirtualNetworks;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The types whose tokens begin with {@code azure-native:containerinstance:}. */
public final class ContainerinstanceTable implements ModelTable {
    private static final int MOST_CONTAINERS = 60;
    private static final int MOST_PORTS = 5;

    @Override
    public List<ResourceModel> resources() {
        return List.of(group());
    }

    private static ResourceModel group() {
        return Arm.resource(
                        "azure-native:containerinstance:ContainerGroup",
                        "Microsoft.ContainerInstance/containerGroups",
                        "containerGroupName")
                .source("https://learn.microsoft.com/rest/api/container-instances/container-groups/create-or-update")
                .source(
                        "https://learn.microsoft.com/azure/container-instances/container-instances-resource-and-quota-limits")
                .with(Arm::regional)
                .defaultsTo("restartPolicy", "Always")
                .defaultsTo("sku", "Standard")
                .replaceOn(
                        "containers",
                        "initContainers",
                        "osType",
                        "ipAddress",
                        "subnetIds",
                        "restartPolicy",
                        "volumes",
                        "zones",
                        "priority",
                        "sku")
                .rule(
                        "containerGroupName",
                        Rules.length(1, 63),
                        Rules.matches(
                                "[a-z0-9]+(-[a-z0-9]+)*",
                                "lower-case letters, digits and single dashes, beginning and ending with a letter or digit"))
                .rule("containers[].name", ArmNames.lowerDashed(1, 63))
                .rule("containers[].ports[].port", Rules.between(1, 65_535))
                .rule("ipAddress.ports[].port", Rules.between(1, 65_535))
                .rule(
                        "ipAddress.dnsNameLabel",
                        Rules.length(5, 63),
                        Rules.matches(
                                "[a-z]([a-z0-9-]*[a-z0-9])?",
                                "lower-case letters, digits and dashes, beginning with a letter"))
                .check(ContainerinstanceTable::containers)
                .check(ContainerinstanceTable::address)
                .refersTo("subnetIds[].id", Subnets.use())
                .admit(Arm.zonesExist("zones"))
                .admit(ContainerinstanceTable::subnetIsDelegated)
                .build();
    }

    private static void containers(Properties inputs, Findings findings) {
        List<Properties> containers = inputs.objects("containers");
        if (containers.size() > MOST_CONTAINERS) {
            findings.add("containers", "a container group takes at most " + MOST_CONTAINERS + " containers");
        }
        Set<String> names = new HashSet<>();
        Set<String> volumes = inputs.objects("volumes").stream()
                .flatMap(volume -> volume.text("name").stream())
                .collect(Collectors.toSet());
        for (int i = 0; i < containers.size(); i++) {
            String at = "containers[" + i + "].";
            containers
                    .get(i)
                    .text("name")
                    .filter(name -> !names.add(name))
                    .ifPresent(name -> findings.add(at + "name", "two containers are named '" + name + "'"));
            for (Properties mount : containers.get(i).objects("volumeMounts")) {
                mount.text("name")
                        .filter(name -> !volumes.contains(name))
                        .ifPresent(name ->
                                findings.add(at + "volumeMounts", "the volume '" + name + "' is not one of 'volumes'"));
            }
        }
    }

    private static void address(Properties inputs, Findings findings) {
        List<Properties> ports = inputs.objects("ipAddress.ports");
        if (ports.size() > MOST_PORTS) {
            findings.add("ipAddress.ports", "a container group takes at most " + MOST_PORTS + " ports");
        }
        Set<Long> open = inputs.all("containers[].ports[].port").stream()
                .map(Properties.Located::value)
                .filter(Number.class::isInstance)
                .map(port -> ((Number) port).longValue())
                .collect(Collectors.toSet());
        for (int i = 0; i < ports.size(); i++) {
            long port = ports.get(i).number("port").orElse(-1);
            if (port >= 0 && !open.contains(port) && !inputs.isUnknown("containers")) {
                findings.add("ipAddress.ports[" + i + "].port", "the port " + port + " is not a port of any container");
            }
        }
        boolean isPublic = inputs.text("ipAddress.type").orElse("").equals("Public");
        boolean inNetwork = inputs.has("subnetIds");
        if (isPublic && inNetwork) {
            findings.add("ipAddress.type", "'ipAddress.type' must be Private for a group in a virtual network");
        }
        if (inputs.has("ipAddress.dnsNameLabel") && !isPublic && !inputs.isUnknown("ipAddress.type")) {
            findings.add("ipAddress.dnsNameLabel", "'ipAddress.dnsNameLabel' is for public addresses only");
        }
    }

    private static void subnetIsDelegated(Subject group) {
        for (Properties subnetId : group.inputs().objects("subnetIds")) {
            String id = subnetId.text("id").orElse("");
            VirtualNetworks.sameRegion(group, id);
            CloudResource subnet =
                    group.cloud().findAnywhere(Subnets.SUBNET, "id", id).orElseThrow();
            boolean delegated = subnet.inputs().objects("delegations").stream()
                    .anyMatch(one ->
                            one.text("serviceName").orElse("").equals("Microsoft.ContainerInstance/containerGroups"));
            if (!delegated) {
                throw Refusal.invalid(
                        "SubnetDelegationsCannotChangeWhenSubnetUsedByResource",
                        "Subnet " + id + " must be delegated to Microsoft.ContainerInstance/containerGroups.");
            }
        }
    }
}
