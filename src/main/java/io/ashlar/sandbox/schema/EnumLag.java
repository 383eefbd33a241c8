package io.ashlar.sandbox.schema;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Values that the cloud takes and the SDK's list does not have yet. Each line says why; every other value outside an
 * SDK's list is an error.
 */
final class EnumLag {
    private static final Map<String, Pattern> ALLOWED = Map.of(
            // Besides its four names the API takes -1 and any IANA protocol number:
            // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html
            "com.pulumi.aws.ec2.enums.ProtocolType",
            Pattern.compile("-1|icmpv6|\\d{1,2}|1\\d\\d|2[0-4]\\d|25[0-5]"),
            // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Types.html
            "com.pulumi.aws.rds.enums.InstanceType",
            Pattern.compile("db\\.(serverless"
                    + "|[mr](6g|6gd|6i|7g|7i|8g|6id)\\.(large|xlarge|2xlarge|4xlarge|8xlarge|12xlarge|16xlarge|24xlarge)"
                    + "|t4g\\.(micro|small|medium|large|xlarge|2xlarge))"),
            // Multi-AZ DB clusters: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html
            "com.pulumi.aws.rds.enums.EngineType",
            Pattern.compile("mysql|postgres|neptune|custom-sqlserver-.*"),
            // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html
            "com.pulumi.aws.rds.enums.StorageType",
            Pattern.compile("gp3|io2"),
            // Generations newer than the SDK, in the sizes that all of them have:
            // https://docs.aws.amazon.com/ec2/latest/instancetypes/ec2-instance-type-specifications.html
            "com.pulumi.aws.ec2.enums.InstanceType",
            Pattern.compile(
                    "[cmr](7g|7gd|7i|7a|8g|8gd)\\.(medium|large|xlarge|2xlarge|4xlarge|8xlarge|12xlarge|16xlarge|24xlarge)"),
            // https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html
            "com.pulumi.aws.route53.enums.RecordType",
            Pattern.compile("DS|HTTPS|SSHFP|SVCB|TLSA"));

    private EnumLag() {}

    static boolean allows(String enumName, String value) {
        Pattern allowed = ALLOWED.get(enumName);
        return allowed != null && allowed.matcher(value).matches();
    }
}
