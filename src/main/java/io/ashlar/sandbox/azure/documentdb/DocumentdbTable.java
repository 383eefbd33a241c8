package io.ashlar.sandbox.azure.documentdb;

import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.azure.arm.Locations;
import io.ashlar.sandbox.azure.network.Subnets;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.value.Properties;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The types whose tokens begin with {@code azure-native:documentdb:}. */
public final class DocumentdbTable implements ModelTable {
    private static final String ACCOUNT = "azure-native:documentdb:DatabaseAccount";
    private static final String DATABASE = "azure-native:documentdb:SqlResourceSqlDatabase";
    private static final String KIND = "Microsoft.DocumentDB/databaseAccounts";

    @Override
    public List<ResourceModel> resources() {
        return List.of(account(), database(), container());
    }

    private static ResourceModel account() {
        return Arm.resource(ACCOUNT, KIND, "accountName")
                .source(
                        "https://learn.microsoft.com/rest/api/cosmos-db-resource-provider/database-accounts/create-or-update")
                .source("https://learn.microsoft.com/azure/cosmos-db/consistency-levels")
                .with(Arm::regional)
                .computed("documentEndpoint", "https://{accountName}.documents.azure.com:443/")
                .computed("instanceId", account -> Arm.uuid(account, "instance"))
                .defaultsTo("kind", "GlobalDocumentDB")
                .defaultsTo("publicNetworkAccess", "Enabled")
                .replaceOn("kind", "createMode", "enableFreeTier")
                .rule(
                        "accountName",
                        Rules.length(3, 44),
                        Rules.matches(
                                "[a-z0-9][a-z0-9-]*[a-z0-9]",
                                "lower-case letters, digits and dashes, with a letter or digit at both ends"))
                .rule("locations[].locationName", Locations.known())
                .rule("consistencyPolicy.maxStalenessPrefix", Rules.between(10, 2_147_483_647L))
                .rule("consistencyPolicy.maxIntervalInSeconds", Rules.between(5, 86_400))
                .check(DocumentdbTable::locations)
                .check((inputs, findings) -> {
                    boolean bounded = inputs.text("consistencyPolicy.defaultConsistencyLevel")
                            .orElse("")
                            .equals("BoundedStaleness");
                    if (bounded && inputs.objects("locations").size() > 1) {
                        long prefix = inputs.number("consistencyPolicy.maxStalenessPrefix")
                                .orElse(100);
                        long interval = inputs.number("consistencyPolicy.maxIntervalInSeconds")
                                .orElse(5);
                        if (prefix < 100_000 || interval < 300) {
                            findings.add(
                                    "consistencyPolicy.maxStalenessPrefix",
                                    "with several locations bounded staleness needs a 'maxStalenessPrefix' of at least"
                                            + " 100000 and a 'maxIntervalInSeconds' of at least 300");
                        }
                    }
                    if (inputs.isTrue("enableMultipleWriteLocations")
                            && inputs.text("consistencyPolicy.defaultConsistencyLevel")
                                    .orElse("")
                                    .equals("Strong")) {
                        findings.add(
                                "consistencyPolicy.defaultConsistencyLevel",
                                "Strong consistency cannot be used with several write locations");
                    }
                })
                .uniqueWorldwide(
                        "accountName",
                        "BadRequest",
                        "DatabaseAccount name '{value}' already exists. Please choose a different name.")
                .refersTo("virtualNetworkRules[].id", Subnets.use())
                .takesAlongWhatRefersBy("accountName")
                .build();
    }

    private static void locations(Properties inputs, Findings findings) {
        List<Properties> locations = inputs.objects("locations");
        Set<Long> priorities = new HashSet<>();
        Set<String> names = new HashSet<>();
        boolean first = false;
        for (int i = 0; i < locations.size(); i++) {
            long priority = locations.get(i).number("failoverPriority").orElse(0);
            first |= priority == 0;
            if (!priorities.add(priority)) {
                findings.add(
                        "locations[" + i + "].failoverPriority",
                        "two locations have the failover priority " + priority);
            }
            String name =
                    locations.get(i).text("locationName").map(Locations::normal).orElse("#" + i);
            if (!names.add(name)) {
                findings.add("locations[" + i + "].locationName", "the location " + name + " is listed twice");
            }
        }
        if (!first && !inputs.isUnknown("locations")) {
            findings.add("locations", "'locations' must hold one with the failover priority 0, the write region");
        }
    }

    private static void throughput(Properties inputs, Findings findings) {
        if (inputs.has("options.throughput") && inputs.has("options.autoscaleSettings")) {
            findings.add(
                    "options.throughput", "'options.throughput' and 'options.autoscaleSettings' exclude each other");
        }
        inputs.number("options.throughput").ifPresent(units -> {
            if (units < 400 || units % 100 != 0) {
                findings.add("options.throughput", "'options.throughput' must be at least 400, in steps of 100");
            }
        });
        inputs.number("options.autoscaleSettings.maxThroughput").ifPresent(units -> {
            if (units < 1000 || units % 1000 != 0) {
                findings.add(
                        "options.autoscaleSettings.maxThroughput",
                        "'options.autoscaleSettings.maxThroughput' must be at least 1000, in steps of 1000");
            }
        });
    }

    private static Rules.ValueRule[] name() {
        return new Rules.ValueRule[] {Rules.length(1, 255), Rules.without("[/\\\\#?]", "have any of / \\ # ?")};
    }

    private static ResourceModel database() {
        return Arm.child(DATABASE, KIND + "/sqlDatabases", ACCOUNT, "accountName", "databaseName")
                .source("https://learn.microsoft.com/azure/cosmos-db/concepts-limits")
                .rule("databaseName", name())
                .replaceOn("resource.id")
                .check(DocumentdbTable::throughput)
                .check((inputs, findings) -> sameName(inputs, "databaseName", findings))
                .takesAlongWhatRefersBy("databaseName")
                .build();
    }

    private static void sameName(Properties inputs, String name, Findings findings) {
        if (inputs.text(name).isPresent()
                && inputs.text("resource.id").isPresent()
                && !inputs.text(name).equals(inputs.text("resource.id"))) {
            findings.add("resource.id", "'resource.id' must be the same as '" + name + "'");
        }
    }

    private static ResourceModel container() {
        return Arm.child(
                        "azure-native:documentdb:SqlResourceSqlContainer",
                        KIND + "/sqlDatabases/containers",
                        DATABASE,
                        "accountName",
                        "databaseName",
                        "containerName")
                .source("https://learn.microsoft.com/azure/cosmos-db/concepts-limits")
                .source("https://learn.microsoft.com/azure/cosmos-db/partitioning-overview")
                .rule("containerName", name())
                .rule("resource.partitionKey.paths[]", Rules.matches("/.+", "a path like /tenant"))
                .replaceOn("resource.id", "resource.partitionKey", "resource.uniqueKeyPolicy")
                .check(DocumentdbTable::throughput)
                .check((inputs, findings) -> sameName(inputs, "containerName", findings))
                .check((inputs, findings) -> {
                    if (!inputs.has("resource.partitionKey.paths") && !inputs.isUnknown("resource")) {
                        findings.add("resource.partitionKey.paths", "'resource.partitionKey.paths' must be given");
                    }
                })
                .build();
    }
}
