package io.ashlar.sandbox.aws.lb;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Rules of listeners. */
final class ListenerRules {
    private static final String RULE = "aws:lb/listenerRule:ListenerRule";
    private static final List<String> CONDITIONS =
            List.of("hostHeader", "httpHeader", "httpRequestMethod", "pathPattern", "queryStrings", "sourceIp");
    private static final int MOST_VALUES = 5;
    private static final int MOST_WILDCARDS = 5;

    private ListenerRules() {}

    static ResourceModel rule() {
        return ResourceModel.of(RULE)
                .source("https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html")
                .source("https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html")
                .source("https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html")
                .called("ELBv2 Listener Rule")
                .id(rule -> rule.text("listenerArn").orElse("").replace(":listener/", ":listener-rule/") + "/"
                        + rule.hex(16))
                .computed("arn", "{id}")
                .computed("priority", ListenerRules::next)
                .replaceOn("listenerArn")
                .rule("priority", Rules.between(1, 50_000))
                .rule("conditions[].hostHeader.values[]", Rules.length(1, 128))
                .rule("conditions[].pathPattern.values[]", Rules.length(1, 128))
                .with(Actions.in("actions"))
                .check(ListenerRules::conditions)
                .refersTo("listenerArn", Listeners.aListener())
                .quotaPer("listenerArn", 100, "TooManyRules", "The maximum number of rules has been reached.")
                .admit(ListenerRules::hasItsPlaceToItself)
                .build();
    }

    private static void conditions(Properties inputs, Findings findings) {
        if (inputs.isUnknown("conditions") || inputs.isUnknown("actions")) {
            return;
        }
        List<Properties> conditions = inputs.objects("conditions");
        if (conditions.isEmpty()) {
            findings.add("conditions", "A rule must have at least one condition");
        }
        if (inputs.objects("actions").isEmpty()) {
            findings.add("actions", "A rule must have at least one action");
        }
        for (int i = 0; i < conditions.size(); i++) {
            if (CONDITIONS.stream().filter(conditions.get(i)::has).count() != 1) {
                findings.add(
                        "conditions[" + i + "]",
                        "'conditions[" + i + "]' must have exactly one of " + String.join(", ", CONDITIONS));
            }
        }
        List<String> values = values(conditions);
        if (values.size() > MOST_VALUES) {
            findings.add("conditions", "A rule can only have '" + MOST_VALUES + "' condition values");
        }
        long wildcards = values.stream()
                .flatMapToInt(String::chars)
                .filter(letter -> letter == '*' || letter == '?')
                .count();
        if (wildcards > MOST_WILDCARDS) {
            findings.add("conditions", "A rule can only have '" + MOST_WILDCARDS + "' condition wildcards");
        }
    }

    private static List<String> values(List<Properties> conditions) {
        List<String> values = new ArrayList<>();
        for (Properties condition : conditions) {
            for (String kind : List.of("hostHeader", "httpHeader", "httpRequestMethod", "pathPattern", "sourceIp")) {
                values.addAll(condition.texts(kind + ".values"));
            }
            condition.objects("queryStrings").forEach(query -> query.text("value")
                    .ifPresent(values::add));
        }
        return values;
    }

    private static List<CloudResource> others(Subject rule) {
        return rule
                .text("listenerArn")
                .flatMap(arn -> rule.find(Listeners.LISTENER, arn))
                .map(listener -> rule.referrers(listener, RULE))
                .orElse(List.of())
                .stream()
                .filter(other -> !other.id().equals(rule.id()))
                .toList();
    }

    /** Without a place of its own a rule comes after all others. */
    private static Object next(Subject rule) {
        return others(rule).stream()
                        .mapToLong(other -> other.outputs().number("priority").orElse(0))
                        .max()
                        .orElse(0)
                + 1;
    }

    private static void hasItsPlaceToItself(Subject rule) {
        OptionalLong priority = rule.inputs().number("priority");
        boolean taken = priority.isPresent()
                && others(rule).stream()
                        .anyMatch(other -> other.outputs().number("priority").equals(priority));
        if (taken) {
            throw Refusal.conflict("PriorityInUse", "Priority '" + priority.getAsLong() + "' is currently in use");
        }
    }
}
