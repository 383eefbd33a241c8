package io.ashlar.sandbox.aws.budgets;

import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.value.Properties;
import java.util.List;

/** The types whose tokens begin with {@code aws:budgets/}. */
public final class BudgetsTable implements ModelTable {
    private static final String API = "https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/";

    /** API_budgets_CreateNotification: "up to five notifications … each with one SNS topic and up to ten addresses". */
    private static final int MOST_NOTIFICATIONS = 5;

    private static final int MOST_ADDRESSES = 10;
    private static final int MOST_TOPICS = 1;

    @Override
    public List<ResourceModel> resources() {
        return List.of(budget());
    }

    private static ResourceModel budget() {
        return ResourceModel.of("aws:budgets/budget:Budget")
                .source(API + "API_budgets_CreateBudget.html")
                .source(API + "API_budgets_Budget.html")
                .source(API + "API_budgets_CreateNotification.html")
                .called("Budget")
                .accountWide()
                .autoNamed("name", 100)
                .id("{account}:{name}")
                .arn("arn:{partition}:budgets::{account}:budget/{name}")
                .computed("accountId", "{account}")
                .computed("timePeriodStart", budget -> "2026-11-01_00:00")
                .defaultsTo("timePeriodEnd", "2087-06-15_00:00")
                .replaceOn("name", "namePrefix", "accountId")
                .rule("name", Rules.length(1, 100), Rules.without("[:\\\\]|/action/", "hold : or \\"))
                .rule(
                        "budgetType",
                        Rules.oneOf(
                                "USAGE",
                                "COST",
                                "RI_UTILIZATION",
                                "RI_COVERAGE",
                                "SAVINGS_PLANS_UTILIZATION",
                                "SAVINGS_PLANS_COVERAGE"))
                .rule("timeUnit", Rules.oneOf("DAILY", "MONTHLY", "QUARTERLY", "ANNUALLY"))
                .rule("limitAmount", Rules.matches("\\d+(\\.\\d+)?", "an amount like 100 or 99.5"))
                .rule(
                        "timePeriodStart",
                        Rules.matches("\\d{4}-\\d\\d-\\d\\d_\\d\\d:\\d\\d", "a time like 2027-01-01_00:00"))
                .rule(
                        "timePeriodEnd",
                        Rules.matches("\\d{4}-\\d\\d-\\d\\d_\\d\\d:\\d\\d", "a time like 2027-01-01_00:00"))
                .rule("notifications[].comparisonOperator", Rules.oneOf("GREATER_THAN", "LESS_THAN", "EQUAL_TO"))
                .rule("notifications[].notificationType", Rules.oneOf("ACTUAL", "FORECASTED"))
                .rule("notifications[].thresholdType", Rules.oneOf("PERCENTAGE", "ABSOLUTE_VALUE"))
                .rule(
                        "notifications[].subscriberEmailAddresses[]",
                        Rules.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+", "an address like somebody@example.org"))
                .check(BudgetsTable::hasALimit)
                .check(BudgetsTable::notifications)
                .refersTo(
                        "notifications[].subscriberSnsTopicArns[]",
                        Reference.to("aws:sns/topic:Topic", "arn")
                                .anywhere()
                                .missing("InvalidParameterException", "Topic {value} does not exist"))
                .unique(
                        "name",
                        "DuplicateRecordException",
                        "Error creating budget: {value} - the budget already exists.")
                .quota(20_000, "CreationLimitExceededException", "Budget count exceeded the limit of 20000.")
                .build();
    }

    private static void hasALimit(Properties inputs, Findings findings) {
        boolean one = List.of("limitAmount", "plannedLimits", "autoAdjustData").stream()
                .anyMatch(inputs::has);
        if (!one) {
            findings.add("limitAmount", "one of 'limitAmount', 'plannedLimits' and 'autoAdjustData' must be given");
        }
        if (inputs.has("limitAmount") && !inputs.has("limitUnit")) {
            findings.add("limitUnit", "'limitUnit' goes with 'limitAmount', e.g. USD");
        }
        boolean percent = inputs.text("budgetType")
                .filter(type -> type.startsWith("RI_") || type.startsWith("SAVINGS_"))
                .isPresent();
        if (percent
                && inputs.text("limitUnit")
                        .filter(unit -> !unit.equals("PERCENTAGE"))
                        .isPresent()) {
            findings.add(
                    "limitUnit",
                    "InvalidParameterException: Unit should be PERCENTAGE for utilization and coverage budgets.");
        }
    }

    private static void notifications(Properties inputs, Findings findings) {
        List<Properties> notifications = inputs.objects("notifications");
        if (notifications.size() > MOST_NOTIFICATIONS) {
            findings.add(
                    "notifications",
                    "CreationLimitExceededException: a budget has at most " + MOST_NOTIFICATIONS
                            + " notifications, has " + notifications.size());
        }
        for (int i = 0; i < notifications.size(); i++) {
            String at = "notifications[" + i + "]";
            Properties one = notifications.get(i);
            int addresses = one.texts("subscriberEmailAddresses").size();
            int topics = one.texts("subscriberSnsTopicArns").size();
            if (!one.has("subscriberEmailAddresses") && !one.has("subscriberSnsTopicArns")) {
                findings.add(at, "InvalidParameterException: A notification must have at least one subscriber: " + at);
            }
            if (addresses > MOST_ADDRESSES || topics > MOST_TOPICS) {
                findings.add(
                        at,
                        "CreationLimitExceededException: a notification has at most " + MOST_TOPICS + " topic and "
                                + MOST_ADDRESSES + " addresses, has " + topics + " and " + addresses);
            }
        }
    }
}
