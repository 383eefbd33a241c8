package io.ashlar.sandbox.gcp.storage;

import io.ashlar.sandbox.gcp.kms.KeyUse;
import io.ashlar.sandbox.gcp.project.Gcp;
import io.ashlar.sandbox.gcp.project.GcpRegions;
import io.ashlar.sandbox.gcp.project.Members;
import io.ashlar.sandbox.model.Findings;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types whose tokens begin with {@code gcp:storage/}. */
public final class StorageTable implements ModelTable {
    private static final String BUCKET = "gcp:storage/bucket:Bucket";

    /** https://cloud.google.com/storage/docs/locations. */
    private static final Set<String> LARGER =
            Set.of("US", "EU", "ASIA", "NAM4", "EUR4", "EUR5", "EUR7", "EUR8", "ASIA1");

    @Override
    public List<ResourceModel> resources() {
        return List.of(bucket(), member());
    }

    @Override
    public List<FunctionModel> functions() {
        return List.of(new FunctionModel(
                "gcp:storage/getProjectServiceAccount:getProjectServiceAccount",
                "https://cloud.google.com/storage/docs/json_api/v1/projects/serviceAccount/get",
                StorageTable::agent));
    }

    private static Properties agent(Call call) {
        String project = Gcp.last(
                call.arguments().text("project").orElse(call.provider().scope().account()));
        String email = "service-" + Gcp.projectNumber(project) + "@gs-project-accounts.iam.gserviceaccount.com";
        return Properties.of(
                Map.of("id", email, "emailAddress", email, "member", "serviceAccount:" + email, "project", project));
    }

    private static Optional<String> location(Object value) {
        String given = String.valueOf(value);
        boolean known =
                LARGER.contains(given.toUpperCase(Locale.ROOT)) || GcpRegions.isRegion(given.toLowerCase(Locale.ROOT));
        return known ? Optional.empty() : Optional.of("is not a location of buckets: a region, or US, EU or ASIA");
    }

    private static ResourceModel bucket() {
        return Gcp.resource(BUCKET, "Bucket", "{name}")
                .source("https://cloud.google.com/storage/docs/buckets#naming")
                .source("https://cloud.google.com/storage/docs/bucket-lock")
                .with(Gcp::inAProject)
                .autoNamed("name", 222)
                .computed("url", "gs://{name}")
                .computed("selfLink", "https://www.googleapis.com/storage/v1/b/{name}")
                .defaultsTo("storageClass", "STANDARD")
                .defaultsTo("forceDestroy", false)
                .replaceOn("name", "location", "customPlacementConfig", "enableObjectRetention")
                .means("location", text -> text.toUpperCase(Locale.ROOT))
                .rule(
                        "name",
                        Rules.length(3, 222),
                        Rules.matches(
                                "[a-z0-9][a-z0-9._-]*[a-z0-9]",
                                "lower-case letters, digits, dashes, underscores and dots, beginning and ending with a"
                                        + " letter or digit"),
                        Rules.without("^goog|google|g00gle", "begin with goog or contain google"),
                        Rules.without("^\\d{1,3}(\\.\\d{1,3}){3}$", "look like an IP address"),
                        Rules.without("[^.]{64}", "have more than 63 characters between dots"))
                .rule("location", StorageTable::location)
                .rule(
                        "storageClass",
                        Rules.oneOf("STANDARD", "NEARLINE", "COLDLINE", "ARCHIVE", "MULTI_REGIONAL", "REGIONAL"))
                .rule("publicAccessPrevention", Rules.oneOf("inherited", "enforced"))
                .rule("retentionPolicy.retentionPeriod", Rules.between(1, 2_147_483_647))
                .rule(
                        "lifecycleRules[].action.type",
                        Rules.oneOf("Delete", "SetStorageClass", "AbortIncompleteMultipartUpload"))
                .check(StorageTable::lifecycle)
                .check((inputs, findings) -> {
                    // https://cloud.google.com/storage/docs/object-versioning
                    if (inputs.isTrue("versioning.enabled") && inputs.has("retentionPolicy")) {
                        findings.add(
                                "versioning.enabled", "object versioning and a retention policy exclude each other");
                    }
                })
                .uniqueWorldwide(
                        "name",
                        "conflict",
                        "The requested bucket name is not available. The bucket namespace is shared by all users of"
                                + " the system. Please select a different name and try again.")
                .refersTo(
                        "encryption.defaultKmsKeyName",
                        Reference.to("gcp:kms/cryptoKey:CryptoKey")
                                .anywhere()
                                .missing("badRequest", "Cloud KMS key '{value}' was not found."))
                .admit(StorageTable::lockedStaysLocked)
                .admit(KeyUse.by("encryption.defaultKmsKeyName", "gs-project-accounts"))
                .build();
    }

    private static void lifecycle(Properties inputs, Findings findings) {
        List<Properties> rules = inputs.objects("lifecycleRules");
        for (int i = 0; i < rules.size(); i++) {
            boolean moves = rules.get(i).text("action.type").orElse("").equals("SetStorageClass");
            if (moves != rules.get(i).has("action.storageClass")
                    && !rules.get(i).isUnknown("action")) {
                findings.add(
                        "lifecycleRules[" + i + "].action.storageClass",
                        "'storageClass' goes with the action SetStorageClass, and only with it");
            }
        }
    }

    private static void lockedStaysLocked(Subject bucket) {
        Optional<Properties> before = bucket.existing().map(existing -> existing.inputs());
        boolean locked =
                before.filter(old -> old.isTrue("retentionPolicy.isLocked")).isPresent();
        if (!locked) {
            return;
        }
        long period = before.get().number("retentionPolicy.retentionPeriod").orElse(0);
        boolean shorter =
                bucket.inputs().number("retentionPolicy.retentionPeriod").orElse(0) < period;
        if (shorter || !bucket.inputs().isTrue("retentionPolicy.isLocked")) {
            throw Refusal.invalid(
                    "forbidden",
                    "Cannot reduce retention duration of a locked Retention Policy for bucket '" + bucket.id() + "'.");
        }
    }

    private static ResourceModel member() {
        return Gcp.resource(
                        "gcp:storage/bucketIAMMember:BucketIAMMember", "BucketIAMMember", "b/{bucket}/{role}/{member}")
                .source("https://cloud.google.com/storage/docs/access-control/iam-permissions")
                .with(Members::member)
                .id(member -> "b/" + Gcp.last(member.text("bucket").orElse("")) + "/"
                        + member.text("role").orElse("") + "/"
                        + member.text("member").orElse(""))
                .replaceOn("bucket")
                .refersTo(
                        "bucket",
                        Reference.to(BUCKET)
                                .anywhere()
                                .completedBy((value, inputs, scope) -> Gcp.last(value))
                                .missing("notFound", "The specified bucket does not exist."))
                .admit(member -> {
                    boolean everybody = member.text("member")
                            .filter(one -> one.startsWith("all"))
                            .isPresent();
                    boolean prevented = member.text("bucket")
                            .flatMap(name -> member.cloud().findAnywhere(BUCKET, "id", Gcp.last(name)))
                            .filter(bucket -> bucket.inputs()
                                    .text("publicAccessPrevention")
                                    .orElse("")
                                    .equals("enforced"))
                            .isPresent();
                    if (everybody && prevented) {
                        throw Refusal.invalid(
                                "conditionNotMet",
                                "The member bindings allUsers and allAuthenticatedUsers are not allowed since public"
                                        + " access prevention is enforced.");
                    }
                })
                .build();
    }
}
