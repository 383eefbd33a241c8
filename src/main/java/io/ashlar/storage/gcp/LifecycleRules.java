package io.ashlar.storage.gcp;

import com.pulumi.gcp.storage.inputs.BucketLifecycleRuleActionArgs;
import com.pulumi.gcp.storage.inputs.BucketLifecycleRuleArgs;
import com.pulumi.gcp.storage.inputs.BucketLifecycleRuleConditionArgs;
import io.ashlar.storage.plan.ObjectStorePlan;
import java.util.ArrayList;
import java.util.List;

/**
 * How a bucket is cleaned: uploads that never ended, old versions, and objects past their time.
 *
 * @see <a href="https://cloud.google.com/storage/docs/lifecycle">Actions and conditions</a>
 */
final class LifecycleRules {
    private LifecycleRules() {}

    static List<BucketLifecycleRuleArgs> of(ObjectStorePlan plan) {
        List<BucketLifecycleRuleArgs> rules = new ArrayList<>();
        rules.add(rule(
                "AbortIncompleteMultipartUpload",
                BucketLifecycleRuleConditionArgs.builder().age(plan.abortUploadsAfterDays())));
        rules.add(rule(
                "Delete",
                BucketLifecycleRuleConditionArgs.builder()
                        .daysSinceNoncurrentTime(plan.keepOldVersionsDays())
                        .withState("ARCHIVED")));
        plan.expireAfterDays()
                .ifPresent(days -> rules.add(rule(
                        "Delete",
                        BucketLifecycleRuleConditionArgs.builder().age(days).withState("LIVE"))));
        return rules;
    }

    private static BucketLifecycleRuleArgs rule(String action, BucketLifecycleRuleConditionArgs.Builder condition) {
        return BucketLifecycleRuleArgs.builder()
                .action(BucketLifecycleRuleActionArgs.builder().type(action).build())
                .condition(condition.build())
                .build();
    }
}
