package io.ashlar.sandbox.aws.dynamodb;

import io.ashlar.sandbox.aws.kms.KmsTable;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types whose tokens begin with {@code aws:dynamodb/}. */
public final class DynamodbTable implements ModelTable {
    private static final String API = "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/";

    /** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html */
    private static final int MOST_GLOBAL_INDEXES = 20;

    private static final int MOST_LOCAL_INDEXES = 5;

    @Override
    public List<ResourceModel> resources() {
        return List.of(table());
    }

    private static ResourceModel table() {
        return ResourceModel.of("aws:dynamodb/table:Table")
                .source(API + "API_CreateTable.html")
                .source(API + "API_DeleteTable.html")
                .source("https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html")
                .called("DynamoDB Table")
                .autoNamed("name", 255)
                .id("{name}")
                .arn("arn:{partition}:dynamodb:{region}:{account}:table/{name}")
                .defaultsTo("billingMode", "PROVISIONED")
                .defaultsTo("tableClass", "STANDARD")
                .defaultsTo("deletionProtectionEnabled", false)
                .replaceOn("name", "hashKey", "rangeKey", "localSecondaryIndexes")
                .unordered("attributes", "globalSecondaryIndexes", "localSecondaryIndexes", "replicas")
                .rule(
                        "name",
                        Rules.matches(
                                "[a-zA-Z0-9_.-]{3,255}", "3 to 255 letters, digits, underscores, dots and dashes"))
                .rule("attributes[].type", Rules.oneOf("S", "N", "B"))
                .rule("billingMode", Rules.oneOf("PROVISIONED", "PAY_PER_REQUEST"))
                .rule("tableClass", Rules.oneOf("STANDARD", "STANDARD_INFREQUENT_ACCESS"))
                .rule("streamViewType", Rules.oneOf("KEYS_ONLY", "NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES"))
                .rule("pointInTimeRecovery.recoveryPeriodInDays", Rules.between(1, 35))
                .rule("globalSecondaryIndexes[].projectionType", Rules.oneOf("ALL", "INCLUDE", "KEYS_ONLY"))
                .rule("localSecondaryIndexes[].projectionType", Rules.oneOf("ALL", "INCLUDE", "KEYS_ONLY"))
                .check(DynamodbTable::attributesAreKeys)
                .check(DynamodbTable::capacityFitsBilling)
                .check(DynamodbTable::indexes)
                .check(DynamodbTable::streamAndExpiry)
                .refersTo("serverSideEncryption.kmsKeyArn", KmsTable.aKeyByArn())
                .unique("name", "ResourceInUseException", "Table already exists: {value}")
                .quota(
                        2_500,
                        "LimitExceededException",
                        "Subscriber limit exceeded: there is a limit of 2500 tables per subscriber")
                .beforeDeletion(DynamodbTable::isNotProtected)
                .build();
    }

    private static Set<String> keysOf(Properties inputs) {
        Stream<Properties> holders = Stream.of(
                        Stream.of(inputs),
                        inputs.objects("globalSecondaryIndexes").stream(),
                        inputs.objects("localSecondaryIndexes").stream())
                .flatMap(all -> all);
        return holders.flatMap(holder -> Stream.of("hashKey", "rangeKey").flatMap(key -> holder.text(key).stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void attributesAreKeys(Properties inputs, Findings findings) {
        if (inputs.hasUnknowns()) {
            return;
        }
        Set<String> keys = keysOf(inputs);
        Set<String> attributes = inputs.objects("attributes").stream()
                .flatMap(attribute -> attribute.text("name").stream())
                .collect(Collectors.toCollection(TreeSet::new));
        boolean made = !inputs.has("restoreSourceName") && !inputs.has("restoreSourceTableArn");
        if (made && !inputs.has("hashKey")) {
            findings.add("hashKey", "'hashKey' must be given for a table that is not restored");
        }
        Set<String> unused = new TreeSet<>(attributes);
        unused.removeAll(keys);
        if (!unused.isEmpty()) {
            findings.add("attributes", "all attributes must be indexed. Unused attributes: " + unused);
        }
        Set<String> undefined = new TreeSet<>(keys);
        undefined.removeAll(attributes);
        if (!undefined.isEmpty()) {
            findings.add("attributes", "all indexes must match a defined attribute. Unmatched indexes: " + undefined);
        }
    }

    private static void capacityFitsBilling(Properties inputs, Findings findings) {
        boolean onDemand =
                inputs.text("billingMode").filter("PAY_PER_REQUEST"::equals).isPresent();
        for (String capacity : List.of("readCapacity", "writeCapacity")) {
            long units = inputs.number(capacity).orElse(0);
            if (onDemand && units > 0) {
                findings.add(
                        capacity,
                        "ValidationException: One or more parameter values were invalid: Neither ReadCapacityUnits nor"
                                + " WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST");
            }
            if (!onDemand && units < 1 && !inputs.isUnknown(capacity) && !inputs.isUnknown("billingMode")) {
                findings.add(capacity, "'" + capacity + "' must be > 0 when 'billingMode' is PROVISIONED");
            }
        }
    }

    private static void indexes(Properties inputs, Findings findings) {
        List<Properties> global = inputs.objects("globalSecondaryIndexes");
        List<Properties> local = inputs.objects("localSecondaryIndexes");
        if (global.size() > MOST_GLOBAL_INDEXES) {
            findings.add(
                    "globalSecondaryIndexes",
                    "ValidationException: One or more parameter values were invalid: GlobalSecondaryIndex count exceeds the"
                            + " per-table limit of " + MOST_GLOBAL_INDEXES);
        }
        if (local.size() > MOST_LOCAL_INDEXES) {
            findings.add(
                    "localSecondaryIndexes",
                    "ValidationException: One or more parameter values were invalid: Number of LocalSecondaryIndexes exceeds"
                            + " per-table limit of " + MOST_LOCAL_INDEXES);
        }
        if (!local.isEmpty() && !inputs.has("rangeKey")) {
            findings.add(
                    "localSecondaryIndexes",
                    "ValidationException: One or more parameter values were invalid: Table KeySchema does not have a range"
                            + " key, which is required when specifying a LocalSecondaryIndex");
        }
        Stream.concat(global.stream(), local.stream())
                .filter(index -> index.has("nonKeyAttributes")
                        && index.text("projectionType")
                                .filter(type -> !type.equals("INCLUDE"))
                                .isPresent())
                .findFirst()
                .ifPresent(index -> findings.add(
                        "globalSecondaryIndexes",
                        "ValidationException: One or more parameter values were invalid: ProjectionType is "
                                + index.text("projectionType").orElse("") + ", but NonKeyAttributes is specified"));
    }

    private static void streamAndExpiry(Properties inputs, Findings findings) {
        if (inputs.isTrue("streamEnabled") && !inputs.has("streamViewType")) {
            findings.add("streamViewType", "'streamViewType' is required when 'streamEnabled' is true");
        }
        if (inputs.isTrue("ttl.enabled") && !inputs.has("ttl.attributeName")) {
            findings.add("ttl.attributeName", "'ttl.attributeName' is required when 'ttl.enabled' is true");
        }
    }

    private static void isNotProtected(Subject table) {
        if (table.inputs().isTrue("deletionProtectionEnabled")) {
            throw Refusal.inUse(
                    "ValidationException",
                    "Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection"
                            + " first.");
        }
    }
}
