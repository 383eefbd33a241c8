package io.ashlar.policy.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.core.Profile;
import io.ashlar.policy.Context;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Types;
import io.ashlar.policy.Urn;
import io.ashlar.policy.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleIndexTest {
    private static final String DISK = "azure-native:compute:Disk";
    private static final String OLD_DISK = "azure-native:compute/v20230402:Disk";
    private static final String BUCKET = "aws:s3/bucket:Bucket";

    private record OfTypes(String id, Types types) implements ResourceRule {
        @Override
        public RuleInfo info() {
            return RuleInfo.of(id, "Holds")
                    .rationale("For a test.")
                    .fix("Nothing.")
                    .source("A page", "https://example.com")
                    .build();
        }

        @Override
        public Verdict judge(Resource resource, Context context) {
            return Verdict.pass();
        }
    }

    private static final Conditions CONDITIONS =
            Conditions.of(Profile.PRODUCTION, "production", LocalDate.of(2026, 11, 21));

    private final RuleIndex<ResourceRule> index = new RuleIndex<>(List.of(
            rule("rule-everything", Types.all()),
            rule("rule-buckets", Types.of(BUCKET)),
            rule("rule-disks", Types.ofEveryVersion(DISK)),
            rule("rule-old-disks", Types.of(OLD_DISK)),
            rule("rule-aws", Types.ofPackages("aws")),
            rule("rule-both", Types.ofEveryVersion(BUCKET, DISK))));

    private static ActiveRule<ResourceRule> rule(String id, Types types) {
        return ActiveRule.of(new OfTypes(id, types), CONDITIONS);
    }

    private static Resource resource(String type) {
        return Resource.of(Urn.of("production", "shop", type, "one"), PropertyMap.empty());
    }

    private List<String> judging(String type) {
        return index.of(type).stream().map(rule -> rule.info().id()).toList();
    }

    @Test
    void rules_that_name_a_type_and_rules_for_any_are_found_in_the_order_of_the_pack() {
        assertThat(judging(BUCKET)).containsExactly("rule-everything", "rule-buckets", "rule-aws", "rule-both");
        assertThat(judging(DISK)).containsExactly("rule-everything", "rule-disks", "rule-both");
        assertThat(judging("aws:sns/topic:Topic")).containsExactly("rule-everything", "rule-aws");
    }

    @Test
    void a_version_of_an_api_is_judged_by_the_rules_for_it_and_by_those_for_all() {
        assertThat(judging(OLD_DISK)).containsExactly("rule-everything", "rule-disks", "rule-old-disks", "rule-both");
    }

    @Test
    void rules_judge_in_the_order_of_the_pack_and_each_its_resources_in_theirs() {
        List<String> judged = new ArrayList<>();

        index.forEach(
                List.of(resource(OLD_DISK), resource(BUCKET), resource(DISK)),
                (rule, resource) -> judged.add(rule.info().id() + " " + resource.type()));

        assertThat(judged)
                .containsExactly(
                        "rule-everything " + OLD_DISK,
                        "rule-everything " + BUCKET,
                        "rule-everything " + DISK,
                        "rule-buckets " + BUCKET,
                        "rule-disks " + OLD_DISK,
                        "rule-disks " + DISK,
                        "rule-old-disks " + OLD_DISK,
                        "rule-aws " + BUCKET,
                        "rule-both " + OLD_DISK,
                        "rule-both " + BUCKET,
                        "rule-both " + DISK);
    }
}
