package io.ashlar.policies.security.aws.s3;

import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Resource;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Stack;
import io.ashlar.policy.StackRule;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;

/** Buckets clean up after broken uploads. */
public final class UploadsExpire implements StackRule {
    private static final String LIFECYCLE = "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2";

    private static final RuleInfo INFO = RuleInfo.of(
                    "aws-s3-uploads-expire", "Buckets have a lifecycle that ends unfinished uploads")
            .severity(Severity.LOW)
            .rationale(
                    "Parts of uploads that were never finished are invisible, and paid for until somebody ends them.")
            .fix("Add an aws.s3.BucketLifecycleConfigurationV2 with an enabled "
                    + "rule that has abortIncompleteMultipartUpload.")
            .reference(Framework.CHECKOV, "CKV2_AWS_61", "CKV_AWS_300")
            .reference(Framework.FSBP, "S3.13")
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
        boolean ended = Buckets.beside(resource, stack, LIFECYCLE).stream()
                        .flatMap(lifecycle -> lifecycle.blocks("rules").stream())
                        .filter(rule ->
                                rule.text("status").filter("Enabled"::equals).isPresent())
                        .anyMatch(rule -> rule.has("abortIncompleteMultipartUpload", "daysAfterInitiation"))
                || Buckets.inline(resource, "lifecycleRules", "lifecycleRules")
                        .filter(rule -> rule.isTrue("enabled"))
                        .anyMatch(rule -> rule.has("abortIncompleteMultipartUploadDays"));
        return Verdict.require(
                ended,
                "no enabled lifecycle rule ends unfinished uploads: add one with abortIncompleteMultipartUpload");
    }
}
