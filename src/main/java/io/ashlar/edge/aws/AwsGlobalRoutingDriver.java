package io.ashlar.edge.aws;

import com.pulumi.aws.route53.HealthCheck;
import com.pulumi.aws.route53.HealthCheckArgs;
import com.pulumi.aws.route53.Record;
import com.pulumi.aws.route53.RecordArgs;
import com.pulumi.aws.route53.inputs.RecordFailoverRoutingPolicyArgs;
import com.pulumi.aws.route53.inputs.RecordGeolocationRoutingPolicyArgs;
import com.pulumi.aws.route53.inputs.RecordLatencyRoutingPolicyArgs;
import com.pulumi.aws.route53.inputs.RecordWeightedRoutingPolicyArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.edge.GlobalRouting;
import io.ashlar.edge.GlobalRoutingArgs;
import io.ashlar.edge.GlobalRoutingDriver;
import io.ashlar.edge.GlobalRoutingHandles;
import io.ashlar.edge.plan.EndpointCheck;
import io.ashlar.edge.plan.EndpointSpec.Kind;
import io.ashlar.edge.plan.EndpointSpec.Rank;
import io.ashlar.edge.plan.RoutingOffering;
import io.ashlar.edge.plan.RoutingPlan;
import io.ashlar.edge.plan.RoutingPlan.AnswerPlan;
import io.ashlar.edge.plan.RoutingPlan.EndpointPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes Route 53 records of one name, told apart by the keys of their endpoints.
 *
 * @see <a href="https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy.html">Routing policies</a>
 */
public final class AwsGlobalRoutingDriver implements GlobalRoutingDriver {
    private static final int HTTPS_PORT = 443;

    /** Stands for everybody whom no other record answers. */
    private static final String EVERYBODY_ELSE = "*";

    @Override
    public RoutingOffering offering() {
        return RoutingOffering.AWS;
    }

    @Override
    public GlobalRoutingHandles provision(RoutingPlan plan, GlobalRoutingArgs args, GlobalRouting parent) {
        CustomResourceOptions child =
                CustomResourceOptions.builder().parent(parent).build();
        Map<String, HealthCheck> checks = new TreeMap<>();
        List<Record> records = new ArrayList<>();
        for (EndpointPlan endpoint : plan.endpoints()) {
            plan.check().ifPresent(check -> checks.put(endpoint.key(), check(check, endpoint, plan, args, child)));
            Optional<HealthCheck> check = Optional.ofNullable(checks.get(endpoint.key()));
            endpoint.answers().forEach(answer -> records.add(record(answer, endpoint, check, plan, args, child)));
        }
        return new AwsGlobalRoutingHandles(plan.hostName(), records, checks);
    }

    private static HealthCheck check(
            EndpointCheck check,
            EndpointPlan endpoint,
            RoutingPlan plan,
            GlobalRoutingArgs args,
            CustomResourceOptions child) {
        HealthCheckArgs.Builder builder = HealthCheckArgs.builder()
                .type("HTTPS")
                .port(HTTPS_PORT)
                .enableSni(true)
                .resourcePath(check.path())
                .requestInterval(check.intervalSeconds())
                .failureThreshold(check.failures())
                .tags(args.tags().named(endpoint.checkName()));
        if (plan.kind() == Kind.ADDRESS) {
            builder.ipAddress(args.target(endpoint.key())).fqdn(plan.hostName());
        } else {
            builder.fqdn(args.target(endpoint.key()));
        }
        return new HealthCheck(endpoint.checkName(), builder.build(), child);
    }

    private static Record record(
            AnswerPlan answer,
            EndpointPlan endpoint,
            Optional<HealthCheck> check,
            RoutingPlan plan,
            GlobalRoutingArgs args,
            CustomResourceOptions child) {
        RecordArgs.Builder builder = RecordArgs.builder()
                .zoneId(args.zoneId())
                .name(plan.hostName())
                .type(plan.kind() == Kind.ADDRESS ? "A" : "CNAME")
                .ttl(plan.ttlSeconds())
                .records(args.target(endpoint.key()).applyValue(List::of))
                .setIdentifier(answer.id());
        check.ifPresent(made -> builder.healthCheckId(made.id()));
        return new Record(answer.name(), chosen(builder, answer, endpoint, plan).build(), child);
    }

    private static RecordArgs.Builder chosen(
            RecordArgs.Builder record, AnswerPlan answer, EndpointPlan endpoint, RoutingPlan plan) {
        return switch (plan.strategy()) {
            case WEIGHTED ->
                record.weightedRoutingPolicies(RecordWeightedRoutingPolicyArgs.builder()
                        .weight(endpoint.asked().weight().orElseThrow())
                        .build());
            case NEAREST ->
                record.latencyRoutingPolicies(RecordLatencyRoutingPolicyArgs.builder()
                        .region(endpoint.asked().region().orElseThrow())
                        .build());
            case BY_CONTINENT ->
                record.geolocationRoutingPolicies(answer.continent()
                        .map(continent ->
                                RecordGeolocationRoutingPolicyArgs.builder().continent(continent.awsCode()))
                        .orElseGet(() ->
                                RecordGeolocationRoutingPolicyArgs.builder().country(EVERYBODY_ELSE))
                        .build());
            case FAILOVER ->
                record.failoverRoutingPolicies(RecordFailoverRoutingPolicyArgs.builder()
                        .type(endpoint.asked().rank() == Rank.PRIMARY ? "PRIMARY" : "SECONDARY")
                        .build());
        };
    }
}
