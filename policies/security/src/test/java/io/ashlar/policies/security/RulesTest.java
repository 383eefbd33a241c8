package io.ashlar.policies.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.ashlar.policy.Rule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for every rule of the pack. */
class RulesTest {
    private final List<Rule> rules = new SecurityPack().rules();

    @Test
    void no_two_rules_share_an_id_or_a_title() {
        assertThat(rules).extracting(rule -> rule.info().id()).doesNotHaveDuplicates();
        assertThat(rules).extracting(rule -> rule.info().title()).doesNotHaveDuplicates();
    }

    @Test
    void sentences_end_as_sentences_and_titles_do_not() {
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.info().rationale()).endsWith(".");
            assertThat(rule.info().fix()).endsWith(".");
            assertThat(rule.info().title()).doesNotEndWith(".");
        });
    }

    @TestFactory
    Stream<DynamicTest> a_test_of_its_own_has() {
        return rules.stream()
                .map(rule -> DynamicTest.dynamicTest(rule.info().id(), () -> assertThatCode(
                                () -> Class.forName(rule.getClass().getName() + "Test"))
                        .doesNotThrowAnyException()));
    }
}
