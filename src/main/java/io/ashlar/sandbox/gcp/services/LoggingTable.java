package io.ashlar.sandbox.gcp.services;

import io.ashlar.sandbox.gcp.project.Gcp;
import io.ashlar.sandbox.gcp.project.GcpRegions;
import io.ashlar.sandbox.model.FunctionModel;
import io.ashlar.sandbox.model.FunctionModel.Call;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types whose tokens begin with {@code gcp:logging/}. */
public final class LoggingTable implements ModelTable {
    private static final String BUCKET = "gcp:logging/projectBucketConfig:ProjectBucketConfig";
    private static final Set<String> LARGER = Set.of("global", "us", "eu");

    @Override
    public List<ResourceModel> resources() {
        return List.of(bucket(), sink(), exclusion());
    }

    @Override
    public List<FunctionModel> functions() {
        return List.of(new FunctionModel(
                "gcp:logging/getProjectCmekSettings:getProjectCmekSettings",
                "https://cloud.google.com/logging/docs/reference/v2/rest/v2/projects/getCmekSettings",
                LoggingTable::settings));
    }

    private static Properties settings(Call call) {
        String project = Gcp.last(
                call.arguments().text("project").orElse(call.provider().scope().account()));
        return Properties.of(Map.of(
                "id", "projects/" + project + "/cmekSettings",
                "name", "projects/" + project + "/cmekSettings",
                "project", project,
                "kmsKeyVersionName", "",
                "serviceAccountId", "cmek-p" + Gcp.projectNumber(project) + "@gcp-sa-logging.iam.gserviceaccount.com"));
    }

    private static ResourceModel bucket() {
        return Gcp.unlabelled(
                        BUCKET, "Logging bucket config", "projects/{project}/locations/{location}/buckets/{bucketId}")
                .source("https://cloud.google.com/logging/docs/buckets")
                .source("https://cloud.google.com/logging/docs/routing/managed-encryption-storage")
                .computed("name", "projects/{project}/locations/{location}/buckets/{bucketId}")
                .computed("lifecycleState", bucket -> "ACTIVE")
                .defaultsTo("retentionDays", 30)
                .replaceOn("location", "bucketId")
                .rule("retentionDays", Rules.between(1, 3650))
                .rule(
                        "bucketId",
                        Rules.length(1, 100),
                        Rules.matches(
                                "[A-Za-z0-9_][A-Za-z0-9_.-]*",
                                "letters, digits, underscores, dashes and dots, not beginning with a dash or dot"))
                .rule(
                        "location",
                        value -> LARGER.contains(String.valueOf(value)) || GcpRegions.isRegion(String.valueOf(value))
                                ? Optional.empty()
                                : Optional.of("is not a location of log buckets: a region, or global, us or eu"))
                .check((inputs, findings) -> {
                    if (inputs.has("cmekSettings")
                            && inputs.text("location").orElse("").equals("global")) {
                        findings.add("cmekSettings", "'cmekSettings' cannot be set in the location global");
                    }
                })
                .refersTo(
                        "cmekSettings.kmsKeyName",
                        Reference.to("gcp:kms/cryptoKey:CryptoKey")
                                .anywhere()
                                .missing("badRequest", "Cloud KMS key '{value}' was not found."))
                .admit(LoggingTable::keyStaysTheSame)
                .admit(LoggingTable::locked)
                .build();
    }

    private static void keyStaysTheSame(Subject bucket) {
        bucket.existing()
                .filter(before ->
                        !before.inputs().text("cmekSettings.kmsKeyName").equals(bucket.text("cmekSettings.kmsKeyName")))
                .ifPresent(before -> {
                    throw Refusal.invalid(
                            "INVALID_ARGUMENT",
                            "CMEK settings of an existing log bucket can be neither added nor removed, nor its key"
                                    + " changed.");
                });
    }

    /** https://cloud.google.com/logging/docs/buckets#locking-logs-buckets. */
    private static void locked(Subject bucket) {
        bucket.existing()
                .filter(before -> before.inputs().isTrue("locked"))
                .filter(before -> !bucket.inputs().isTrue("locked")
                        || !before.inputs()
                                .number("retentionDays")
                                .equals(bucket.inputs().number("retentionDays")))
                .ifPresent(before -> {
                    throw Refusal.invalid("FAILED_PRECONDITION", "The bucket is locked and cannot be changed.");
                });
    }

    private static ResourceModel sink() {
        return Gcp.unlabelled("gcp:logging/projectSink:ProjectSink", "Logging sink", "projects/{project}/sinks/{name}")
                .source("https://cloud.google.com/logging/docs/export/configure_export_v2")
                .autoNamed("name", 100)
                .defaultsTo("uniqueWriterIdentity", true)
                .computed(
                        "writerIdentity",
                        sink -> "serviceAccount:service-"
                                + Gcp.projectNumber(sink.text("project")
                                        .map(Gcp::last)
                                        .orElse(sink.scope().account()))
                                + "@gcp-sa-logging.iam.gserviceaccount.com")
                .replaceOn("name")
                .rule("name", Rules.length(1, 100), Rules.matches("[A-Za-z0-9_.-]+", "letters, digits and _.-"))
                .rule(
                        "destination",
                        Rules.matches(
                                "(storage|bigquery|pubsub|logging)\\.googleapis\\.com/.+",
                                "a bucket, a data set, a topic or a log bucket, like"
                                        + " logging.googleapis.com/projects/p/locations/l/buckets/b"))
                .refersTo(
                        "destination",
                        Reference.to(BUCKET)
                                .anywhere()
                                .except("(storage|bigquery|pubsub)\\.googleapis\\.com/.+")
                                .completedBy((value, inputs, scope) -> value.replace("logging.googleapis.com/", ""))
                                .blocksDeletion(
                                        "FAILED_PRECONDITION", "Log bucket {target} is the destination of {referrer}.")
                                .missing("notFound", "Bucket '{value}' does not exist"))
                .build();
    }

    private static ResourceModel exclusion() {
        return Gcp.unlabelled(
                        "gcp:logging/projectExclusion:ProjectExclusion",
                        "Logging exclusion",
                        "projects/{project}/exclusions/{name}")
                .source("https://cloud.google.com/logging/docs/reference/v2/rest/v2/projects.exclusions/create")
                .autoNamed("name", 100)
                .replaceOn("name")
                .rule(
                        "name",
                        Rules.length(1, 100),
                        Rules.matches(
                                "[A-Za-z0-9][A-Za-z0-9_.-]*",
                                "letters, digits and _.-, beginning with a letter or digit"))
                .rule("filter", Rules.length(1, 20_000))
                .build();
    }
}
