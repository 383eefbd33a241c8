package io.ashlar.sandbox.gcp.services;

import io.ashlar.sandbox.gcp.kms.KeyUse;
import io.ashlar.sandbox.gcp.project.Gcp;
import io.ashlar.sandbox.gcp.project.GcpRegions;
import io.ashlar.sandbox.gcp.project.Members;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The types whose tokens begin with {@code gcp:artifactregistry/}. */
public final class ArtifactregistryTable implements ModelTable {
    private static final String REPOSITORY = "gcp:artifactregistry/repository:Repository";
    private static final String SHAPE = "projects/{project}/locations/{location}/repositories/{repository}";
    private static final Set<String> LARGER = Set.of("us", "europe", "asia");

    @Override
    public List<ResourceModel> resources() {
        return List.of(repository(), member());
    }

    private static ResourceModel member() {
        return Gcp.unlabelled(
                        "gcp:artifactregistry/repositoryIamMember:RepositoryIamMember",
                        "RepositoryIamMember",
                        "projects/{project}/locations/{location}/repositories/{repository}")
                .source("https://cloud.google.com/artifact-registry/docs/access-control")
                .with(Members::member)
                .id(member -> Gcp.name(SHAPE, member.inputs(), member.provider().scope()) + "/"
                        + member.text("role").orElse("") + "/"
                        + member.text("member").orElse(""))
                .replaceOn("repository", "location")
                .refersTo(
                        "repository",
                        Gcp.to(REPOSITORY, "projects/{project}/locations/{location}/repositories/{value}")
                                .missing("notFound", "Requested entity was not found."))
                .build();
    }

    private static ResourceModel repository() {
        return Gcp.resource(
                        REPOSITORY, "Repository", "projects/{project}/locations/{location}/repositories/{repositoryId}")
                .source("https://cloud.google.com/artifact-registry/docs/repositories/create-repos")
                .autoNamed("repositoryId", 63)
                .computed("name", "{repositoryId}")
                .computed("location", "{region}")
                .computed("createTime", repository -> "2026-11-21T00:00:00Z")
                .defaultsTo("mode", "STANDARD_REPOSITORY")
                .replaceOn("repositoryId", "location", "format", "mode", "kmsKeyName")
                .rule("repositoryId", Gcp.rfc1035(2, 63))
                .rule(
                        "location",
                        value -> LARGER.contains(String.valueOf(value)) || GcpRegions.isRegion(String.valueOf(value))
                                ? Optional.empty()
                                : Optional.of(
                                        "is not a location of Artifact Registry: a region, or us, europe or asia"))
                .rule("format", Rules.oneOf("DOCKER", "MAVEN", "NPM", "PYTHON", "APT", "YUM", "GO", "KFP", "GENERIC"))
                .rule("mode", Rules.oneOf("STANDARD_REPOSITORY", "VIRTUAL_REPOSITORY", "REMOTE_REPOSITORY"))
                .check((inputs, findings) -> {
                    if (inputs.has("dockerConfig")
                            && !inputs.text("format").orElse("DOCKER").equals("DOCKER")) {
                        findings.add("dockerConfig", "'dockerConfig' is for the format DOCKER only");
                    }
                    boolean remote = inputs.text("mode").orElse("").equals("REMOTE_REPOSITORY");
                    if (remote != inputs.has("remoteRepositoryConfig") && !inputs.isUnknown("mode")) {
                        findings.add(
                                "remoteRepositoryConfig",
                                "'remoteRepositoryConfig' goes with the mode REMOTE_REPOSITORY, and only with it");
                    }
                })
                .rule("cleanupPolicies[].action", Rules.oneOf("DELETE", "KEEP"))
                .rule("cleanupPolicies[].condition.tagState", Rules.oneOf("ANY", "TAGGED", "UNTAGGED"))
                .rule(
                        "cleanupPolicies[].condition.olderThan",
                        Rules.matches("\\d+(s|m|h|d)?", "a number of seconds like 604800s"))
                .check(ArtifactregistryTable::policies)
                .refersTo(
                        "kmsKeyName",
                        Reference.to("gcp:kms/cryptoKey:CryptoKey")
                                .anywhere()
                                .missing("failedPrecondition", "Cloud KMS key '{value}' was not found."))
                .admit(KeyUse.by("kmsKeyName", "gcp-sa-artifactregistry"))
                .build();
    }

    /** https://cloud.google.com/artifact-registry/docs/repositories/cleanup-policy: the newest can only be kept. */
    private static void policies(Properties inputs, Findings findings) {
        List<Properties> policies = inputs.objects("cleanupPolicies");
        for (int i = 0; i < policies.size(); i++) {
            Properties policy = policies.get(i);
            String at = "cleanupPolicies[" + i + "].";
            if (policy.has("condition") == policy.has("mostRecentVersions") && !policy.isUnknown("condition")) {
                findings.add(
                        at + "condition", "one of 'condition' and 'mostRecentVersions' must be given, and not both");
            }
            if (policy.has("mostRecentVersions") && policy.text("action").equals(Optional.of("DELETE"))) {
                findings.add(at + "mostRecentVersions", "'mostRecentVersions' is for the action KEEP only");
            }
        }
    }
}
