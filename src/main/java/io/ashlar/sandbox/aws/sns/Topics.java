package io.ashlar.sandbox.aws.sns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.Locale;
import java.util.regex.Pattern;

/** Topics and their policies. */
final class Topics {
    static final String TOPIC = "aws:sns/topic:Topic";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NAME = Pattern.compile("[0-9A-Za-z_-]{1,256}");
    private static final Pattern FIFO_NAME = Pattern.compile("[0-9A-Za-z_-]{1,251}\\.fifo");

    private Topics() {}

    /** The topic that a property names by its ARN. */
    static Reference aTopic() {
        return Reference.to(TOPIC, "arn").missing("NotFound", "Topic does not exist");
    }

    static ResourceModel topic() {
        return ResourceModel.of(TOPIC)
                .source("https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html")
                .source("https://docs.aws.amazon.com/sns/latest/api/API_SetTopicAttributes.html")
                .called("SNS Topic")
                .autoNamed("name", 256)
                .id("arn:{partition}:sns:{region}:{account}:{name}")
                .computed("arn", "{id}")
                .computed("owner", "{account}")
                .computed("policy", Topics::defaultPolicy)
                .computed("beginningArchiveTime", subject -> "")
                .defaultsTo("fifoTopic", false)
                .defaultsTo("contentBasedDeduplication", false)
                .replaceOn("name", "namePrefix", "fifoTopic")
                .json("policy", "deliveryPolicy", "archivePolicy")
                .rule("displayName", Rules.length(0, 100))
                .rule("signatureVersion", Rules.oneOf(1, 2))
                .rule("tracingConfig", Rules.oneOf("PassThrough", "Active"))
                .rule("fifoThroughputScope", Rules.oneOf("Topic", "MessageGroup"))
                .check(Topics::nameFitsKind)
                .check(Topics::onlyFifoHas)
                .check((inputs, findings) -> actionsBelongToSns("policy", inputs, findings))
                .unique(
                        "name",
                        "InvalidParameter",
                        "Invalid parameter: Tags Reason: Topic already exists with different tags")
                .quota(100_000, "TopicLimitExceeded", "Topic limit exceeded")
                .build();
    }

    static ResourceModel policy() {
        return ResourceModel.of("aws:sns/topicPolicy:TopicPolicy")
                .source("https://docs.aws.amazon.com/sns/latest/api/API_SetTopicAttributes.html")
                .source(
                        "https://docs.aws.amazon.com/sns/latest/dg/sns-access-policy-language-api-permissions-reference.html")
                .called("SNS Topic Policy")
                .id("{arn}")
                .overwrites()
                .computed("owner", "{account}")
                .replaceOn("arn")
                .json("policy")
                .refersTo("arn", aTopic())
                .check((inputs, findings) -> actionsBelongToSns("policy", inputs, findings))
                .admit(Topics::speaksOfItsTopic)
                .build();
    }

    private static Object defaultPolicy(Subject topic) {
        return """
                {"Version":"2008-10-17","Id":"__default_policy_ID","Statement":[{"Sid":"__default_statement_ID",\
                "Effect":"Allow","Principal":{"AWS":"*"},"Action":["SNS:GetTopicAttributes","SNS:Publish","SNS:Subscribe"],\
                "Resource":"%s","Condition":{"StringEquals":{"AWS:SourceOwner":"%s"}}}]}"""
                .formatted(topic.id(), topic.scope().account());
    }

    private static void nameFitsKind(Properties inputs, Findings findings) {
        inputs.text("name").ifPresent(name -> {
            Pattern form = inputs.isTrue("fifoTopic") ? FIFO_NAME : NAME;
            if (!form.matcher(name).matches()) {
                findings.add("name", "invalid topic name: " + name);
            }
        });
    }

    private static void onlyFifoHas(Properties inputs, Findings findings) {
        if (inputs.isTrue("fifoTopic")) {
            return;
        }
        if (inputs.has("archivePolicy")) {
            findings.add("archivePolicy", "message archive policy can only be set for FIFO topics");
        }
        if (inputs.has("fifoThroughputScope")) {
            findings.add("fifoThroughputScope", "FIFO throughput scope can only be set for FIFO topics");
        }
        if (inputs.isTrue("contentBasedDeduplication")) {
            findings.add("contentBasedDeduplication", "content-based deduplication can only be set for FIFO topics");
        }
    }

    private static void actionsBelongToSns(String path, Properties inputs, Findings findings) {
        inputs.text(path).ifPresent(policy -> {
            for (JsonNode statement : statements(policy)) {
                for (JsonNode action : each(statement.path("Action"))) {
                    if (!action.asText().toLowerCase(Locale.ROOT).startsWith("sns:")) {
                        findings.add(
                                path,
                                "Invalid parameter: Policy statement action out of service scope! ('" + action.asText()
                                        + "')");
                    }
                }
            }
        });
    }

    private static void speaksOfItsTopic(Subject policy) {
        String arn = policy.text("arn").orElse("");
        for (JsonNode statement : statements(policy.text("policy").orElse(""))) {
            for (JsonNode resource : each(statement.path("Resource"))) {
                String named = resource.asText();
                if (!named.equals(arn) && !named.contains("*")) {
                    throw Refusal.invalid(
                            "InvalidParameter", "Invalid parameter: Policy Error: Invalid resource '" + named + "'");
                }
            }
        }
    }

    private static Iterable<JsonNode> statements(String policy) {
        try {
            return each(JSON.readTree(policy).path("Statement"));
        } catch (JsonProcessingException broken) {
            return each(JSON.createArrayNode()); // the rule on JSON has said so already
        }
    }

    private static Iterable<JsonNode> each(JsonNode oneOrMany) {
        return oneOrMany.isArray() || oneOrMany.isMissingNode()
                ? oneOrMany
                : JSON.createArrayNode().add(oneOrMany);
    }
}
