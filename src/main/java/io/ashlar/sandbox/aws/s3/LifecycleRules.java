package io.ashlar.sandbox.aws.s3;

import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.value.Properties;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** What becomes of objects with time. */
final class LifecycleRules {
    private static final List<String> ACTIONS = List.of(
            "abortIncompleteMultipartUpload",
            "expiration",
            "noncurrentVersionExpiration",
            "noncurrentVersionTransitions",
            "transitions");
    private static final Set<String> INFREQUENT = Set.of("STANDARD_IA", "ONEZONE_IA");
    private static final int INFREQUENT_AFTER_DAYS = 30;
    private static final int MOST_RULES = 1000;
    private static final long FOREVER = 2_147_483_647L;

    private LifecycleRules() {}

    static ResourceModel lifecycle() {
        Rules.ValueRule storageClasses = Rules.oneOf(
                "GLACIER", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "DEEP_ARCHIVE", "GLACIER_IR");
        return ResourceModel.of("aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2")
                .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLifecycleConfiguration.html")
                .source("https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html")
                .source(
                        "https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html")
                .called("S3 Bucket Lifecycle Configuration")
                .with(Buckets.settingOfABucket())
                .defaultsTo("transitionDefaultMinimumObjectSize", "all_storage_classes_128K")
                .rule(
                        "transitionDefaultMinimumObjectSize",
                        Rules.oneOf("all_storage_classes_128K", "varies_by_storage_class"))
                .rule("rules[].id", Rules.length(1, 255))
                .rule("rules[].status", Rules.oneOf("Enabled", "Disabled"))
                .rule("rules[].expiration.days", Rules.between(1, FOREVER))
                .rule("rules[].noncurrentVersionExpiration.noncurrentDays", Rules.between(1, FOREVER))
                .rule("rules[].noncurrentVersionExpiration.newerNoncurrentVersions", Rules.between(1, 100))
                .rule("rules[].abortIncompleteMultipartUpload.daysAfterInitiation", Rules.between(1, FOREVER))
                .rule("rules[].transitions[].storageClass", storageClasses)
                .rule("rules[].noncurrentVersionTransitions[].storageClass", storageClasses)
                .check(LifecycleRules::rules)
                .build();
    }

    private static void rules(Properties inputs, Findings findings) {
        List<Properties> rules = inputs.objects("rules");
        if (inputs.has("rules") && !inputs.isUnknown("rules") && (rules.isEmpty() || rules.size() > MOST_RULES)) {
            findings.add("rules", "'rules' must have 1 to " + MOST_RULES + " rules, has " + rules.size());
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            String place = "rules[" + i + "]";
            Properties rule = rules.get(i);
            rule.text("id")
                    .filter(id -> !ids.add(id))
                    .ifPresent(id -> findings.add(
                            place + ".id",
                            "'" + id + "': Rule ID must be unique. Found same ID for more than one" + " rule"));
            if (ACTIONS.stream().noneMatch(rule::has)) {
                findings.add(place, "'" + place + "': At least one action needs to be specified in a rule");
            }
            expiration(rule, place, findings);
            transitions(rule, place, findings);
        }
    }

    private static void expiration(Properties rule, String place, Findings findings) {
        Properties expiration = rule.object("expiration");
        long ways = List.of("days", "date").stream().filter(expiration::has).count()
                + (expiration.isTrue("expiredObjectDeleteMarker") ? 1 : 0);
        if (rule.has("expiration") && !rule.isUnknown("expiration") && ways != 1) {
            findings.add(
                    place + ".expiration",
                    "'" + place + ".expiration' must have exactly one of days, date and expiredObjectDeleteMarker");
        }
        if (rule.has("abortIncompleteMultipartUpload")
                && (rule.has("filter.tag")
                        || !rule.object("filter.and.tags").asMap().isEmpty())) {
            findings.add(
                    place + ".abortIncompleteMultipartUpload",
                    "AbortIncompleteMultipartUpload cannot be specified with Tags");
        }
    }

    private static void transitions(Properties rule, String place, Findings findings) {
        OptionalLong expires = rule.number("expiration.days");
        List<Properties> transitions = rule.objects("transitions");
        for (int i = 0; i < transitions.size(); i++) {
            OptionalLong days = transitions.get(i).number("days");
            String storageClass = transitions.get(i).text("storageClass").orElse("");
            String at = place + ".transitions[" + i + "].days";
            if (days.isPresent() && INFREQUENT.contains(storageClass) && days.getAsLong() < INFREQUENT_AFTER_DAYS) {
                findings.add(
                        at,
                        "'Days' in Transition action must be greater than or equal to 30 for storageClass '"
                                + storageClass + "'");
            }
            if (days.isPresent() && expires.isPresent() && expires.getAsLong() <= days.getAsLong()) {
                findings.add(
                        at, "'Days' in the Expiration action must be greater than 'Days' in the Transition action");
            }
        }
    }
}
