package io.ashlar.policies.security.aws.s3;

import io.ashlar.core.Profile;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Setting;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Stack;
import io.ashlar.policy.StackRule;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Buckets with sensitive data use a KMS key. */
public final class SensitiveBucketUnderKey implements StackRule {
    private static final String ENCRYPTION =
            "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2";
    static final Setting<List<String>> TAGS = Setting.texts(
            "tags",
            List.of("data-classification", "DataClassification", "classification"),
            "Tags that say what a bucket holds");
    static final Setting<List<String>> SENSITIVE = Setting.texts(
            "sensitive",
            List.of("confidential", "restricted", "sensitive", "secret", "pii"),
            "Values of those tags, in small letters");

    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-s3-sensitive-under-key", "Buckets tagged as sensitive are encrypted with a KMS key")
            .severity(Severity.LOW)
            .level(Profile.PRODUCTION, Level.MANDATORY)
            .rationale("S3's own encryption opens for everybody who may read the bucket; a "
                    + "key of your own asks once more, and can be taken away.")
            .fix("Add an aws.s3.BucketServerSideEncryptionConfigurationV2 "
                    + "with sseAlgorithm aws:kms and kmsMasterKeyId.")
            .reference(Framework.CHECKOV, "CKV_AWS_145")
            .reference(Framework.FSBP, "S3.17")
            .setting(TAGS)
            .setting(SENSITIVE)
            .build();

    private static final Types TYPES = Types.of(Buckets.TYPES);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Types types() {
        return TYPES;
    }

    @Override
    public Verdict judge(Resource resource, Stack stack, Context context) {
        List<String> sensitive = context.get(SENSITIVE);
        Optional<String> mark = context.get(TAGS).stream()
                .flatMap(tag -> resource.properties().text("tags", tag).stream())
                .filter(value -> sensitive.contains(value.toLowerCase(Locale.ROOT)))
                .findFirst();
        if (mark.isEmpty()) {
            return Verdict.notApplicable("no tag says that it holds sensitive data");
        }
        boolean underKey = Stream.concat(
                        Buckets.beside(resource, stack, ENCRYPTION).stream()
                                .flatMap(encryption -> encryption.blocks("rules").stream()),
                        Buckets.inline(
                                        resource,
                                        "serverSideEncryptionConfiguration",
                                        "serverSideEncryptionConfigurations")
                                .flatMap(encryption ->
                                        encryption.blocks(resource.is(Buckets.CLASSIC) ? "rule" : "rules").stream()))
                .flatMap(rule -> Stream.of("applyServerSideEncryptionByDefault", "applyServerSideEncryptionByDefaults")
                        .flatMap(key -> rule.blocks(key).stream()))
                .anyMatch(SensitiveBucketUnderKey::hasKey);
        return Verdict.require(
                underKey,
                "it is tagged %s and not encrypted with a KMS key: set sseAlgorithm aws:kms and kmsMasterKeyId"
                        .formatted(mark.get()));
    }

    private static boolean hasKey(PropertyMap byDefault) {
        boolean key = byDefault.isUnknown("kmsMasterKeyId") || byDefault.has("kmsMasterKeyId");
        return key
                && byDefault
                        .text("sseAlgorithm")
                        .filter(algorithm -> algorithm.startsWith("aws:kms"))
                        .isPresent();
    }
}
