package io.ashlar.sandbox.aws.kms;

import io.ashlar.sandbox.aws.policy.Policies;
import io.ashlar.sandbox.aws.policy.PolicyDocument;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.ResourceModel.AutoName;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types whose tokens begin with {@code aws:kms/}. */
public final class KmsTable implements ModelTable {
    static final String KEY = "aws:kms/key:Key";

    /** What each family of keys can be used for; a spec is its family and a size or curve. */
    private static final Map<String, Set<String>> USAGES = Map.of(
            "SYMMETRIC", Set.of("ENCRYPT_DECRYPT"),
            "RSA", Set.of("ENCRYPT_DECRYPT", "SIGN_VERIFY"),
            "ECC_NIST", Set.of("SIGN_VERIFY", "KEY_AGREEMENT"),
            "ECC_SECG", Set.of("SIGN_VERIFY"),
            "HMAC", Set.of("GENERATE_VERIFY_MAC"),
            "ML_DSA", Set.of("SIGN_VERIFY"));

    @Override
    public List<ResourceModel> resources() {
        return List.of(key(), alias());
    }

    /** A key named by its ARN, or an alias that AWS provides. */
    public static Reference aKeyByArn() {
        return Reference.to(KEY, "arn").missing("NotFoundException", "Key '{value}' does not exist");
    }

    /** A key named by its ARN, its id, or an alias. */
    public static Reference aKey() {
        return Reference.to(KEY, "arn")
                .orBy("id")
                .or("aws:kms/alias:Alias", "id")
                .or("aws:kms/alias:Alias", "arn")
                .except("alias/aws/.+|arn:[a-z-]+:kms:[^:]+:\\d{12}:alias/aws/.+")
                .missing("NotFoundException", "Key '{value}' does not exist");
    }

    private static ResourceModel key() {
        return ResourceModel.of(KEY)
                .source("https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html")
                .source("https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html")
                .called("KMS Key")
                .id(key -> uuid(key))
                .arn("arn:{partition}:kms:{region}:{account}:key/{id}")
                .computed("keyId", "{id}")
                .computed("description", key -> "")
                .computed(
                        "policy",
                        key ->
                                "{\"Version\":\"2012-10-17\",\"Id\":\"key-default-1\",\"Statement\":[{\"Sid\":\"Enable IAM "
                                        + "User Permissions\",\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:"
                                        + key.scope().partition() + ":iam::"
                                        + key.scope().account()
                                        + ":root\"},\"Action\":\"kms:*\",\"Resource\":\"*\"}]}")
                .computed("rotationPeriodInDays", key -> key.inputs().isTrue("enableKeyRotation") ? 365 : 0)
                .defaultsTo("keyUsage", "ENCRYPT_DECRYPT")
                .defaultsTo("customerMasterKeySpec", "SYMMETRIC_DEFAULT")
                .defaultsTo("enableKeyRotation", false)
                .defaultsTo("isEnabled", true)
                .defaultsTo("multiRegion", false)
                .defaultsTo("bypassPolicyLockoutSafetyCheck", false)
                .replaceOn("keyUsage", "customerMasterKeySpec", "customKeyStoreId", "multiRegion", "xksKeyId")
                .json("policy")
                .rule("deletionWindowInDays", Rules.between(7, 30))
                .rule("rotationPeriodInDays", Rules.between(90, 2560))
                .rule("description", Rules.length(0, 8192))
                .rule("keyUsage", Rules.oneOf("ENCRYPT_DECRYPT", "SIGN_VERIFY", "GENERATE_VERIFY_MAC", "KEY_AGREEMENT"))
                .rule("policy", Policies.document(PolicyDocument.Kind.RESOURCE), Rules.length(1, 32_768))
                .check((inputs, findings) -> {
                    boolean symmetric = inputs.text("customerMasterKeySpec")
                            .orElse("SYMMETRIC_DEFAULT")
                            .equals("SYMMETRIC_DEFAULT");
                    if (inputs.isTrue("enableKeyRotation") && !symmetric) {
                        findings.add("enableKeyRotation", "only symmetric encryption keys are rotated by KMS");
                    }
                })
                .check(KmsTable::usageFitsSpec)
                .quota(100_000, "LimitExceededException", "The maximum number of KMS keys has been reached.")
                .admit(KmsTable::staysManageable)
                .build();
    }

    /** https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html. */
    private static void usageFitsSpec(Properties inputs, Findings findings) {
        if (inputs.isUnknown("keyUsage") || inputs.isUnknown("customerMasterKeySpec")) {
            return;
        }
        String spec = inputs.text("customerMasterKeySpec").orElse("SYMMETRIC_DEFAULT");
        String usage = inputs.text("keyUsage").orElse("ENCRYPT_DECRYPT");
        Set<String> possible = USAGES.getOrDefault(spec.replaceFirst("_[^_]*$", ""), Set.of(usage));
        if (!possible.contains(usage)) {
            findings.add(
                    "keyUsage", "ValidationException: KeyUsage " + usage + " is not compatible with KeySpec " + spec);
        }
    }

    private static Object uuid(Subject key) {
        String hex = key.hex(32);
        return hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-" + hex.substring(12, 16) + "-"
                + hex.substring(16, 20) + "-" + hex.substring(20);
    }

    private static void staysManageable(Subject key) {
        String account = key.scope().account();
        Optional<PolicyDocument> policy = key.text("policy").flatMap(PolicyDocument::parse);
        boolean locksOut = policy.isPresent()
                && !key.inputs().isTrue("bypassPolicyLockoutSafetyCheck")
                && !policy.get()
                        .allows(
                                principal -> principal.equals("*") || principal.contains(account),
                                action -> action.equals("*") || action.equals("kms:*") || action.startsWith("kms:Put"));
        if (locksOut) {
            throw Refusal.invalid(
                    "MalformedPolicyDocumentException",
                    "The new key policy will not allow you to update the key policy in the future.");
        }
    }

    private static ResourceModel alias() {
        return ResourceModel.of("aws:kms/alias:Alias")
                .source("https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html")
                .called("KMS Alias")
                .autoNamed(new AutoName("name", "alias/", 256, "-", false, AutoName.USUAL_DIGITS))
                .id("{name}")
                .arn("arn:{partition}:kms:{region}:{account}:{name}")
                .derived("targetKeyArn", alias -> target(alias, "arn"))
                .replaceOn("name", "namePrefix")
                .rule(
                        "name",
                        Rules.length(1, 256),
                        Rules.matches("alias/[a-zA-Z0-9/_-]+", "alias/ and then letters, digits and /_-"),
                        Rules.without("^alias/aws/", "begin with alias/aws/, which is AWS's own"))
                .refersTo(
                        "targetKeyId",
                        Reference.to(KEY).orBy("arn").missing("NotFoundException", "Key '{value}' does not exist"))
                .unique("name", "AlreadyExistsException", "An alias with the name {value} already exists")
                .build();
    }

    private static Object target(Subject alias, String attribute) {
        return alias.text("targetKeyId")
                .flatMap(id -> alias.find(KEY, id).or(() -> alias.findBy(KEY, "arn", id)))
                .flatMap(key -> key.outputs().text(attribute));
    }
}
