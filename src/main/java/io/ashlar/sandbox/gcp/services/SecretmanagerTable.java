package io.ashlar.sandbox.gcp.services;

import io.ashlar.sandbox.gcp.project.Gcp;
import io.ashlar.sandbox.gcp.project.GcpRegions;
import io.ashlar.sandbox.gcp.project.Members;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Optional;

/** The types whose tokens begin with {@code gcp:secretmanager/}. */
public final class SecretmanagerTable implements ModelTable {
    private static final String SECRET = "gcp:secretmanager/secret:Secret";
    private static final String VERSION = "gcp:secretmanager/secretVersion:SecretVersion";

    @Override
    public List<ResourceModel> resources() {
        return List.of(secret(), version(), member());
    }

    private static ResourceModel secret() {
        return Gcp.resource(SECRET, "Secret", "projects/{project}/secrets/{secretId}")
                .source("https://cloud.google.com/secret-manager/docs/reference/rest/v1/projects.secrets")
                .autoNamed("secretId", 255)
                .computed("name", "{id}")
                .computed("createTime", secret -> "2026-11-21T00:00:00Z")
                .replaceOn("secretId", "replication")
                .rule(
                        "secretId",
                        Rules.length(1, 255),
                        Rules.matches("[A-Za-z0-9_-]+", "letters, digits, underscores and dashes"))
                .rule("replication.userManaged.replicas[].location", GcpRegions.region())
                .rule("rotation.rotationPeriod", Rules.matches("\\d+s", "a number of seconds like 7776000s"))
                .refersTo("replication.userManaged.replicas[].customerManagedEncryption.kmsKeyName", key())
                .refersTo("replication.auto.customerManagedEncryption.kmsKeyName", key())
                .refersTo("topics[].name", topic())
                .admit(SecretmanagerTable::mayTellItsTopics)
                .check((inputs, findings) -> {
                    if (inputs.has("replication.auto") == inputs.has("replication.userManaged")
                            && !inputs.isUnknown("replication")) {
                        findings.add(
                                "replication",
                                "one of 'replication.auto' and 'replication.userManaged' must be given, and not both");
                    }
                    if (inputs.has("rotation.rotationPeriod") && !inputs.has("rotation.nextRotationTime")) {
                        findings.add(
                                "rotation.nextRotationTime",
                                "'rotation.nextRotationTime' must be given with 'rotationPeriod'");
                    }
                    if (inputs.has("rotation") && inputs.objects("topics").isEmpty() && !inputs.isUnknown("topics")) {
                        findings.add("topics", "'topics' must name at least one topic with 'rotation'");
                    }
                    if (inputs.has("ttl") && inputs.has("expireTime")) {
                        findings.add("ttl", "'ttl' and 'expireTime' exclude each other");
                    }
                })
                .takesAlongWhatRefersBy("secret")
                .build();
    }

    private static Reference key() {
        return Reference.to("gcp:kms/cryptoKey:CryptoKey")
                .anywhere()
                .missing("failedPrecondition", "Cloud KMS key '{value}' was not found.");
    }

    private static Reference topic() {
        return Reference.to("gcp:pubsub/topic:Topic")
                .anywhere()
                .missing("failedPrecondition", "Topic '{value}' was not found.");
    }

    /** https://cloud.google.com/secret-manager/docs/event-notifications: the project's agent must be a publisher. */
    private static void mayTellItsTopics(Subject secret) {
        String agent = "serviceAccount:service-"
                + Gcp.projectNumber(
                        secret.text("project").orElseGet(() -> secret.scope().account()))
                + "@gcp-sa-secretmanager.iam.gserviceaccount.com";
        for (Properties named : secret.inputs().objects("topics")) {
            Optional<CloudResource> topic = named.text("name").flatMap(name -> topic().resolve(
                            secret.cloud(), secret.provider().scope(), secret.inputs(), name));
            topic.filter(found -> secret.referrers(found, "gcp:pubsub/topicIAMMember:TopicIAMMember").stream()
                            .noneMatch(member -> member.inputs().text("member").equals(Optional.of(agent))))
                    .ifPresent(found -> {
                        throw Refusal.invalid(
                                "failedPrecondition",
                                "The service agent " + agent.substring("serviceAccount:".length())
                                        + " does not have the permission pubsub.topics.publish on the topic "
                                        + found.id() + ".");
                    });
        }
    }

    private static ResourceModel version() {
        return Gcp.resource(VERSION, "SecretVersion", "")
                .source("https://cloud.google.com/secret-manager/docs/add-secret-version")
                .source("https://cloud.google.com/secret-manager/quotas")
                .computed("version", version -> String.valueOf(number(version)))
                .id(version -> version.text("secret").orElse("") + "/versions/" + number(version))
                .computed("name", "{id}")
                .computed("createTime", version -> "2026-11-21T00:00:00Z")
                .defaultsTo("enabled", true)
                .replaceOn("secret", "secretData")
                .rule("secretData", Rules.length(1, 65_536))
                .refersTo(
                        "secret",
                        Reference.to(SECRET)
                                .anywhere()
                                .missing("notFound", "Secret [{value}] not found or has no versions."))
                .build();
    }

    private static ResourceModel member() {
        return Gcp.resource("gcp:secretmanager/secretIamMember:SecretIamMember", "Secret Manager Secret IAMMember", "")
                .source("https://cloud.google.com/secret-manager/docs/manage-access-to-secrets")
                .with(Members::member)
                .id(member -> Gcp.name("projects/{project}/secrets/{secretId}", member.inputs(), member.scope()) + "/"
                        + member.text("role").orElse("") + "/"
                        + member.text("member").orElse(""))
                .replaceOn("secretId")
                .refersTo(
                        "secretId",
                        Gcp.to(SECRET, "projects/{project}/secrets/{value}")
                                .missing("notFound", "Secret [{value}] not found."))
                .build();
    }

    /** Versions count up. */
    private static int number(Subject version) {
        return 1
                + version.text("secret")
                        .flatMap(id -> version.cloud().findAnywhere(SECRET, "id", id))
                        .map(secret -> version.referrers(secret, VERSION).size())
                        .orElse(0);
    }
}
