package io.ashlar.policy.evaluation;

import static io.ashlar.policy.test.Given.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ashlar.core.Profile;
import io.ashlar.policy.Context;
import io.ashlar.policy.Level;
import io.ashlar.policy.Outcome;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.PropertyValue;
import io.ashlar.policy.Remediation;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.Rule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Stack;
import io.ashlar.policy.StackRule;
import io.ashlar.policy.Suppression;
import io.ashlar.policy.TestPack;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import io.ashlar.policy.test.Given;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
    private static final String DISK = "cloud:disk:Disk";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Conditions PRODUCTION = Conditions.of(Profile.PRODUCTION, "test", TODAY);

    private static RuleInfo info(String id) {
        return RuleInfo.of(id, "It holds")
                .level(Level.MANDATORY)
                .level(Profile.DEVELOPMENT, Level.ADVISORY)
                .rationale("Because.")
                .fix("Mend it.")
                .source("A page", "https://example.com")
                .build();
    }

    private record Encrypted() implements ResourceRule, Remediation {
        @Override
        public RuleInfo info() {
            return EvaluatorTest.info("disk-encrypted");
        }

        @Override
        public Types types() {
            return Types.of(DISK);
        }

        @Override
        public Verdict judge(Resource resource, Context context) {
            return Verdict.require(
                    resource.properties().isTrue("encrypted"),
                    "encrypted is not true, and the password is "
                            + resource.properties().text("password").orElse("-"));
        }

        @Override
        public PropertyMap remedy(Resource resource, Context context) {
            return resource.properties().with(true, "encrypted");
        }
    }

    private record Throwing() implements ResourceRule {
        @Override
        public RuleInfo info() {
            return EvaluatorTest.info("disk-defect");
        }

        @Override
        public Types types() {
            return Types.all();
        }

        @Override
        public Verdict judge(Resource resource, Context context) {
            throw new IllegalStateException(
                    "a defect near " + resource.properties().text("password").orElse("-"));
        }
    }

    private record HasSnapshot() implements StackRule {
        @Override
        public RuleInfo info() {
            return EvaluatorTest.info("disk-snapshot");
        }

        @Override
        public Types types() {
            return Types.of(DISK);
        }

        @Override
        public Verdict judge(Resource resource, Stack stack, Context context) {
            return Verdict.require(
                    !stack.leadingTo(resource, "cloud:disk:Snapshot", "disk").isEmpty(), "nothing keeps a copy of it");
        }
    }

    private static Evaluator evaluator(Conditions conditions, Rule... rules) {
        return new Evaluator(new TestPack(List.of(rules)), conditions);
    }

    private static Given disk() {
        return given(DISK).named("data");
    }

    private static final Resource OPEN = disk().with("encrypted", false)
            .with("password", Given.secret("hunter2"))
            .resource();

    @Test
    void a_failure_is_a_finding_at_the_level_of_the_profile_and_a_pass_is_none() {
        assertThat(evaluator(PRODUCTION, new Encrypted()).judge(OPEN))
                .extracting(Finding::outcome, Finding::level)
                .containsExactly(tuple(Outcome.FAIL, Level.MANDATORY));
        assertThat(evaluator(Conditions.of(Profile.DEVELOPMENT, "test", TODAY), new Encrypted())
                        .judge(OPEN))
                .extracting(Finding::level)
                .containsExactly(Level.ADVISORY);
        assertThat(evaluator(PRODUCTION, new Encrypted())
                        .judge(disk().with("encrypted", true).resource()))
                .isEmpty();
    }

    @Test
    void what_a_provider_derives_from_labels_and_calls_secret_hides_no_word_of_a_message() {
        Resource labelled = disk().with("effectiveLabels", Given.secret(Map.of("why", "encrypted")))
                .resource();

        assertThat(evaluator(PRODUCTION, new Encrypted()).judge(labelled))
                .extracting(Finding::message)
                .allSatisfy(message -> assertThat(message).startsWith("encrypted is not true"))
                .hasSize(1);
    }

    @Test
    void a_secret_is_hidden_in_whatever_a_rule_says() {
        assertThat(evaluator(PRODUCTION, new Encrypted(), new Throwing()).judge(OPEN))
                .extracting(Finding::message)
                .satisfiesExactly(
                        failure -> assertThat(failure).isEqualTo("encrypted is not true, and the password is [secret]"),
                        defect -> assertThat(defect)
                                .startsWith("the rule failed, so nothing is known about this resource:"
                                        + " IllegalStateException: a defect near [secret] at"
                                        + " EvaluatorTest$Throwing.judge:"));
    }

    @Test
    void a_rule_that_throws_takes_no_other_down_and_stops_nothing() {
        Evaluator evaluator = evaluator(PRODUCTION, new Throwing(), new Encrypted());

        assertThat(evaluator.judge(OPEN))
                .extracting(Finding::outcome, Finding::isMandatory)
                .containsExactly(tuple(Outcome.BROKEN, false), tuple(Outcome.FAIL, true));
        assertThat(evaluator.tally().line())
                .isEqualTo("2 verdicts: 0 pass, 1 fail, 1 not judged because a rule failed");
    }

    @Test
    void an_unknown_is_counted_and_becomes_a_violation_only_where_that_is_asked_for() {
        Resource unknown = disk().unknown("encrypted").resource();
        Evaluator counting = evaluator(PRODUCTION, new Encrypted());

        assertThat(counting.judge(unknown)).noneMatch(Finding::isReported);
        assertThat(counting.tally().line()).isEqualTo("1 verdicts: 0 pass, 1 unknown until the update");
        RuleConfig strict = new RuleConfig(Optional.empty(), Map.of("onUnknown", PropertyValue.of("fail")));
        assertThat(evaluator(PRODUCTION.withRules(Map.of("disk-encrypted", strict)), new Encrypted())
                        .judge(unknown))
                .extracting(Finding::isMandatory, Finding::message)
                .containsExactly(tuple(true, "not known before the update: encrypted"));
    }

    @Test
    void a_rule_that_is_switched_off_is_not_judged() {
        RuleConfig off = new RuleConfig(Optional.of(Level.DISABLED), Map.of());
        Evaluator evaluator = evaluator(PRODUCTION.withRules(Map.of("disk-encrypted", off)), new Encrypted());

        assertThat(evaluator.judge(OPEN)).isEmpty();
        assertThat(evaluator.tally().verdicts()).isZero();
    }

    @Test
    void what_leads_to_a_resource_is_found_though_the_value_is_unknown() {
        Given disk = disk();
        Stack copied = Stack.of(List.of(
                disk.resource(),
                given("cloud:disk:Snapshot").named("copy").from("disk", disk).resource()));
        Stack bare = Stack.of(List.of(disk.resource()));
        Stack doubtful = Stack.of(List.of(
                disk.resource(),
                given("cloud:disk:Snapshot").named("copy").unknown("disk").resource()));

        assertThat(evaluator(PRODUCTION, new HasSnapshot()).judge(copied)).isEmpty();
        assertThat(evaluator(PRODUCTION, new HasSnapshot()).judge(bare))
                .extracting(Finding::message)
                .containsExactly("nothing keeps a copy of it");
        assertThat(evaluator(PRODUCTION, new HasSnapshot()).judge(doubtful))
                .extracting(Finding::outcome)
                .containsExactly(Outcome.UNKNOWN);
    }

    @Test
    void a_remedy_changes_what_is_wrong_and_keeps_the_secret() {
        RuleConfig remediate = new RuleConfig(Optional.of(Level.REMEDIATE), Map.of());
        Evaluator evaluator = evaluator(PRODUCTION.withRules(Map.of("disk-encrypted", remediate)), new Encrypted());

        assertThat(evaluator.remedy(OPEN))
                .extracting(Remedied::properties)
                .containsExactly(OPEN.properties().with(true, "encrypted"));
        assertThat(evaluator.remedy(disk().with("encrypted", true).resource())).isEmpty();
        assertThat(evaluator(PRODUCTION, new Encrypted()).remedy(OPEN)).isEmpty();
    }

    private static Suppression accepted(String urn, LocalDate expires) {
        return new Suppression("disk-encrypted", urn, "scratch data", "platform", expires, "a file");
    }

    @Test
    void a_suppression_accepts_what_it_covers_and_the_finding_names_it() {
        Suppression suppression = accepted("urn:pulumi:*::*::data", TODAY);
        Evaluator evaluator = evaluator(PRODUCTION.withSuppressions(List.of(suppression)), new Encrypted());

        assertThat(evaluator.judge(OPEN))
                .extracting(
                        Finding::isReported, finding -> finding.suppression().orElseThrow())
                .containsExactly(tuple(false, suppression));
        assertThat(evaluator.judge(Stack.of(List.of(OPEN)))).isEmpty();
        assertThat(evaluator.tally().line()).isEqualTo("1 verdicts: 0 pass, 1 fail (1 accepted)");
    }

    @Test
    void an_expired_suppression_accepts_nothing_and_is_a_finding() {
        Suppression suppression = accepted("*data", TODAY.minusDays(1));
        Evaluator evaluator = evaluator(PRODUCTION.withSuppressions(List.of(suppression)), new Encrypted());

        assertThat(evaluator.judge(OPEN)).allMatch(Finding::isMandatory).hasSize(1);
        assertThat(evaluator.judge(Stack.of(List.of(OPEN))))
                .extracting(finding -> finding.rule().id(), Finding::message)
                .containsExactly(tuple(
                        "suppression-expired",
                        "the suppression of disk-encrypted for *data, by platform, ended on 2026-11-20 (a file)"));
    }

    @Test
    void a_suppression_that_accepts_nothing_is_a_finding_unless_it_is_for_another_stack_or_rule() {
        List<Suppression> written = List.of(
                accepted("urn:pulumi:*::gone", TODAY),
                accepted("urn:pulumi:other::*", TODAY),
                new Suppression("another-packs-rule", "*", "why", "who", TODAY, "a file"));
        Evaluator evaluator = evaluator(PRODUCTION.withSuppressions(written), new Encrypted());

        evaluator.judge(OPEN);

        assertThat(evaluator.judge(Stack.of(List.of(OPEN))))
                .extracting(finding -> finding.rule().id(), Finding::message)
                .containsExactly(tuple(
                        "suppression-unused",
                        "the suppression of disk-encrypted for urn:pulumi:*::gone, by platform, accepts"
                                + " nothing (a file)"));
    }

    @Test
    void a_suppression_of_a_misspelt_rule_is_a_finding_that_names_the_one_that_is_meant() {
        Suppression misspelt = new Suppression("disk-encryptd", "*data", "a test", "platform", TODAY, "a file");
        Evaluator evaluator = evaluator(PRODUCTION.withSuppressions(List.of(misspelt)), new Encrypted());

        assertThat(evaluator.judge(Stack.of(List.of(OPEN))))
                .extracting(finding -> finding.rule().id(), Finding::message)
                .containsExactly(tuple(
                        "suppression-unused",
                        "the suppression of disk-encryptd, by platform, accepts nothing: no rule is called that; did"
                                + " you mean disk-encrypted? (a file)"));
    }

    @Test
    void a_resource_carries_its_suppression_as_a_tag_or_an_annotation() {
        Map<String, String> tag = Map.of("policy/skip.disk-encrypted", "until 2026-12-31 by platform: scratch data");
        Evaluator evaluator = evaluator(PRODUCTION, new Encrypted());

        assertThat(evaluator.judge(disk().with("tags", tag).resource())).noneMatch(Finding::isReported);
        assertThat(evaluator.judge(disk().named("other")
                        .with("metadata", Map.of("annotations", tag))
                        .resource()))
                .noneMatch(Finding::isReported);
        assertThat(evaluator.judge(
                        disk().named("third").with("tags", List.of("disk")).resource()))
                .allMatch(Finding::isReported);
    }

    @Test
    void a_tag_that_cannot_be_read_accepts_nothing_and_is_a_finding() {
        Resource tagged = disk().with("tags", Map.of("policy/skip.disk-encrypted", "because"))
                .resource();
        Evaluator evaluator = evaluator(PRODUCTION, new Encrypted());

        assertThat(evaluator.judge(tagged)).allMatch(Finding::isReported).hasSize(1);
        assertThat(evaluator.judge(Stack.of(List.of(tagged))))
                .extracting(Finding::urn, Finding::message)
                .containsExactly(tuple(
                        tagged.urn(),
                        "policy/skip.disk-encrypted does not read 'until <day> by <owner>: <reason>', so it accepts"
                                + " nothing"));
    }
}
