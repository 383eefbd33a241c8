package io.ashlar.storage.aws;

import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleAbortIncompleteMultipartUploadArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleExpirationArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleFilterArgs;
import com.pulumi.aws.s3.inputs.BucketLifecycleConfigurationV2RuleNoncurrentVersionExpirationArgs;
import io.ashlar.storage.plan.ObjectStorePlan;
import java.util.ArrayList;
import java.util.List;

/**
 * How a bucket is cleaned: uploads that never ended, old versions with the markers they leave, and objects past their
 * time.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html">Rule elements: a rule
 *     that removes delete markers cannot also expire by days, hence two rules</a>
 */
final class LifecycleRules {
    private LifecycleRules() {}

    static List<BucketLifecycleConfigurationV2RuleArgs> of(ObjectStorePlan plan) {
        List<BucketLifecycleConfigurationV2RuleArgs> rules = new ArrayList<>();
        rules.add(rule("unfinished-uploads")
                .abortIncompleteMultipartUpload(
                        BucketLifecycleConfigurationV2RuleAbortIncompleteMultipartUploadArgs.builder()
                                .daysAfterInitiation(plan.abortUploadsAfterDays())
                                .build())
                .build());
        rules.add(rule("old-versions")
                .noncurrentVersionExpiration(BucketLifecycleConfigurationV2RuleNoncurrentVersionExpirationArgs.builder()
                        .noncurrentDays(plan.keepOldVersionsDays())
                        .build())
                .expiration(BucketLifecycleConfigurationV2RuleExpirationArgs.builder()
                        .expiredObjectDeleteMarker(true)
                        .build())
                .build());
        plan.expireAfterDays()
                .ifPresent(days -> rules.add(rule("expiry")
                        .expiration(BucketLifecycleConfigurationV2RuleExpirationArgs.builder()
                                .days(days)
                                .build())
                        .build()));
        return rules;
    }

    private static BucketLifecycleConfigurationV2RuleArgs.Builder rule(String id) {
        return BucketLifecycleConfigurationV2RuleArgs.builder()
                .id(id)
                .status("Enabled")
                .filter(BucketLifecycleConfigurationV2RuleFilterArgs.builder()
                        .prefix("")
                        .build());
    }
}
