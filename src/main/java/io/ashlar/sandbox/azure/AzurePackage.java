package io.ashlar.sandbox.azure;

import io.ashlar.sandbox.azure.app.AppTable;
import io.ashlar.sandbox.azure.arm.Arm;
import io.ashlar.sandbox.azure.arm.ArmNames;
import io.ashlar.sandbox.azure.arm.Locations;
import io.ashlar.sandbox.azure.arm.Tenancy;
import io.ashlar.sandbox.azure.authorization.AuthorizationTable;
import io.ashlar.sandbox.azure.cache.CacheTable;
import io.ashlar.sandbox.azure.cdn.CdnTable;
import io.ashlar.sandbox.azure.compute.ComputeTable;
import io.ashlar.sandbox.azure.containerinstance.ContainerinstanceTable;
import io.ashlar.sandbox.azure.containerregistry.ContainerregistryTable;
import io.ashlar.sandbox.azure.containerservice.ContainerserviceTable;
import io.ashlar.sandbox.azure.dataprotection.DataprotectionTable;
import io.ashlar.sandbox.azure.dbforpostgresql.DbforpostgresqlTable;
import io.ashlar.sandbox.azure.documentdb.DocumentdbTable;
import io.ashlar.sandbox.azure.insights.InsightsTable;
import io.ashlar.sandbox.azure.keyvault.KeyvaultTable;
import io.ashlar.sandbox.azure.managedidentity.ManagedidentityTable;
import io.ashlar.sandbox.azure.monitor.MonitorTable;
import io.ashlar.sandbox.azure.network.NetworkTable;
import io.ashlar.sandbox.azure.operationalinsights.OperationalinsightsTable;
import io.ashlar.sandbox.azure.resources.ResourcesTable;
import io.ashlar.sandbox.azure.servicebus.ServicebusTable;
import io.ashlar.sandbox.azure.storage.StorageTable;
import io.ashlar.sandbox.model.CloudPackage;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.FunctionModel;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.ModelTables;
import io.ashlar.sandbox.model.ProviderInstance;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Scope;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.schema.ObjectSchema;
import io.ashlar.sandbox.schema.TypeToken;
import io.ashlar.sandbox.schema.Violation;
import io.ashlar.sandbox.value.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The {@code azure-native} package. */
public final class AzurePackage implements CloudPackage {
    private static final List<String> ENVIRONMENTS = List.of("public", "usgovernment", "china");

    /** One line for each module of the type tokens. */
    private static final Map<String, Supplier<ModelTable>> MODULES = Map.ofEntries(
            Map.entry("app", AppTable::new),
            Map.entry("authorization", AuthorizationTable::new),
            Map.entry("cache", CacheTable::new),
            Map.entry("cdn", CdnTable::new),
            Map.entry("compute", ComputeTable::new),
            Map.entry("containerinstance", ContainerinstanceTable::new),
            Map.entry("containerregistry", ContainerregistryTable::new),
            Map.entry("containerservice", ContainerserviceTable::new),
            Map.entry("dataprotection", DataprotectionTable::new),
            Map.entry("dbforpostgresql", DbforpostgresqlTable::new),
            Map.entry("documentdb", DocumentdbTable::new),
            Map.entry("insights", InsightsTable::new),
            Map.entry("keyvault", KeyvaultTable::new),
            Map.entry("managedidentity", ManagedidentityTable::new),
            Map.entry("monitor", MonitorTable::new),
            Map.entry("network", NetworkTable::new),
            Map.entry("operationalinsights", OperationalinsightsTable::new),
            Map.entry("resources", ResourcesTable::new),
            Map.entry("servicebus", ServicebusTable::new),
            Map.entry("storage", StorageTable::new));

    private final ModelTables tables = new ModelTables(MODULES);

    @Override
    public String name() {
        return "azure-native";
    }

    @Override
    public List<Violation> check(Properties configuration) {
        List<Violation> violations = new ArrayList<>();
        for (String id : List.of("subscriptionId", "tenantId", "clientId")) {
            configuration
                    .text(id)
                    .flatMap(ArmNames.uuid()::complaint)
                    .ifPresent(complaint -> violations.add(new Violation(
                            id, "'" + id + "' is '" + configuration.text(id).orElse("") + "': " + complaint)));
        }
        configuration
                .text("location")
                .flatMap(Locations.known()::complaint)
                .ifPresent(complaint -> violations.add(new Violation(
                        "location",
                        "'location' is '" + configuration.text("location").orElse("") + "': " + complaint)));
        configuration
                .text("environment")
                .filter(given -> !ENVIRONMENTS.contains(given))
                .ifPresent(given -> violations.add(new Violation(
                        "environment",
                        "'environment' is '" + given + "': must be one of " + String.join(", ", ENVIRONMENTS))));
        return violations;
    }

    @Override
    public Scope scope(Properties configuration) {
        return new Scope("azure-native", configuration.text("subscriptionId").orElse(Tenancy.DEFAULT_SUBSCRIPTION), "");
    }

    @Override
    public Foresight foresight() {
        return Foresight.INPUTS_ALONE;
    }

    @Override
    public Optional<ResourceModel> model(TypeToken type) {
        return tables.resource(type);
    }

    @Override
    public Optional<ResourceModel> plainModel(TypeToken type) {
        return Optional.of(PlainTypes.model(type));
    }

    @Override
    public List<ResourceModel> models() {
        return tables.resources();
    }

    @Override
    public Optional<FunctionModel> function(TypeToken token) {
        return tables.function(token);
    }

    /** A resource group has no group to take its location from. */
    @Override
    public Properties complete(TypeToken type, Properties inputs, ProviderInstance provider) {
        Optional<String> location = provider.configuration().text("location");
        return type.toString().equals(Arm.GROUP) && location.isPresent() && !inputs.has("location")
                ? inputs.with("location", location.get())
                : inputs;
    }

    /** What the Resource Manager itself adds to an answer. */
    @Override
    public Properties commonOutputs(Subject subject, ObjectSchema outputs) {
        Properties common = Properties.NONE;
        if (subject.id().isEmpty()) {
            return common;
        }
        if (outputs.property("provisioningState").isPresent()) {
            common = common.with("provisioningState", "Succeeded");
        }
        if (outputs.property("etag").isPresent()) {
            common = common.with("etag", "W/\"" + Arm.uuid(subject, "etag") + "\"");
        }
        if (outputs.property("resourceGuid").isPresent()) {
            Optional<String> before =
                    subject.existing().map(CloudResource::outputs).flatMap(old -> old.text("resourceGuid"));
            common = common.with("resourceGuid", before.orElseGet(() -> Arm.uuid(subject, "resource guid")));
        }
        if (outputs.property("systemData").isPresent()) {
            common = common.with(
                    "systemData", Map.of("createdByType", "Application", "createdAt", "2026-11-21T00:00:00Z"));
        }
        return common;
    }
}
