package io.ashlar.sandbox.gcp.services;

import io.ashlar.sandbox.gcp.project.Gcp;
import io.ashlar.sandbox.gcp.project.GcpRegions;
import io.ashlar.sandbox.gcp.project.Members;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.value.Properties;
import java.util.List;

/** The types whose tokens begin with {@code gcp:pubsub/}. */
public final class PubsubTable implements ModelTable {
    private static final String TOPIC = "gcp:pubsub/topic:Topic";
    private static final String SUBSCRIPTION = "gcp:pubsub/subscription:Subscription";

    @Override
    public List<ResourceModel> resources() {
        return List.of(topic(), subscription(), topicMember(), subscriptionMember());
    }

    private static Rules.ValueRule[] name() {
        return new Rules.ValueRule[] {
            Rules.length(3, 255),
            Rules.matches("[A-Za-z][A-Za-z0-9._~+%-]*", "letters, digits and -._~+%, beginning with a letter"),
            Rules.without("^goog", "begin with goog")
        };
    }

    private static Reference toTopic() {
        return Gcp.to(TOPIC, "projects/{project}/topics/{value}")
                .except("_deleted-topic_")
                .missing("notFound", "Resource not found (resource={value}).");
    }

    private static ResourceModel topic() {
        return Gcp.resource(TOPIC, "Topic", "projects/{project}/topics/{name}")
                .source("https://cloud.google.com/pubsub/docs/pubsub-basics#resource_names")
                .autoNamed("name", 255)
                .replaceOn("name")
                .rule("name", name())
                .refersTo(
                        "kmsKeyName",
                        Reference.to("gcp:kms/cryptoKey:CryptoKey")
                                .anywhere()
                                .missing("failedPrecondition", "Cloud KMS key '{value}' was not found."))
                .rule("messageStoragePolicy.allowedPersistenceRegions[]", GcpRegions.region())
                .check((inputs, findings) -> seconds("messageRetentionDuration", 600, 2_678_400, inputs, findings))
                .build();
    }

    private static void seconds(String path, long least, long most, Properties inputs, Findings findings) {
        inputs.text(path).ifPresent(text -> {
            boolean fits = text.matches("\\d+(\\.\\d+)?s");
            double seconds = fits ? Double.parseDouble(text.replace("s", "")) : -1;
            if (seconds < least || seconds > most) {
                findings.add(path, "'" + path + "' is '" + text + "': must be from " + least + "s to " + most + "s");
            }
        });
    }

    private static ResourceModel subscription() {
        return Gcp.resource(SUBSCRIPTION, "Subscription", "projects/{project}/subscriptions/{name}")
                .source("https://cloud.google.com/pubsub/docs/subscription-properties")
                .autoNamed("name", 255)
                .defaultsTo("ackDeadlineSeconds", 10)
                .defaultsTo("messageRetentionDuration", "604800s")
                .replaceOn("name", "topic", "filter", "enableMessageOrdering")
                .means("topic", Gcp::last)
                .rule("name", name())
                .rule("ackDeadlineSeconds", Rules.between(10, 600))
                .rule("deadLetterPolicy.maxDeliveryAttempts", Rules.between(5, 100))
                .rule("filter", Rules.length(0, 256))
                .rule("pushConfig.pushEndpoint", Rules.matches("https://.+", "an https URL"))
                .check((inputs, findings) -> {
                    seconds("messageRetentionDuration", 600, 2_678_400, inputs, findings);
                    seconds("retryPolicy.minimumBackoff", 0, 600, inputs, findings);
                    seconds("retryPolicy.maximumBackoff", 0, 600, inputs, findings);
                    long ways = List.of("pushConfig", "bigqueryConfig", "cloudStorageConfig").stream()
                            .filter(inputs::has)
                            .count();
                    if (ways > 1) {
                        findings.add(
                                "pushConfig",
                                "'pushConfig', 'bigqueryConfig' and 'cloudStorageConfig' exclude each other");
                    }
                    if (inputs.isTrue("enableExactlyOnceDelivery") && inputs.has("pushConfig")) {
                        findings.add(
                                "enableExactlyOnceDelivery", "exactly-once delivery is for pull subscriptions only");
                    }
                })
                .refersTo("topic", toTopic())
                .refersTo("deadLetterPolicy.deadLetterTopic", toTopic())
                .build();
    }

    private static ResourceModel topicMember() {
        return member("gcp:pubsub/topicIAMMember:TopicIAMMember", "topic", toTopic());
    }

    private static ResourceModel subscriptionMember() {
        return member(
                "gcp:pubsub/subscriptionIAMMember:SubscriptionIAMMember",
                "subscription",
                Gcp.to(SUBSCRIPTION, "projects/{project}/subscriptions/{value}")
                        .missing("notFound", "Resource not found (resource={value})."));
    }

    private static ResourceModel member(String type, String on, Reference to) {
        return Gcp.unlabelled(type, "Pub/Sub IAMMember", "")
                .source("https://cloud.google.com/pubsub/docs/access-control")
                .with(Members::member)
                .id("{" + on + "}/{role}/{member}")
                .replaceOn(on)
                .refersTo(on, to)
                .build();
    }
}
