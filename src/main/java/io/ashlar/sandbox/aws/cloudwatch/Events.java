package io.ashlar.sandbox.aws.cloudwatch;

import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Optional;

/** EventBridge: buses, rules and what they set off. */
final class Events {
    private static final String RULE = "aws:cloudwatch/eventRule:EventRule";
    private static final String TARGET = "aws:cloudwatch/eventTarget:EventTarget";
    private static final String BUS = "aws:cloudwatch/eventBus:EventBus";
    private static final String API = "https://docs.aws.amazon.com/eventbridge/latest/APIReference/";
    private static final String GUIDE = "https://docs.aws.amazon.com/eventbridge/latest/userguide/";
    private static final String DEFAULT = "default";

    /** eb-scheduled-rule-pattern: "If the value is equal to 1, then the unit must be singular." */
    private static final String RATE = "rate\\((1 (minute|hour|day)|([2-9]|[1-9]\\d+) (minutes|hours|days))\\)";

    private static final String CRON = "cron\\(\\S+( \\S+){5}\\)";

    /** eb-quota: "Targets per rule: 5", "Rules: 300 per event bus". */
    private static final int MOST_TARGETS = 5;

    private static final int MOST_RULES = 300;
    private static final int LONGEST_PATTERN = 4_096;

    private Events() {}

    private static Reference aBus() {
        return Reference.to(BUS, "name")
                .orBy("arn")
                .except(DEFAULT + "|arn:[^:]+:events:[^:]+:\\d{12}:event-bus/default")
                .missing("ResourceNotFoundException", "Event bus {value} does not exist.");
    }

    static ResourceModel bus() {
        return ResourceModel.of(BUS)
                .source(API + "API_CreateEventBus.html")
                .called("EventBridge Event Bus")
                .id("{name}")
                .arn("arn:{partition}:events:{region}:{account}:event-bus/{name}")
                .replaceOn("name", "eventSourceName")
                .rule(
                        "name",
                        Rules.matches("[/.\\-_A-Za-z0-9]{1,256}", "1 to 256 letters, digits and /.-_"),
                        Rules.without("^default$", "be 'default'"))
                .rule("description", Rules.length(0, 512))
                .unique("name", "ResourceAlreadyExistsException", "Event bus {value} already exists.")
                .quota(100, "LimitExceededException", "The requested resource exceeds the maximum number allowed.")
                .build();
    }

    static ResourceModel rule() {
        return ResourceModel.of(RULE)
                .source(API + "API_PutRule.html")
                .source(GUIDE + "eb-scheduled-rule-pattern.html")
                .source(GUIDE + "eb-quota.html")
                .called("EventBridge Rule")
                .autoNamed("name", 64)
                .id(rule -> busOf(rule).map(bus -> bus + "/").orElse("")
                        + rule.text("name").orElse(""))
                .overwrites()
                .computed("arn", Events::arn)
                .defaultsTo("eventBusName", DEFAULT)
                .defaultsTo("forceDestroy", false)
                .replaceOn("name", "namePrefix", "eventBusName")
                .json("eventPattern")
                .rule("name", Rules.matches("[.\\-_A-Za-z0-9]{1,64}", "1 to 64 letters, digits and .-_"))
                .rule("description", Rules.length(0, 512))
                .rule("eventPattern", Rules.length(1, LONGEST_PATTERN))
                .rule("state", Rules.oneOf("ENABLED", "DISABLED", "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"))
                .check(Events::saysWhen)
                .refersTo(
                        "eventBusName",
                        aBus().blocksDeletion(
                                        "ValidationException",
                                        "Cannot delete the event bus {target} since it has rules."))
                .foundBy("name")
                .admit(Events::hasRoom)
                .build();
    }

    private static Optional<String> busOf(Subject rule) {
        return rule.text("eventBusName").filter(bus -> !bus.equals(DEFAULT));
    }

    private static Object arn(Subject rule) {
        return "arn:" + rule.scope().partition() + ":events:" + rule.region() + ":"
                + rule.scope().account() + ":rule/" + rule.id();
    }

    private static void saysWhen(Properties inputs, Findings findings) {
        if (!inputs.has("eventPattern") && !inputs.has("scheduleExpression")) {
            findings.add("scheduleExpression", "one of 'eventPattern' and 'scheduleExpression' must be given");
        }
        inputs.text("scheduleExpression").ifPresent(expression -> {
            if (!expression.matches(RATE) && !expression.matches(CRON)) {
                findings.add("scheduleExpression", "ValidationException: Parameter ScheduleExpression is not valid.");
            }
            if (inputs.text("eventBusName").filter(bus -> !bus.equals(DEFAULT)).isPresent()) {
                findings.add(
                        "scheduleExpression",
                        "ValidationException: ScheduleExpression is supported only on the default event bus.");
            }
        });
        if (inputs.has("isEnabled") && inputs.has("state")) {
            findings.add("isEnabled", "\"is_enabled\": conflicts with state");
        }
    }

    private static void hasRoom(Subject rule) {
        long others = rule.all(RULE).stream()
                .filter(other -> other.inputs().text("eventBusName").equals(rule.text("eventBusName")))
                .count();
        if (rule.isNew() && others >= MOST_RULES) {
            throw Refusal.quota("LimitExceededException", "The requested resource exceeds the maximum number allowed.");
        }
    }

    static ResourceModel target() {
        return ResourceModel.of(TARGET)
                .source(API + "API_PutTargets.html")
                .source(API + "API_Target.html")
                .called("EventBridge Target")
                .autoNamed("targetId", 64)
                .id(target -> busOf(target).map(bus -> bus + "-").orElse("")
                        + target.text("rule").orElse("")
                        + "-"
                        + target.text("targetId").orElse(""))
                .overwrites()
                .defaultsTo("eventBusName", DEFAULT)
                .replaceOn("rule", "targetId", "eventBusName")
                .json("input")
                .rule("targetId", Rules.matches("[.\\-_A-Za-z0-9]{1,64}", "1 to 64 letters, digits and .-_"))
                .rule("arn", Rules.matches("arn:[^:]+:.+", "an ARN"))
                .rule("retryPolicy.maximumEventAgeInSeconds", Rules.between(60, 86_400))
                .rule("retryPolicy.maximumRetryAttempts", Rules.between(0, 185))
                .check(Events::inputInOneWay)
                .check(Events::tellsWhatItsTargetNeeds)
                .refersTo(
                        "rule",
                        Reference.to(RULE, "name")
                                .orBy("id")
                                .missing(
                                        "ResourceNotFoundException", "Rule {value} does not exist on EventBus default.")
                                .blocksDeletion("ValidationException", "Rule can't be deleted since it has targets."))
                .refersTo("eventBusName", aBus())
                .quotaPer(
                        "rule",
                        MOST_TARGETS,
                        "LimitExceededException",
                        "The requested resource exceeds the maximum number allowed.")
                .build();
    }

    private static void inputInOneWay(Properties inputs, Findings findings) {
        List<String> given = List.of("input", "inputPath", "inputTransformer").stream()
                .filter(inputs::has)
                .toList();
        if (given.size() > 1) {
            findings.add(given.get(1), "'" + given.get(1) + "' conflicts with '" + given.get(0) + "'");
        }
    }

    private static void tellsWhatItsTargetNeeds(Properties inputs, Findings findings) {
        String arn = inputs.text("arn").orElse("");
        if (arn.contains(":ecs:") && !inputs.has("roleArn")) {
            findings.add("roleArn", "ValidationException: RoleArn is required for target " + arn + ".");
        }
        if (arn.contains(":sqs:") && arn.endsWith(".fifo") && !inputs.has("sqsTarget.messageGroupId")) {
            findings.add(
                    "sqsTarget",
                    "ValidationException: Parameter(s) SqsParameters must be specified for target: "
                            + inputs.text("targetId").orElse("") + ".");
        }
    }
}
