package io.ashlar.sandbox.aws.lb;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.sandbox.aws.RawCloud;
import io.ashlar.sandbox.value.Properties;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LbTableTest {
    private static final String LOAD_BALANCER = "aws:lb/loadBalancer:LoadBalancer";
    private static final String TARGET_GROUP = "aws:lb/targetGroup:TargetGroup";
    private static final String LISTENER = "aws:lb/listener:Listener";
    private static final String RULE = "aws:lb/listenerRule:ListenerRule";
    private static final String CERTIFICATE = "aws:acm/certificate:Certificate";
    private static final Map<String, Object> NOT_FOUND =
            Map.of("type", "fixed-response", "fixedResponse", Map.of("contentType", "text/plain", "statusCode", "404"));

    private final RawCloud cloud = new RawCloud();
    private String vpc = "";
    private String a = "";
    private String b = "";

    @BeforeEach
    void a_network() {
        vpc = id("aws:ec2/vpc:Vpc", "vpc", Map.of("cidrBlock", "10.0.0.0/16"));
        id("aws:ec2/internetGateway:InternetGateway", "igw", Map.of("vpcId", vpc));
        a = subnet("a", "10.0.1.0/24", "eu-central-1a");
        b = subnet("b", "10.0.2.0/24", "eu-central-1b");
    }

    private String id(String type, String name, Map<String, ?> inputs) {
        return cloud.create(type, name, inputs).text("#id").orElseThrow();
    }

    private String subnet(String name, String cidr, String zone) {
        return id("aws:ec2/subnet:Subnet", name, Map.of("vpcId", vpc, "cidrBlock", cidr, "availabilityZone", zone));
    }

    private String loadBalancer() {
        return id(LOAD_BALANCER, "lb", Map.of("name", "edge", "subnets", List.of(a, b)));
    }

    private Map<String, Object> targets(String key, Object value) {
        Map<String, Object> inputs = new HashMap<>(
                Map.of("name", "api", "vpcId", vpc, "port", 8080, "protocol", "HTTP", "targetType", "ip"));
        inputs.put(key, value);
        return inputs;
    }

    private static Map<String, Object> http(String loadBalancer, int port) {
        return Map.of(
                "loadBalancerArn",
                loadBalancer,
                "port",
                port,
                "protocol",
                "HTTP",
                "defaultActions",
                List.of(NOT_FOUND));
    }

    private static Map<String, Object> rule(String listener, int priority, String targets, String... hosts) {
        return Map.of(
                "listenerArn",
                listener,
                "priority",
                priority,
                "conditions",
                List.of(Map.of("hostHeader", Map.of("values", List.of(hosts)))),
                "actions",
                List.of(Map.of("type", "forward", "targetGroupArn", targets)));
    }

    @Test
    void a_load_balancer_has_the_outputs_that_aws_gives_it() {
        Properties made = cloud.create(LOAD_BALANCER, "lb", Map.of("namePrefix", "edge-", "subnets", List.of(a, b)));

        assertThat(made.text("name").orElseThrow()).matches("edge-\\d{26}");
        assertThat(made.text("arn").orElseThrow())
                .matches(
                        "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/edge-\\d{26}/[0-9a-f]{16}");
        assertThat(made.text("arnSuffix").orElseThrow()).matches("app/edge-\\d{26}/[0-9a-f]{16}");
        assertThat(made.text("dnsName").orElseThrow())
                .matches("edge-\\d{26}-\\d{10}\\.eu-central-1\\.elb\\.amazonaws\\.com");
        assertThat(made.text("zoneId")).hasValue("Z215JYRZR1TBD5");
        assertThat(made.text("vpcId")).hasValue(vpc);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "internal-edge | must not begin with internal-",
                "edge- | must not begin or end with a dash",
                "edge_1 | must be letters, digits and dashes",
                "a23456789012345678901234567890123 | must have 1 to 32 characters, has 33"
            })
    void names_that_aws_does_not_take_are_refused(String name, String words) {
        assertThat(cloud.refusal(LOAD_BALANCER, "lb", Map.of("name", name, "subnets", List.of(a, b))))
                .isEqualTo("'name' is '" + name + "': " + words);
    }

    @Test
    void a_load_balancer_stands_in_two_zones_of_one_network_with_a_gateway() {
        String c = subnet("c", "10.0.3.0/24", "eu-central-1a");
        String otherVpc = id("aws:ec2/vpc:Vpc", "other", Map.of("cidrBlock", "10.1.0.0/16"));
        String d = id(
                "aws:ec2/subnet:Subnet",
                "d",
                Map.of("vpcId", otherVpc, "cidrBlock", "10.1.1.0/24", "availabilityZone", "eu-central-1a"));
        String f = id(
                "aws:ec2/subnet:Subnet",
                "e",
                Map.of("vpcId", otherVpc, "cidrBlock", "10.1.2.0/24", "availabilityZone", "eu-central-1b"));

        assertThat(cloud.refusal(LOAD_BALANCER, "lb", Map.of("name", "x", "subnets", List.of(a))))
                .isEqualTo("creating ELBv2 application Load Balancer: api error ValidationError: At least two subnets"
                        + " in two different Availability Zones must be specified");
        assertThat(cloud.refusal(LOAD_BALANCER, "lb", Map.of("name", "x", "subnets", List.of(a, c))))
                .isEqualTo("creating ELBv2 application Load Balancer: api error InvalidConfigurationRequest: A load"
                        + " balancer cannot be attached to multiple subnets in the same Availability Zone");
        assertThat(cloud.refusal(LOAD_BALANCER, "lb", Map.of("name", "x", "subnets", List.of(b, d))))
                .isEqualTo("creating ELBv2 application Load Balancer: api error InvalidConfigurationRequest: All"
                        + " subnets must belong to the same VPC: [" + vpc + ", " + otherVpc + "]");
        assertThat(cloud.refusal(LOAD_BALANCER, "lb", Map.of("name", "x", "subnets", List.of(d, f))))
                .isEqualTo("creating ELBv2 application Load Balancer: api error InvalidSubnet: VPC " + otherVpc
                        + " has no internet gateway");
        assertThat(cloud.refusal(LOAD_BALANCER, "lb", Map.of("name", "x", "subnets", List.of(a, "subnet-0"))))
                .isEqualTo("creating ELBv2 application Load Balancer: api error SubnetNotFound: The subnet ID"
                        + " 'subnet-0' does not exist");
    }

    @Test
    void its_network_and_security_group_cannot_go_before_it() {
        String group = id("aws:ec2/securityGroup:SecurityGroup", "sg", Map.of("vpcId", vpc, "name", "edge"));
        cloud.create(
                LOAD_BALANCER,
                "lb",
                Map.of("name", "edge", "subnets", List.of(a, b), "securityGroups", List.of(group)));

        assertThat(cloud.refusalToDelete("aws:ec2/securityGroup:SecurityGroup", "sg", group))
                .endsWith("api error DependencyViolation: resource " + group + " has a dependent object");
        assertThat(cloud.refusalToDelete("aws:ec2/subnet:Subnet", "a", a))
                .endsWith("api error DependencyViolation: The subnet '" + a
                        + "' has dependencies and cannot be deleted.");
    }

    @Test
    void a_protected_load_balancer_stays() {
        String arn = id(
                LOAD_BALANCER,
                "lb",
                Map.of("name", "edge", "subnets", List.of(a, b), "enableDeletionProtection", true));

        assertThat(cloud.refusalToDelete(LOAD_BALANCER, "lb", arn))
                .isEqualTo("deleting ELBv2 application Load Balancer (" + arn
                        + "): api error OperationNotPermitted: Load balancer '" + arn
                        + "' cannot be deleted because deletion protection is enabled");
    }

    @Test
    void logs_go_to_a_bucket_that_lets_them_in() {
        Map<String, Object> logging = Map.of(
                "name", "edge", "subnets", List.of(a, b), "accessLogs", Map.of("bucket", "acme-logs", "enabled", true));
        String denied = "creating ELBv2 application Load Balancer: api error InvalidConfigurationRequest: Access Denied"
                + " for bucket: acme-logs. Please check S3bucket permission";

        assertThat(cloud.refusal(LOAD_BALANCER, "lb", logging)).isEqualTo(denied);
        id("aws:s3/bucketV2:BucketV2", "logs", Map.of("bucket", "acme-logs"));
        assertThat(cloud.refusal(LOAD_BALANCER, "lb", logging)).isEqualTo(denied);
        id(
                "aws:s3/bucketPolicy:BucketPolicy",
                "policy",
                Map.of(
                        "bucket",
                        "acme-logs",
                        "policy",
                        "{\"Statement\":[{\"Effect\":\"Allow\","
                                + "\"Principal\":{\"Service\":\"logdelivery.elasticloadbalancing.amazonaws.com\"},"
                                + "\"Action\":\"s3:PutObject\",\"Resource\":\"arn:aws:s3:::acme-logs/AWSLogs/*\"}]}"));
        String type = "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2";
        id(
                type,
                "kms",
                Map.of(
                        "bucket",
                        "acme-logs",
                        "rules",
                        List.of(Map.of("applyServerSideEncryptionByDefault", Map.of("sseAlgorithm", "aws:kms")))));
        assertThat(cloud.refusal(LOAD_BALANCER, "lb", logging)).isEqualTo(denied);
        cloud.delete(type, "kms", "acme-logs");
        assertThat(id(LOAD_BALANCER, "lb", logging)).contains(":loadbalancer/app/edge/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "port | 70000 | 'port' is '70000': must be a number from 1 to 65535",
                "targetType | pod | 'targetType' is 'pod': must be one of instance, ip, lambda, alb.",
                "slowStart | 10 | 'slowStart' is '10': must be 0 or 30 to 900",
                "deregistrationDelay | 4000 | 'deregistrationDelay' is '4000': must be a number from 0 to 3600"
            })
    void target_groups_that_aws_does_not_take_are_refused(String key, String value, String words) {
        Object given = value.matches("\\d+") ? (Object) Integer.valueOf(value) : value;
        assertThat(cloud.refusal(TARGET_GROUP, "t", targets(key, given))).isEqualTo(words);
    }

    @Test
    void a_health_check_waits_less_than_its_interval() {
        assertThat(cloud.refusal(
                        TARGET_GROUP, "t", targets("healthCheck", Map.of("interval", 5, "timeout", 5, "path", "x"))))
                .isEqualTo(
                        """
                        'healthCheck.path' is 'x': must be a path that begins with /
                        Health check interval must be greater than the timeout: interval 5, timeout 5""");
    }

    @Test
    void a_target_group_in_use_stays() {
        String group = id(TARGET_GROUP, "t", targets("port", 8080));
        String listener = id(LISTENER, "l", http(loadBalancer(), 80));
        String rule = id(RULE, "r", rule(listener, 10, group, "api.example.com"));

        assertThat(cloud.refusalToDelete(TARGET_GROUP, "t", group))
                .isEqualTo("deleting ELBv2 Target Group (" + group + "): api error ResourceInUse: Target group '"
                        + group + "' is currently in use by a listener or a rule");
        cloud.delete(RULE, "r", rule);
        cloud.delete(TARGET_GROUP, "t", group);
    }

    @Test
    void https_needs_a_certificate_that_is_issued_and_a_policy_that_exists() {
        String loadBalancer = loadBalancer();
        String certificate = id(CERTIFICATE, "c", Map.of("domainName", "example.com", "validationMethod", "DNS"));
        Map<String, Object> https = new HashMap<>(Map.of(
                "loadBalancerArn",
                loadBalancer,
                "port",
                443,
                "protocol",
                "HTTPS",
                "sslPolicy",
                "ELBSecurityPolicy-TLS13-1-2-2021-06",
                "defaultActions",
                List.of(NOT_FOUND)));

        assertThat(cloud.refusal(LISTENER, "l", https))
                .isEqualTo("A certificate must be specified for HTTPS listeners");
        https.put("certificateArn", "arn:aws:acm:nowhere");
        assertThat(cloud.refusal(LISTENER, "l", https))
                .isEqualTo("creating ELBv2 Listener: api error CertificateNotFound: Certificate 'arn:aws:acm:nowhere'"
                        + " not found");
        https.put("certificateArn", certificate);
        assertThat(cloud.refusal(LISTENER, "l", https))
                .isEqualTo("creating ELBv2 Listener: api error UnsupportedCertificate: The certificate '" + certificate
                        + "' must have a fully-qualified domain name, a supported signature, and a supported key size,"
                        + " and be issued; its status is PENDING_VALIDATION");
        https.put("sslPolicy", "ELBSecurityPolicy-TLS13-1-2-2021-07");
        assertThat(cloud.refusal(LISTENER, "l", https))
                .startsWith("'sslPolicy' is 'ELBSecurityPolicy-TLS13-1-2-2021-07': must be one of")
                .endsWith("Did you mean 'ELBSecurityPolicy-TLS13-1-2-2021-06'?");
    }

    @Test
    void a_port_has_one_listener() {
        String loadBalancer = loadBalancer();
        id(LISTENER, "l", http(loadBalancer, 80));

        assertThat(cloud.refusal(LISTENER, "second", http(loadBalancer, 80)))
                .isEqualTo(
                        "creating ELBv2 Listener: api error DuplicateListener: A listener already exists on this port"
                                + " for this load balancer '" + loadBalancer + "'");
    }

    @Test
    void an_action_has_what_its_type_needs() {
        Map<String, Object> broken = new HashMap<>(http(loadBalancer(), 80));
        broken.put(
                "defaultActions",
                List.of(
                        Map.of("type", "forward"),
                        Map.of("type", "fixed-response"),
                        Map.of("type", "redirect", "redirect", Map.of("statusCode", "HTTP_301"))));

        assertThat(cloud.refusal(LISTENER, "l", broken))
                .isEqualTo(
                        """
                        'defaultActions[0]': an action of type forward needs a target group
                        'defaultActions[1]': an action of type fixed-response needs 'fixedResponse'
                        'defaultActions[2].redirect' must change host, path, port, protocol or query, or it leads back to itself""");
    }

    @Test
    void a_place_has_one_rule_and_a_rule_five_values() {
        String group = id(TARGET_GROUP, "t", targets("port", 8080));
        String listener = id(LISTENER, "l", http(loadBalancer(), 80));
        Properties first = cloud.create(RULE, "r", rule(listener, 10, group, "a.example.com"));

        assertThat(first.text("arn").orElseThrow())
                .matches(".*:listener-rule/app/edge/[0-9a-f]{16}/[0-9a-f]{16}/[0-9a-f]{16}");
        assertThat(cloud.refusal(RULE, "second", rule(listener, 10, group, "b.example.com")))
                .isEqualTo("creating ELBv2 Listener Rule: api error PriorityInUse: Priority '10' is currently in use");
        assertThat(cloud.refusal(RULE, "third", rule(listener, 0, group, "b.example.com")))
                .isEqualTo("'priority' is '0': must be a number from 1 to 50000");
        assertThat(cloud.refusal(RULE, "fourth", rule(listener, 11, group, "a.b", "b.b", "c.b", "d.b", "e.b", "f.b")))
                .isEqualTo("A rule can only have '5' condition values");
        assertThat(cloud.refusal(RULE, "fifth", rule(listener, 11, group, "*.*.*.a", "*.*.*.b")))
                .isEqualTo("A rule can only have '5' condition wildcards");
    }

    @Test
    void a_new_port_takes_a_new_target_group() {
        assertThat(cloud.replaces(TARGET_GROUP, "t", targets("port", 80), targets("port", 81)))
                .isTrue();
        assertThat(cloud.replaces(TARGET_GROUP, "t", targets("slowStart", 0), targets("slowStart", 30)))
                .isFalse();
    }
}
