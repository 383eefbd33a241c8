package io.ashlar.sandbox.aws.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ashlar.sandbox.aws.policy.Policies;
import io.ashlar.sandbox.aws.policy.PolicyDocument;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Optional;

/** The types whose tokens begin with {@code aws:sqs/}. */
public final class SqsTable implements ModelTable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String QUEUE = "aws:sqs/queue:Queue";
    private static final String API = "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/";

    @Override
    public List<ResourceModel> resources() {
        return List.of(queue(), queuePolicy());
    }

    private static ResourceModel queue() {
        return ResourceModel.of(QUEUE)
                .source(API + "API_CreateQueue.html")
                .called("SQS Queue")
                .autoNamed("name", 80)
                .id("https://sqs.{region}.amazonaws.com/{account}/{name}")
                .computed("url", "{id}")
                .arn("arn:{partition}:sqs:{region}:{account}:{name}")
                .defaultsTo("visibilityTimeoutSeconds", 30)
                .defaultsTo("messageRetentionSeconds", 345_600)
                .defaultsTo("maxMessageSize", 262_144)
                .defaultsTo("delaySeconds", 0)
                .defaultsTo("receiveWaitTimeSeconds", 0)
                .defaultsTo("fifoQueue", false)
                .defaultsTo("contentBasedDeduplication", false)
                .replaceOn("name", "namePrefix", "fifoQueue")
                .json("policy", "redrivePolicy", "redriveAllowPolicy")
                .rule("visibilityTimeoutSeconds", Rules.between(0, 43_200))
                .rule("messageRetentionSeconds", Rules.between(60, 1_209_600))
                .rule("maxMessageSize", Rules.between(1_024, 1_048_576))
                .rule("delaySeconds", Rules.between(0, 900))
                .rule("receiveWaitTimeSeconds", Rules.between(0, 20))
                .rule("kmsDataKeyReusePeriodSeconds", Rules.between(60, 86_400))
                .rule("deduplicationScope", Rules.oneOf("messageGroup", "queue"))
                .rule("fifoThroughputLimit", Rules.oneOf("perQueue", "perMessageGroupId"))
                .check(SqsTable::nameFitsKind)
                .admit(SqsTable::deadLettersHaveAPlace)
                .build();
    }

    private static void nameFitsKind(Properties inputs, Findings findings) {
        boolean fifo = inputs.isTrue("fifoQueue");
        inputs.text("name").ifPresent(name -> {
            boolean fits = name.length() <= 80
                    && (fifo ? name.matches("[0-9A-Za-z_-]{1,75}\\.fifo") : name.matches("[0-9A-Za-z_-]{1,80}"));
            if (!fits && !inputs.isUnknown("fifoQueue")) {
                findings.add("name", "invalid queue name: " + name);
            }
        });
        if (inputs.isTrue("contentBasedDeduplication") && !fifo && !inputs.isUnknown("fifoQueue")) {
            findings.add("contentBasedDeduplication", "content-based deduplication can only be set for FIFO queue");
        }
        if (inputs.has("kmsMasterKeyId") && inputs.isTrue("sqsManagedSseEnabled")) {
            findings.add("kmsMasterKeyId", "\"kms_master_key_id\": conflicts with sqs_managed_sse_enabled");
        }
    }

    private static void deadLettersHaveAPlace(Subject queue) {
        Optional<JsonNode> redrive = queue.text("redrivePolicy").flatMap(SqsTable::read);
        if (redrive.isEmpty()) {
            return;
        }
        String text = queue.text("redrivePolicy").orElse("");
        long receives = redrive.get().path("maxReceiveCount").asLong();
        if (receives < 1 || receives > 1_000) {
            throw invalid(
                    text,
                    "Invalid value for maxReceiveCount: " + receives
                            + ", valid values are from 1 to 1000 both inclusive.");
        }
        CloudResource place = queue.findBy(
                        QUEUE, "arn", redrive.get().path("deadLetterTargetArn").asText())
                .orElseThrow(() -> invalid(text, "Dead letter target does not exist."));
        if (place.inputs().isTrue("fifoQueue") != queue.inputs().isTrue("fifoQueue")) {
            throw invalid(text, "Dead-letter queue must be same type of queue as the source.");
        }
    }

    private static Refusal invalid(String policy, String reason) {
        return Refusal.invalid(
                "InvalidParameterValue",
                "Value " + policy + " for parameter RedrivePolicy is invalid. Reason: " + reason);
    }

    private static Optional<JsonNode> read(String text) {
        try {
            return Optional.of(JSON.readTree(text));
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        }
    }

    private static ResourceModel queuePolicy() {
        return ResourceModel.of("aws:sqs/queuePolicy:QueuePolicy")
                .source(API + "API_SetQueueAttributes.html")
                .called("SQS Queue Policy")
                .id("{queueUrl}")
                .overwrites()
                .replaceOn("queueUrl")
                .json("policy")
                .rule("policy", Policies.document(PolicyDocument.Kind.RESOURCE))
                .refersTo(
                        "queueUrl",
                        Reference.to(QUEUE)
                                .missing(
                                        "AWS.SimpleQueueService.NonExistentQueue",
                                        "The specified queue does not exist."))
                .build();
    }
}
