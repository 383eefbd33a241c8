package io.ashlar.policies.cost;

import io.ashlar.policy.Context;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Setting;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Stack;
import io.ashlar.policy.StackRule;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything that can carry tags carries those that a bill is divided by. On AWS and Google Cloud the provider itself shows what can
 * carry them, with those of the provider's defaults included ({@code tagsAll}, {@code effectiveLabels}).
 */
public final class TagsRequired implements StackRule {
    static final Setting<List<String>> NAMES =
            Setting.texts("names", List.of("environment", "owner"), "Tags that everything carries");
    static final Setting<List<String>> EXCEPT = Setting.texts(
            "except",
            List.of(
                    "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
                    "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule"),
            "Types that need none: by default rules of security groups, which cost nothing and belong to a group that"
                    + " has them");

    /** Where a provider shows all tags of a resource: AWS, Google Cloud, and what the program itself wrote. */
    private static final List<String> ALL_TAGS = List.of("tagsAll", "effectiveLabels", "tags", "labels");

    /**
     * In Google's monitoring, {@code labels} of a channel say where it sends to.
     *
     * @see <a href="https://cloud.google.com/monitoring/api/ref_v3/rest/v3/projects.notificationChannels">Channels</a>
     */
    private static final List<String> MONITORING_TAGS = List.of("userLabels");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "cost-tags-required",
                        "Everything that can carry tags carries those that the bill is divided by")
                .severity(Severity.LOW)
                .level(Level.ADVISORY)
                .rationale("A line of the bill without an owner is nobody's to make smaller.")
                .fix("Give the component its tags, or the provider default tags.")
                .source("FinOps: allocation", "https://www.finops.org/framework/capabilities/allocation/")
                .setting(NAMES)
                .setting(EXCEPT)
                .build();
    }

    @Override
    public Types types() {
        return Types.ofPackages("aws", "azure-native", "gcp");
    }

    @Override
    public Verdict judge(Resource subject, Stack stack, Context context) {
        PropertyMap properties = subject.properties();
        boolean inMonitoring = subject.type().startsWith("gcp:monitoring/");
        List<String> places = (inMonitoring ? MONITORING_TAGS : ALL_TAGS)
                .stream()
                        .filter(place -> properties.isUnknown(place) || properties.has(place))
                        .toList();
        if (places.isEmpty() || context.get(EXCEPT).contains(subject.type())) {
            return Verdict.notApplicable("it carries no tags");
        }
        String all = places.stream()
                .filter(known -> !properties.isUnknown(known))
                .findFirst()
                .orElse(places.get(0));
        Set<String> missing = new TreeSet<>(context.get(NAMES));
        properties.block(all).ifPresent(tags -> missing.removeAll(tags.keys()));
        return Verdict.require(
                missing.isEmpty(),
                "%s lacks %s: everything carries these".formatted(all, String.join(" and ", missing)));
    }
}
