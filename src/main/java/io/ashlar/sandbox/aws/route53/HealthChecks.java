package io.ashlar.sandbox.aws.route53;

import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.value.Properties;
import java.util.List;

/** Health checks: whether something answers, seen from around the world. */
final class HealthChecks {
    private static final String API =
            "https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html";
    private static final int MOST_CHILDREN = 255;
    private static final int LEAST_REGIONS = 3;

    private HealthChecks() {}

    static ResourceModel healthCheck() {
        return ResourceModel.of("aws:route53/healthCheck:HealthCheck")
                .source(API)
                .called("Route53 Health Check")
                .accountWide()
                .id("{hex:8}-4a4a-4a4a-8a8a-{hex:12}")
                .arn("arn:{partition}:route53:::healthcheck/{id}")
                .defaultsTo("disabled", false)
                .replaceOn("type", "requestInterval", "measureLatency", "referenceName", "routingControlArn")
                .unordered("regions", "childHealthchecks")
                .rule(
                        "type",
                        Rules.oneOf(
                                "HTTP",
                                "HTTPS",
                                "HTTP_STR_MATCH",
                                "HTTPS_STR_MATCH",
                                "TCP",
                                "CALCULATED",
                                "CLOUDWATCH_METRIC",
                                "RECOVERY_CONTROL"))
                .rule("requestInterval", Rules.oneOf(10, 30))
                .rule("failureThreshold", Rules.between(1, 10))
                .rule("port", Rules.between(1, 65_535))
                .rule("searchString", Rules.length(1, 255))
                .rule("resourcePath", Rules.length(0, 255))
                .rule("fqdn", Rules.length(1, 255))
                .rule("insufficientDataHealthStatus", Rules.oneOf("Healthy", "Unhealthy", "LastKnownStatus"))
                .rule(
                        "regions[]",
                        Rules.oneOf(
                                "us-east-1",
                                "us-west-1",
                                "us-west-2",
                                "eu-west-1",
                                "ap-southeast-1",
                                "ap-southeast-2",
                                "ap-northeast-1",
                                "sa-east-1"))
                .check(HealthChecks::saysWhatItsTypeNeeds)
                .quota(
                        200,
                        "TooManyHealthChecks",
                        "Limits Exceeded: MAX_HEALTH_CHECKS_BY_OWNER - Cannot create more than 200 health checks.")
                .build();
    }

    private static void saysWhatItsTypeNeeds(Properties inputs, Findings findings) {
        String type = inputs.text("type").orElse("");
        if (List.of("HTTP", "HTTPS", "HTTP_STR_MATCH", "HTTPS_STR_MATCH", "TCP").contains(type)
                && !inputs.has("fqdn")
                && !inputs.has("ipAddress")) {
            findings.add(
                    "fqdn",
                    "InvalidInput: Invalid parameter : Basic health checks must have an ip address or domain name"
                            + " specified.");
        }
        if (type.equals("TCP") && !inputs.has("port")) {
            findings.add("port", "InvalidInput: Invalid parameter : TCP health checks must have a port specified.");
        }
        if (type.endsWith("_STR_MATCH") != inputs.has("searchString") && !type.isEmpty()) {
            findings.add(
                    "searchString",
                    "InvalidInput: Invalid parameter : 'searchString' goes with the types that end in _STR_MATCH, and"
                            + " only with them.");
        }
        if (type.equals("CLOUDWATCH_METRIC")
                && (!inputs.has("cloudwatchAlarmName") || !inputs.has("cloudwatchAlarmRegion"))) {
            findings.add(
                    "cloudwatchAlarmName",
                    "InvalidInput: Invalid parameter : a check of type CLOUDWATCH_METRIC needs the name and the region"
                            + " of an alarm.");
        }
        int children = inputs.texts("childHealthchecks").size();
        if (children > MOST_CHILDREN) {
            findings.add(
                    "childHealthchecks",
                    "InvalidInput: a calculated check has at most " + MOST_CHILDREN + " children, has " + children);
        }
        if (inputs.has("regions")
                && !inputs.isUnknown("regions")
                && inputs.texts("regions").size() < LEAST_REGIONS) {
            findings.add("regions", "InvalidInput: Invalid parameter : at least three regions must be specified.");
        }
    }
}
