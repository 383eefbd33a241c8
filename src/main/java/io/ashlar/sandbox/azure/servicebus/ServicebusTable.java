package io.ashlar.sandbox.azure.servicebus;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.ResourceModelBuilder;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** The types whose tokens begin with {@code azure-native:servicebus:}. */
public final class ServicebusTable implements ModelTable {
    private static final String NAMESPACE = "azure-native:servicebus:Namespace";
    private static final String TOPIC = "azure-native:servicebus:Topic";
    private static final String KIND = "Microsoft.ServiceBus/namespaces";
    private static final String QUOTAS = "https://learn.microsoft.com/azure/service-bus-messaging/service-bus-quotas";

    /** A lock lasts five minutes at most, and at least five seconds. */
    private static final Duration SHORTEST_LOCK = Duration.ofSeconds(5);

    private static final Duration LONGEST_LOCK = Duration.ofMinutes(5);

    @Override
    public List<ResourceModel> resources() {
        return List.of(namespace(), queue(), topic(), subscription());
    }

    private static ResourceModel namespace() {
        return Arm.resource(NAMESPACE, KIND, "namespaceName")
                .source("https://learn.microsoft.com/rest/api/servicebus/namespaces/create-or-update")
                .source("https://learn.microsoft.com/rest/api/servicebus/create-namespace")
                .source("https://learn.microsoft.com/azure/service-bus-messaging/service-bus-premium-messaging")
                .with(Arm::regional)
                .computed(
                        "serviceBusEndpoint",
                        namespace -> "https://"
                                + namespace.text("namespaceName").orElse("") + ".servicebus.windows.net:443/")
                .computed("metricId", "{account}:{namespaceName}")
                .computed("status", namespace -> "Active")
                .computed("createdAt", namespace -> "2026-11-21T00:00:00Z")
                .computed("updatedAt", namespace -> "2026-11-21T00:00:00Z")
                .replaceOn("zoneRedundant")
                .rule(
                        "namespaceName",
                        Rules.length(6, 50),
                        Rules.matches(
                                "[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?",
                                "letters, digits and dashes, beginning with a letter and ending with a letter or"
                                        + " digit"),
                        Rules.without("(-sb|-mgmt)$", "end with -sb or -mgmt"))
                .rule("minimumTlsVersion", Rules.oneOf("1.0", "1.1", "1.2"))
                .check(ServicebusTable::tier)
                .uniqueWorldwide(
                        "namespaceName",
                        "NamespaceUnavailable",
                        "The specified service namespace name '{value}' is not available.")
                .takesAlongWhatRefersBy("namespaceName")
                .build();
    }

    private static void tier(Properties inputs, Findings findings) {
        if (inputs.isUnknown("sku")) {
            return;
        }
        String name = inputs.text("sku.name").orElse("Standard");
        inputs.text("sku.tier")
                .filter(tier -> !tier.equals(name))
                .ifPresent(tier -> findings.add(
                        "sku.tier", "'sku.tier' is '" + tier + "': must be the same as 'sku.name', " + name));
        if (name.equals("Premium")) {
            return;
        }
        for (String premium : List.of("encryption", "zoneRedundant", "sku.capacity")) {
            if (inputs.has(premium) && !inputs.isFalse(premium)) {
                findings.add(premium, "'" + premium + "' is for the Premium tier only");
            }
        }
        if (inputs.text("publicNetworkAccess").filter("Disabled"::equals).isPresent()) {
            findings.add("publicNetworkAccess", "'publicNetworkAccess' can be Disabled in the Premium tier only");
        }
    }

    private static Rules.ValueRule[] name(int most) {
        return new Rules.ValueRule[] {
            Rules.length(1, most),
            Rules.matches(
                    "[A-Za-z0-9]([A-Za-z0-9._~/-]*[A-Za-z0-9])?",
                    "letters, digits, dots, dashes and underscores, beginning and ending with a letter or digit")
        };
    }

    private static ResourceModel queue() {
        return receiver(Arm.child(
                        "azure-native:servicebus:Queue", KIND + "/queues", NAMESPACE, "namespaceName", "queueName"))
                .source("https://learn.microsoft.com/rest/api/servicebus/queues/create-or-update")
                .replaceOn("requiresSession", "requiresDuplicateDetection", "enablePartitioning")
                .rule("queueName", name(260))
                .build();
    }

    private static ResourceModel topic() {
        return Arm.child(TOPIC, KIND + "/topics", NAMESPACE, "namespaceName", "topicName")
                .source("https://learn.microsoft.com/rest/api/servicebus/topics/create-or-update")
                .replaceOn("requiresDuplicateDetection", "enablePartitioning")
                .rule("topicName", name(260))
                .check((inputs, findings) -> duration("defaultMessageTimeToLive", inputs, findings))
                .admit(ServicebusTable::tierHasTopics)
                .takesAlongWhatRefersBy("topicName")
                .build();
    }

    /** https://learn.microsoft.com/azure/service-bus-messaging/compare-messaging-services: Basic has queues alone. */
    private static void tierHasTopics(Subject topic) {
        String id = Arm.id(topic.scope().account(), KIND, topic.inputs(), List.of("namespaceName"));
        Optional<CloudResource> namespace = topic.find(NAMESPACE, id);
        boolean basic = namespace
                .flatMap(found -> found.inputs().text("sku.name"))
                .filter("Basic"::equals)
                .isPresent();
        if (basic) {
            throw Refusal.invalid(
                    "BadRequest", "SubCode=40000. 'Basic' tier namespaces do not support topics and subscriptions.");
        }
    }

    private static ResourceModel subscription() {
        return receiver(Arm.child(
                        "azure-native:servicebus:Subscription",
                        KIND + "/topics/subscriptions",
                        TOPIC,
                        "namespaceName",
                        "topicName",
                        "subscriptionName"))
                .source("https://learn.microsoft.com/rest/api/servicebus/subscriptions/create-or-update")
                .replaceOn("requiresSession")
                .rule("subscriptionName", name(50))
                .build();
    }

    private static ResourceModelBuilder receiver(ResourceModelBuilder model) {
        return model.source(QUOTAS)
                .rule("maxDeliveryCount", Rules.between(1, 2_000))
                .check(ServicebusTable::lock)
                .check((inputs, findings) -> duration("defaultMessageTimeToLive", inputs, findings));
    }

    private static void lock(Properties inputs, Findings findings) {
        duration("lockDuration", inputs, findings)
                .filter(lock -> lock.compareTo(SHORTEST_LOCK) < 0 || lock.compareTo(LONGEST_LOCK) > 0)
                .ifPresent(lock ->
                        findings.add("lockDuration", "'lockDuration' is '" + lock + "': must be from PT5S to PT5M"));
    }

    private static Optional<Duration> duration(String path, Properties inputs, Findings findings) {
        return inputs.text(path).flatMap(text -> {
            try {
                return Optional.of(Duration.parse(text));
            } catch (DateTimeParseException malformed) {
                findings.add(path, "'" + path + "' is '" + text + "': must be a duration of ISO 8601 like PT1M or P7D");
                return Optional.empty();
            }
        });
    }
}
