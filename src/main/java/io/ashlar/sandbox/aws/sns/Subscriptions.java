package io.ashlar.sandbox.aws.sns;

import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.Map;
import java.util.regex.Pattern;

/** Who is told of what is published. */
final class Subscriptions {
    /** What an endpoint must look like, by protocol; the others take an ARN of their service. */
    private static final Map<String, Pattern> FORMS = Map.of(
            "email", Pattern.compile("[^@\\s]+@[^@\\s]+"),
            "email-json", Pattern.compile("[^@\\s]+@[^@\\s]+"),
            "http", Pattern.compile("http://.+"),
            "https", Pattern.compile("https://.+"),
            "sms", Pattern.compile("\\+?[0-9 ().-]{3,20}"),
            "sqs", Pattern.compile("arn:[a-z-]+:sqs:.+"),
            "lambda", Pattern.compile("arn:[a-z-]+:lambda:.+"),
            "firehose", Pattern.compile("arn:[a-z-]+:firehose:.+"),
            "application", Pattern.compile("arn:[a-z-]+:sns:.+:endpoint/.+"));

    private Subscriptions() {}

    static ResourceModel subscription() {
        return ResourceModel.of("aws:sns/topicSubscription:TopicSubscription")
                .source("https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html")
                .called("SNS Topic Subscription")
                .id(subscription -> subscription.text("topic").orElse("") + ":" + uuid(subscription.hex(32)))
                .computed("arn", "{id}")
                .computed("ownerId", "{account}")
                .computed("confirmationWasAuthenticated", subscription -> false)
                .computed("pendingConfirmation", Subscriptions::waitsForAPerson)
                .defaultsTo("confirmationTimeoutInMinutes", 1)
                .defaultsTo("endpointAutoConfirms", false)
                .defaultsTo("rawMessageDelivery", false)
                .computed("filterPolicyScope", subscription -> "")
                .replaceOn("topic", "protocol", "endpoint")
                .json("filterPolicy", "redrivePolicy", "deliveryPolicy", "replayPolicy")
                .rule("protocol", Rules.oneOf(FORMS.keySet().stream().sorted().toArray()))
                .rule("filterPolicyScope", Rules.oneOf("", "MessageAttributes", "MessageBody"))
                .refersTo("topic", Topics.aTopic())
                .check(Subscriptions::endpointFitsProtocol)
                .build();
    }

    /** An e-mail waits for its link to be followed; an address that confirms by itself has done so. */
    private static Object waitsForAPerson(Subject subscription) {
        String protocol = subscription.text("protocol").orElse("");
        boolean itself = subscription.inputs().isTrue("endpointAutoConfirms");
        return protocol.startsWith("email") || (protocol.startsWith("http") && !itself);
    }

    private static void endpointFitsProtocol(Properties inputs, Findings findings) {
        inputs.text("protocol").ifPresent(protocol -> inputs.text("endpoint").ifPresent(endpoint -> {
            Pattern form = FORMS.get(protocol);
            if (form != null && !form.matcher(endpoint).matches()) {
                findings.add(
                        "endpoint",
                        "Invalid parameter: Endpoint must match the specified protocol ('" + endpoint + "' is no "
                                + protocol + " endpoint)");
            }
        }));
    }

    private static String uuid(String hex) {
        return hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-" + hex.substring(12, 16) + "-"
                + hex.substring(16, 20) + "-" + hex.substring(20);
    }
}
