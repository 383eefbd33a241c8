package io.ashlar.sandbox.aws.elasticache;

import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import java.util.List;

/** Subnet groups and parameter groups. */
final class Groups {
    static final String SUBNET_GROUP = "aws:elasticache/subnetGroup:SubnetGroup";
    static final String PARAMETER_GROUP = "aws:elasticache/parameterGroup:ParameterGroup";
    private static final String SUBNET = "aws:ec2/subnet:Subnet";

    private Groups() {}

    private static List<String> vpcs(Subject group) {
        return group.inputs().texts("subnetIds").stream()
                .flatMap(id -> group.find(SUBNET, id).stream())
                .flatMap(subnet -> subnet.inputs().text("vpcId").stream())
                .distinct()
                .toList();
    }

    private static void liesInOneVpc(Subject group) {
        if (vpcs(group).size() > 1) {
            throw Refusal.invalid("InvalidSubnet", "Subnets must all be in the same VPC.");
        }
    }

    static ResourceModel subnetGroup() {
        return ResourceModel.of(SUBNET_GROUP)
                .source(
                        "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheSubnetGroup.html")
                .called("ElastiCache Subnet Group")
                .autoNamedInLowerCase("name", 255)
                .id("{name}")
                .arn("arn:{partition}:elasticache:{region}:{account}:subnetgroup:{name}")
                .derived("vpcId", group -> vpcs(group).stream().findFirst())
                .defaultsTo("description", "Managed by Pulumi")
                .replaceOn("name")
                .unordered("subnetIds")
                .rule(
                        "name",
                        Rules.matches(
                                "(?!default$)[a-z0-9-]{1,255}",
                                "1 to 255 lower-case letters, digits and" + " hyphens, and not 'default'"))
                .refersTo(
                        "subnetIds[]",
                        Reference.to(SUBNET).missing("InvalidSubnet", "The subnet ID '{value}' does not exist"))
                .unique("name", "CacheSubnetGroupAlreadyExists", "Cache subnet group {value} already exists.")
                .quota(300, "CacheSubnetGroupQuotaExceeded", "The cache subnet group quota is exceeded.")
                .admit(Groups::liesInOneVpc)
                .build();
    }

    static ResourceModel parameterGroup() {
        return ResourceModel.of(PARAMETER_GROUP)
                .source(
                        "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheParameterGroup.html")
                .called("ElastiCache Parameter Group")
                .autoNamedInLowerCase("name", 255)
                .id("{name}")
                .arn("arn:{partition}:elasticache:{region}:{account}:parametergroup:{name}")
                .defaultsTo("description", "Managed by Pulumi")
                .replaceOn("name", "family", "description")
                .unordered("parameters")
                .rule(
                        "name",
                        Rules.matches(
                                "[a-z](?!.*--)[a-z0-9-]{0,254}(?<!-)",
                                "1 to 255 lower-case letters, digits and single hyphens, beginning with a letter"))
                .rule(
                        "family",
                        Rules.oneOf(
                                "memcached1.4",
                                "memcached1.5",
                                "memcached1.6",
                                "redis4.0",
                                "redis5.0",
                                "redis6.x",
                                "redis7",
                                "valkey7",
                                "valkey8",
                                "valkey9"))
                .unique("name", "CacheParameterGroupAlreadyExists", "Parameter group {value} already exists")
                .quota(300, "CacheParameterGroupQuotaExceeded", "The cache parameter group quota is exceeded.")
                .build();
    }
}
