package io.ashlar.sandbox.aws.secretsmanager;

import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;

/** Secrets and what they hold. */
final class Secrets {
    static final String SECRET = "aws:secretsmanager/secret:Secret";

    private Secrets() {}

    static ResourceModel secret() {
        return ResourceModel.of(SECRET)
                .source("https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html")
                .source("https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DeleteSecret.html")
                .called("Secrets Manager Secret")
                .autoNamed("name", 512)
                .id("arn:{partition}:secretsmanager:{region}:{account}:secret:{name}-{letters:6}")
                .computed("arn", "{id}")
                .defaultsTo("recoveryWindowInDays", 30)
                .defaultsTo("forceOverwriteReplicaSecret", false)
                .replaceOn("name", "namePrefix")
                .json("policy")
                .rule("name", Rules.matches("[A-Za-z0-9/_+=.@-]{1,512}", "1 to 512 letters, digits and /_+=.@-"))
                .rule("description", Rules.length(0, 2_048))
                .check(Secrets::recoveryWindow)
                .refersTo(
                        "kmsKeyId",
                        Reference.to("aws:kms/key:Key", "arn")
                                .orBy("id")
                                .or("aws:kms/alias:Alias", "name")
                                .or("aws:kms/alias:Alias", "arn")
                                .except("alias/aws/secretsmanager")
                                .missing(
                                        "InvalidParameterException",
                                        "Access to KMS is not allowed, or the key {value} does not exist"))
                .unique(
                        "name",
                        "ResourceExistsException",
                        "The operation failed because the secret {value} already exists.")
                .quota(500_000, "LimitExceededException", "You have reached the maximum number of secrets.")
                .build();
    }

    private static void recoveryWindow(Properties inputs, Findings findings) {
        inputs.number("recoveryWindowInDays").ifPresent(days -> {
            if (days != 0 && (days < 7 || days > 30)) {
                findings.add(
                        "recoveryWindowInDays",
                        "'recoveryWindowInDays' is '" + days + "': must be 0 to delete at once, or 7 to 30 days");
            }
        });
    }

    static ResourceModel version() {
        return ResourceModel.of("aws:secretsmanager/secretVersion:SecretVersion")
                .source("https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html")
                .called("Secrets Manager Secret Version")
                .computed("versionId", Secrets::uuid)
                .id(version -> version.text("secretId").orElse("") + "|" + uuid(version))
                .derived("arn", version -> version.text("secretId")
                        .flatMap(id -> version.find(SECRET, id).or(() -> version.findBy(SECRET, "name", id)))
                        .flatMap(secret -> secret.outputs().text("arn")))
                .computed("versionStages", version -> List.of("AWSCURRENT"))
                .replaceOn("secretId", "secretString", "secretBinary")
                .secret("secretString", "secretBinary")
                .rule("secretString", Rules.length(1, 65_536))
                .check(Secrets::oneContent)
                .refersTo(
                        "secretId",
                        Reference.to(SECRET)
                                .orBy("name")
                                .missing(
                                        "ResourceNotFoundException",
                                        "Secrets Manager can't find the specified secret."))
                .build();
    }

    private static String uuid(Subject version) {
        String digits = version.hex("version", 32);
        return digits.substring(0, 8) + "-" + digits.substring(8, 12) + "-" + digits.substring(12, 16) + "-"
                + digits.substring(16, 20) + "-" + digits.substring(20);
    }

    private static void oneContent(Properties inputs, Findings findings) {
        if (inputs.has("secretString") == inputs.has("secretBinary")) {
            findings.add("secretString", "exactly one of 'secretString' and 'secretBinary' must be given");
        }
    }
}
