package io.ashlar.aws;

import com.pulumi.aws.ec2.SecurityGroup;
import com.pulumi.aws.ec2.SecurityGroupArgs;
import com.pulumi.aws.vpc.SecurityGroupIngressRule;
import com.pulumi.aws.vpc.SecurityGroupIngressRuleArgs;
import com.pulumi.core.Output;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.core.ClientRule;
import io.ashlar.core.Names;
import io.ashlar.core.Tags;
import java.util.List;
import java.util.SortedMap;

/**
 * A security group that lets a server's clients in and nothing out, since a server opens no connection of its own.
 *
 * @param names names below the server's component
 * @param protocol what the clients speak, such as {@code PostgreSQL}
 * @param port TCP port
 * @param child options of each resource
 */
public record PortGuard(Names names, String protocol, int port, CustomResourceOptions child) {

    /**
     * Registers the group and its rules.
     *
     * @param name logical name of the group
     * @param clients blocks that may connect
     * @param groups further security groups that may connect, by keys of their own
     */
    public SecurityGroup register(
            String name,
            Output<String> networkId,
            List<ClientRule> clients,
            SortedMap<String, Output<String>> groups,
            Tags tags) {
        SecurityGroup group = new SecurityGroup(
                name,
                SecurityGroupArgs.builder()
                        .vpcId(networkId)
                        .description(protocol + " from its clients")
                        .tags(tags.named(name))
                        .build(),
                child);
        clients.forEach(client -> new SecurityGroupIngressRule(
                client.name(),
                into(group)
                        .description(client.description())
                        .cidrIpv4(client.cidr())
                        .build(),
                child));
        groups.forEach((key, client) -> new SecurityGroupIngressRule(
                names.child("from", key),
                into(group)
                        .description(protocol + " from " + key)
                        .referencedSecurityGroupId(client)
                        .build(),
                child));
        return group;
    }

    private SecurityGroupIngressRuleArgs.Builder into(SecurityGroup group) {
        return SecurityGroupIngressRuleArgs.builder()
                .securityGroupId(group.id())
                .ipProtocol("tcp")
                .fromPort(port)
                .toPort(port);
    }
}
