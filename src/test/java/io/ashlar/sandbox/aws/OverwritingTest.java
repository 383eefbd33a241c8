package io.ashlar.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What AWS puts: a second one takes the place of the first, where what it creates is refused. */
class OverwritingTest {
    private static final String TOPIC = "arn:aws:sns:eu-central-1:123456789012:alerts";
    private static final String QUEUE = "https://sqs.eu-central-1.amazonaws.com/123456789012/jobs";
    private static final String ROLE = "aws:iam/role:Role";

    private final RawCloud cloud = new RawCloud();

    @BeforeEach
    void what_the_settings_belong_to() {
        cloud.create("aws:s3/bucketV2:BucketV2", "data", Map.of("bucket", "acme-data"));
        cloud.create("aws:sns/topic:Topic", "alerts", Map.of("name", "alerts"));
        cloud.create("aws:sqs/queue:Queue", "jobs", Map.of("name", "jobs"));
        cloud.create("aws:ecr/repository:Repository", "api", Map.of("name", "api"));
        cloud.create("aws:backup/vault:Vault", "vault", Map.of("name", "vault"));
        cloud.create(ROLE, "runs", Map.of("name", "runs", "assumeRolePolicy", trust()));
        cloud.create("aws:cfg/recorder:Recorder", "records", Map.of("roleArn", "arn:aws:iam::123456789012:role/runs"));
    }

    static Stream<Arguments> puts() {
        return Stream.of(
                put(
                        "aws:s3/bucketPolicy:BucketPolicy",
                        Map.of("bucket", "acme-data"),
                        "policy",
                        document("s3:GetObject", "arn:aws:s3:::acme-data/*"),
                        document("s3:PutObject", "arn:aws:s3:::acme-data/*")),
                put(
                        "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
                        Map.of("bucket", "acme-data"),
                        "blockPublicAcls",
                        false,
                        true),
                put(
                        "aws:s3/bucketVersioningV2:BucketVersioningV2",
                        Map.of("bucket", "acme-data"),
                        "versioningConfiguration",
                        Map.of("status", "Suspended"),
                        Map.of("status", "Enabled")),
                put(
                        "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
                        Map.of("bucket", "acme-data"),
                        "rules",
                        List.of(expiring(7)),
                        List.of(expiring(30))),
                put(
                        "aws:sns/topicPolicy:TopicPolicy",
                        Map.of("arn", TOPIC),
                        "policy",
                        document("sns:Publish", TOPIC),
                        document("sns:Subscribe", TOPIC)),
                put(
                        "aws:sqs/queuePolicy:QueuePolicy",
                        Map.of("queueUrl", QUEUE),
                        "policy",
                        document("sqs:SendMessage", "*"),
                        document("sqs:ReceiveMessage", "*")),
                put(
                        "aws:ecr/lifecyclePolicy:LifecyclePolicy",
                        Map.of("repository", "api"),
                        "policy",
                        keeping(10),
                        keeping(50)),
                put(
                        "aws:backup/vaultPolicy:VaultPolicy",
                        Map.of("backupVaultName", "vault"),
                        "policy",
                        document("backup:DeleteRecoveryPoint", "*"),
                        document("backup:StartCopyJob", "*")),
                put(
                        "aws:iam/rolePolicy:RolePolicy",
                        Map.of("role", "runs", "name", "reads"),
                        "policy",
                        identity("s3:GetObject"),
                        identity("s3:ListBucket")),
                put(
                        "aws:cloudwatch/metricAlarm:MetricAlarm",
                        Map.of(
                                "name", "busy",
                                "namespace", "AWS/EC2",
                                "metricName", "CPUUtilization",
                                "comparisonOperator", "GreaterThanThreshold",
                                "evaluationPeriods", 1,
                                "period", 60,
                                "statistic", "Average"),
                        "threshold",
                        80.0,
                        90.0),
                put(
                        "aws:cfg/rule:Rule",
                        Map.of(
                                "name",
                                "encrypted",
                                "source",
                                Map.of("owner", "AWS", "sourceIdentifier", "ENCRYPTED_VOLUMES")),
                        "description",
                        "before",
                        "after"),
                put(
                        "aws:cloudwatch/eventRule:EventRule",
                        Map.of("name", "nightly"),
                        "scheduleExpression",
                        "rate(1 day)",
                        "rate(2 days)"));
    }

    private static Arguments put(String type, Map<String, ?> which, String property, Object before, Object after) {
        return Arguments.of(type, which, property, before, after);
    }

    private static Map<String, ?> with(Map<String, ?> which, String property, Object value) {
        Map<String, Object> all = new java.util.HashMap<>(which);
        all.put(property, value);
        return all;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("puts")
    void a_second_one_takes_the_place_of_the_first(
            String type, Map<String, ?> which, String property, Object before, Object after) {
        Properties first = cloud.create(type, "first", with(which, property, before));
        Properties second = cloud.create(type, "second", with(which, property, after));

        List<CloudResource> standing = cloud.cloud().inventory().stream()
                .filter(resource -> resource.type().equals(type))
                .toList();
        assertThat(second.text("#id")).isEqualTo(first.text("#id"));
        assertThat(standing)
                .extracting(CloudResource::urn)
                .containsExactly("urn:pulumi:stack::project::" + type + "::second");
        assertThat(standing.get(0).inputs().asMap().get(property)).isEqualTo(after);
    }

    @Test
    void the_first_to_be_deleted_takes_the_only_one_with_it() {
        String type = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";
        cloud.create(type, "first", Map.of("bucket", "acme-data"));
        cloud.create(type, "second", Map.of("bucket", "acme-data"));

        cloud.delete(type, "first", "acme-data");
        cloud.delete(type, "second", "acme-data");

        assertThat(cloud.cloud().inventory())
                .noneMatch(resource -> resource.type().equals(type));
    }

    @Test
    void targets_of_the_same_name_on_two_buses_are_two() {
        cloud.create("aws:cloudwatch/eventBus:EventBus", "orders", Map.of("name", "orders"));
        String rule = "aws:cloudwatch/eventRule:EventRule";
        Map<String, String> paid = Map.of("name", "paid", "eventPattern", "{\"source\":[\"shop\"]}");
        cloud.create(rule, "default", paid);
        cloud.create(rule, "own", with(paid, "eventBusName", "orders"));
        String target = "aws:cloudwatch/eventTarget:EventTarget";
        Map<String, String> topic = Map.of("rule", "paid", "targetId", "mail", "arn", TOPIC);

        assertThat(cloud.create(target, "default", topic).text("#id")).hasValue("paid-mail");
        assertThat(cloud.create(target, "own", with(topic, "eventBusName", "orders"))
                        .text("#id"))
                .hasValue("orders-paid-mail");
    }

    @Test
    void what_is_created_and_not_put_is_refused() {
        assertThat(cloud.refusal(ROLE, "second", Map.of("name", "runs", "assumeRolePolicy", trust())))
                .isEqualTo("creating IAM Role: api error EntityAlreadyExists: Role with name runs already exists.");
    }

    private static String document(String action, String resource) {
        return ("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":"
                        + "\"arn:aws:iam::123456789012:root\"},\"Action\":\"%s\",\"Resource\":\"%s\"}]}")
                .formatted(action, resource);
    }

    private static String identity(String action) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"%s\",\"Resource\":\"*\"}]}"
                .formatted(action);
    }

    private static String trust() {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":"
                + "\"lambda.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}";
    }

    private static Map<String, Object> expiring(double days) {
        return Map.of(
                "id", "old", "status", "Enabled", "filter", Map.of("prefix", ""), "expiration", Map.of("days", days));
    }

    private static String keeping(int images) {
        return ("{\"rules\":[{\"rulePriority\":1,\"description\":\"keep the newest\",\"selection\":{\"tagStatus\":\"any\","
                        + "\"countType\":\"imageCountMoreThan\",\"countNumber\":%d},\"action\":{\"type\":\"expire\"}}]}")
                .formatted(images);
    }
}
