package io.ashlar.edge.aws;

import com.pulumi.aws.wafv2.WebAcl;
import com.pulumi.aws.wafv2.WebAclArgs;
import com.pulumi.aws.wafv2.inputs.WebAclDefaultActionAllowArgs;
import com.pulumi.aws.wafv2.inputs.WebAclDefaultActionArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleOverrideActionArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleOverrideActionNoneArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleStatementArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleStatementManagedRuleGroupStatementArgs;
import com.pulumi.aws.wafv2.inputs.WebAclRuleVisibilityConfigArgs;
import com.pulumi.aws.wafv2.inputs.WebAclVisibilityConfigArgs;
import com.pulumi.resources.CustomResourceOptions;
import io.ashlar.edge.CdnArgs;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A web ACL with rules that AWS keeps: known attacks, known bad inputs, addresses of bad repute.
 *
 * @see <a href="https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html">Managed rules</a>
 */
final class AwsEdgeFirewall {
    private static final List<String> GROUPS = List.of(
            "AWSManagedRulesCommonRuleSet",
            "AWSManagedRulesKnownBadInputsRuleSet",
            "AWSManagedRulesAmazonIpReputationList");

    private AwsEdgeFirewall() {}

    static WebAcl acl(String name, CdnArgs args, AwsCdnOptions options, CustomResourceOptions child) {
        return new WebAcl(
                name,
                options.firewall()
                        .apply(WebAclArgs.builder()
                                .scope("CLOUDFRONT")
                                .defaultAction(WebAclDefaultActionArgs.builder()
                                        .allow(WebAclDefaultActionAllowArgs.builder()
                                                .build())
                                        .build())
                                .rules(IntStream.range(0, GROUPS.size())
                                        .mapToObj(place -> rule(place, GROUPS.get(place)))
                                        .toList())
                                .visibilityConfig(WebAclVisibilityConfigArgs.builder()
                                        .cloudwatchMetricsEnabled(true)
                                        .sampledRequestsEnabled(true)
                                        .metricName(name)
                                        .build())
                                .tags(args.tags().named(name)))
                        .build(),
                child);
    }

    private static WebAclRuleArgs rule(int place, String group) {
        return WebAclRuleArgs.builder()
                .name(group)
                .priority(place)
                .overrideAction(WebAclRuleOverrideActionArgs.builder()
                        .none(WebAclRuleOverrideActionNoneArgs.builder().build())
                        .build())
                .statement(WebAclRuleStatementArgs.builder()
                        .managedRuleGroupStatement(WebAclRuleStatementManagedRuleGroupStatementArgs.builder()
                                .vendorName("AWS")
                                .name(group)
                                .build())
                        .build())
                .visibilityConfig(WebAclRuleVisibilityConfigArgs.builder()
                        .cloudwatchMetricsEnabled(true)
                        .sampledRequestsEnabled(true)
                        .metricName(group)
                        .build())
                .build();
    }
}
