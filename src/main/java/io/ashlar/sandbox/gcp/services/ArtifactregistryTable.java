package io.ashlar.sandbox.gcp.services;

import io.ashlar.sandbox.gcp.project.Gcp;
import io.ashlar.sandbox.gcp.project.GcpRegions;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The types whose tokens begin with {@code gcp:artifactregistry/}. */
public final class ArtifactregistryTable implements ModelTable {
    private static final Set<String> LARGER = Set.of("us", "europe", "asia");

    @Override
    public List<ResourceModel> resources() {
        return List.of(Gcp.resource(
                        "gcp:artifactregistry/repository:Repository",
                        "Repository",
                        "projects/{project}/locations/{location}/repositories/{repositoryId}")
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
                .refersTo(
                        "kmsKeyName",
                        Reference.to("gcp:kms/cryptoKey:CryptoKey")
                                .anywhere()
                                .missing("failedPrecondition", "Cloud KMS key '{value}' was not found."))
                .build());
    }
}
