package io.ashlar.sandbox.gcp;

import io.ashlar.sandbox.gcp.compute.ComputeTable;
import io.ashlar.sandbox.gcp.container.ContainerTable;
import io.ashlar.sandbox.gcp.iam.IamTable;
import io.ashlar.sandbox.gcp.kms.KmsTable;
import io.ashlar.sandbox.gcp.project.GcpRegions;
import io.ashlar.sandbox.gcp.services.ArtifactregistryTable;
import io.ashlar.sandbox.gcp.services.CertificatemanagerTable;
import io.ashlar.sandbox.gcp.services.CloudrunTable;
import io.ashlar.sandbox.gcp.services.DnsTable;
import io.ashlar.sandbox.gcp.services.LoggingTable;
import io.ashlar.sandbox.gcp.services.MonitoringTable;
import io.ashlar.sandbox.gcp.services.OrganizationsTable;
import io.ashlar.sandbox.gcp.services.PubsubTable;
import io.ashlar.sandbox.gcp.services.RedisTable;
import io.ashlar.sandbox.gcp.services.SecretmanagerTable;
import io.ashlar.sandbox.gcp.sql.SqlTable;
import io.ashlar.sandbox.gcp.storage.StorageTable;
import io.ashlar.sandbox.model.CloudPackage;
import io.ashlar.sandbox.model.FunctionModel;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.ModelTables;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Scope;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.schema.ObjectSchema;
import io.ashlar.sandbox.schema.TypeToken;
import io.ashlar.sandbox.schema.Violation;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The {@code gcp} package. */
public final class GcpPackage implements CloudPackage {
    /** One line for each module of the type tokens; a table may serve several. */
    private static final Map<String, Supplier<ModelTable>> MODULES = Map.ofEntries(
            Map.entry("artifactregistry", ArtifactregistryTable::new),
            Map.entry("certificatemanager", CertificatemanagerTable::new),
            Map.entry("cloudrunv2", CloudrunTable::new),
            Map.entry("compute", ComputeTable::new),
            Map.entry("container", ContainerTable::new),
            Map.entry("dns", DnsTable::new),
            Map.entry("gkebackup", ContainerTable::new),
            Map.entry("kms", KmsTable::new),
            Map.entry("logging", LoggingTable::new),
            Map.entry("monitoring", MonitoringTable::new),
            Map.entry("organizations", OrganizationsTable::new),
            Map.entry("projects", IamTable::new),
            Map.entry("pubsub", PubsubTable::new),
            Map.entry("redis", RedisTable::new),
            Map.entry("secretmanager", SecretmanagerTable::new),
            Map.entry("serviceaccount", IamTable::new),
            Map.entry("servicenetworking", ComputeTable::new),
            Map.entry("sql", SqlTable::new),
            Map.entry("storage", StorageTable::new));

    private final ModelTables tables = new ModelTables(MODULES);
    private final Optional<String> ambientProject;

    /** The package, with the project of a provider that names none (the real one reads GOOGLE_PROJECT and its kin). */
    public GcpPackage(Optional<String> ambientProject) {
        this.ambientProject = ambientProject;
    }

    @Override
    public String name() {
        return "gcp";
    }

    /** A project may be missing: then each resource must name its own. */
    @Override
    public List<Violation> check(Properties configuration) {
        List<Violation> violations = new ArrayList<>();
        // https://cloud.google.com/resource-manager/docs/creating-managing-projects
        configuration
                .text("project")
                .filter(project -> !project.matches("([a-z0-9.-]+\\.[a-z]+:)?[a-z]([-a-z0-9]{4,28}[a-z0-9])"))
                .ifPresent(project -> violations.add(new Violation(
                        "project",
                        "'project' is '" + project
                                + "': must have 6 to 30 lower-case letters, digits and dashes, begin with"
                                + " a letter and not end with a dash")));
        configuration
                .text("region")
                .flatMap(region -> GcpRegions.region()
                        .complaint(region)
                        .map(complaint -> "'region' is '" + region + "': " + complaint))
                .ifPresent(complaint -> violations.add(new Violation("region", complaint)));
        configuration
                .text("zone")
                .flatMap(zone ->
                        GcpRegions.zone().complaint(zone).map(complaint -> "'zone' is '" + zone + "': " + complaint))
                .ifPresent(complaint -> violations.add(new Violation("zone", complaint)));
        return violations;
    }

    @Override
    public Scope scope(Properties configuration) {
        String region = configuration
                .text("region")
                .or(() -> configuration.text("zone").map(zone -> zone.replaceFirst("-[a-z]$", "")))
                .orElse("");
        return new Scope(
                "gcp", configuration.text("project").or(() -> ambientProject).orElse(""), region);
    }

    @Override
    public Set<String> replacedOn() {
        return Set.of("project");
    }

    @Override
    public Optional<ResourceModel> model(TypeToken type) {
        return tables.resource(type);
    }

    @Override
    public List<ResourceModel> models() {
        return tables.resources();
    }

    @Override
    public Optional<FunctionModel> function(TypeToken token) {
        return tables.function(token);
    }

    /** Labels together with those that the provider adds, and the project that a resource ended up in. */
    @Override
    public Properties commonOutputs(Subject subject, ObjectSchema outputs) {
        Properties common = Properties.NONE;
        if (outputs.property("project").isPresent() && !subject.inputs().has("project")) {
            common = common.with("project", subject.scope().account());
        }
        if (outputs.property("effectiveLabels").isEmpty()) {
            return common;
        }
        Object labels = labels(subject);
        return common.with("effectiveLabels", labels).with("pulumiLabels", labels);
    }

    private static Object labels(Subject subject) {
        if (subject.inputs().asMap().get("labels") == Unknown.VALUE) {
            return Unknown.VALUE;
        }
        Map<String, Object> labels = new LinkedHashMap<>(
                subject.provider().configuration().object("defaultLabels").asMap());
        labels.putAll(subject.inputs().object("labels").asMap());
        return labels;
    }
}
