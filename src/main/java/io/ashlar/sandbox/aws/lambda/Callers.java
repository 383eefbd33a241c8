package io.ashlar.sandbox.aws.lambda;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.Optional;

/** Who may call a function, by which name, and from which source it is fed. */
final class Callers {
    private static final String PERMISSION = "aws:lambda/permission:Permission";
    private static final String API = "https://docs.aws.amazon.com/lambda/latest/api/";

    /** API_CreateEventSourceMapping, BatchSize: more than ten need a window. */
    private static final int LARGEST_BATCH_AT_ONCE = 10;

    private Callers() {}

    static ResourceModel permission() {
        return ResourceModel.of(PERMISSION)
                .source(API + "API_AddPermission.html")
                .called("Lambda Permission")
                .autoNamed("statementId", 100)
                .id("{statementId}")
                .replaceOn(
                        "action",
                        "eventSourceToken",
                        "function",
                        "functionUrlAuthType",
                        "principal",
                        "principalOrgId",
                        "qualifier",
                        "sourceAccount",
                        "sourceArn",
                        "statementId")
                .rule(
                        "action",
                        Rules.matches(
                                "lambda:[*]|lambda:[a-zA-Z]+|[*]", "an action of Lambda, e.g. lambda:InvokeFunction"))
                .rule(
                        "principal",
                        Rules.matches(
                                "[^\\s]+", "an account, the ARN of an identity or a service like s3.amazonaws.com"))
                .rule("sourceAccount", Rules.matches("\\d{12}", "an account of 12 digits"))
                .rule("sourceArn", Rules.matches("arn:[^:]+:[^:]*:[^:]*:[^:]*:.*", "an ARN"))
                .rule(
                        "statementId",
                        Rules.matches("[a-zA-Z0-9-_]{1,100}", "1 to 100 letters, digits, dashes and underscores"))
                .rule("functionUrlAuthType", Rules.oneOf("AWS_IAM", "NONE"))
                .refersTo("function", Functions.aFunction())
                .admit(Callers::hasAnIdOfItsOwn)
                .build();
    }

    private static void hasAnIdOfItsOwn(Subject permission) {
        Optional<CloudResource> function = permission.text("function").flatMap(name -> permission
                .findBy(Functions.FUNCTION, "name", name)
                .or(() -> permission.findBy(Functions.FUNCTION, "arn", name)));
        function.filter(found -> permission.isNew())
                .filter(found -> permission.referrers(found, PERMISSION).stream()
                        .anyMatch(other -> other.inputs().text("statementId").equals(permission.text("statementId"))))
                .ifPresent(found -> {
                    throw Refusal.conflict(
                            "ResourceConflictException",
                            "The statement id ("
                                    + permission.text("statementId").orElse("")
                                    + ") provided already exists. Please provide a new statement id, or remove the existing"
                                    + " statement.");
                });
    }

    static ResourceModel alias() {
        return ResourceModel.of("aws:lambda/alias:Alias")
                .source(API + "API_CreateAlias.html")
                .called("Lambda Alias")
                .autoNamed("name", 128)
                .id("{arn}")
                .computed("arn", Callers::aliasArn)
                .replaceOn("name", "functionName")
                .rule(
                        "name",
                        Rules.matches(
                                "(?!^[0-9]+$)[a-zA-Z0-9-_]{1,128}",
                                "1 to 128 letters, digits, dashes and underscores, not digits alone"))
                .rule("functionVersion", Rules.matches("\\$LATEST|[0-9]+", "$LATEST or the number of a version"))
                .check(Callers::sharesCallsBetweenVersions)
                .refersTo("functionName", Functions.aFunction())
                .build();
    }

    private static Object aliasArn(Subject alias) {
        String name = alias.text("functionName").orElse("").replaceFirst(".*:function:", "");
        return "arn:" + alias.scope().partition() + ":lambda:" + alias.region() + ":"
                + alias.scope().account() + ":function:" + name + ":"
                + alias.text("name").orElse("");
    }

    private static void sharesCallsBetweenVersions(Properties inputs, Findings findings) {
        Properties weights = inputs.object("routingConfig.additionalVersionWeights");
        weights.asMap().forEach((version, weight) -> {
            if (weight instanceof Number share && (share.doubleValue() < 0 || share.doubleValue() > 1)) {
                findings.add(
                        "routingConfig.additionalVersionWeights",
                        "the weight of version " + version + " is " + share + ": must be from 0.0 to 1.0");
            }
        });
        boolean latest =
                inputs.text("functionVersion").filter("$LATEST"::equals).isPresent();
        if (latest && !weights.asMap().isEmpty()) {
            findings.add(
                    "routingConfig.additionalVersionWeights",
                    "InvalidParameterValueException: $LATEST is not supported for an alias pointing to more than 1 version");
        }
    }

    static ResourceModel eventSourceMapping() {
        return ResourceModel.of("aws:lambda/eventSourceMapping:EventSourceMapping")
                .source(API + "API_CreateEventSourceMapping.html")
                .called("Lambda Event Source Mapping")
                .id("{hex:8}-{hex:4}-4a4a-8a8a-{hex:12}")
                .computed("uuid", "{id}")
                .arn("arn:{partition}:lambda:{region}:{account}:event-source-mapping:{id}")
                .defaultsTo("enabled", true)
                .replaceOn("eventSourceArn", "startingPosition", "startingPositionTimestamp", "queues", "topics")
                .rule("batchSize", Rules.between(1, 10_000))
                .rule("maximumBatchingWindowInSeconds", Rules.between(0, 300))
                .rule("maximumRetryAttempts", Rules.between(-1, 10_000))
                .rule("parallelizationFactor", Rules.between(1, 10))
                .rule("scalingConfig.maximumConcurrency", Rules.between(2, 1_000))
                .rule("startingPosition", Rules.oneOf("TRIM_HORIZON", "LATEST", "AT_TIMESTAMP"))
                .check(Callers::batches)
                .refersTo("functionName", Functions.aFunction())
                .build();
    }

    private static void batches(Properties inputs, Findings findings) {
        String source = inputs.text("eventSourceArn").orElse("");
        boolean queue = source.contains(":sqs:");
        long batch = inputs.number("batchSize").orElse(LARGEST_BATCH_AT_ONCE);
        if (queue && source.endsWith(".fifo") && batch > LARGEST_BATCH_AT_ONCE) {
            findings.add(
                    "batchSize",
                    "InvalidParameterValueException: Batch size must be between 1 and 10 for FIFO queues: " + batch);
        } else if (queue
                && batch > LARGEST_BATCH_AT_ONCE
                && inputs.number("maximumBatchingWindowInSeconds").orElse(0) == 0) {
            findings.add(
                    "maximumBatchingWindowInSeconds",
                    "InvalidParameterValueException: Maximum batch window in seconds must be greater than 0 if maximum batch"
                            + " size is greater than 10");
        }
        boolean stream = source.contains(":kinesis:") || source.contains(":dynamodb:");
        if (stream && !inputs.has("startingPosition")) {
            findings.add("startingPosition", "InvalidParameterValueException: A stream needs a 'startingPosition'");
        }
        if (queue && inputs.has("startingPosition")) {
            findings.add(
                    "startingPosition",
                    "InvalidParameterValueException: StartingPosition is not valid for SQS event sources.");
        }
    }
}
