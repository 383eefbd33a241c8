package io.ashlar.policies.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.core.Profile;
import io.ashlar.policies.security.sdk.SdkCheck;
import io.ashlar.policy.Context;
import io.ashlar.policy.Outcome;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.Rule;
import io.ashlar.policy.StackRule;
import io.ashlar.policy.Verdict;
import io.ashlar.policy.state.SavedStack;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Saved stacks without a flaw, in which every rule of a cloud meets something that it passes.
 *
 * <p>Together with {@link InsecureStacksTest} this leaves a misspelt property nowhere to hide: a rule that reads one either never
 * passes here or never fails there.
 */
class SoundStacksTest {
    private static final Context PRODUCTION =
            new Context(Profile.PRODUCTION, LocalDate.of(2026, 11, 21), Map.of(), Map.of());

    private static SavedStack read(String cloud) {
        return SavedStack.read(Path.of("src/test/resources/sound", cloud + ".json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"azure", "gcp", "kubernetes"})
    void every_rule_passes_something_and_finds_nothing(String cloud) {
        SavedStack saved = read(cloud);

        assertThat(new SecurityPack().rules())
                .filteredOn(rule -> rule.info().id().startsWith(cloud + "-"))
                .allSatisfy(rule -> assertThat(verdicts(rule, saved))
                        .extracting(Verdict::outcome)
                        .contains(Outcome.PASS)
                        .isSubsetOf(Outcome.PASS, Outcome.NOT_APPLICABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"azure", "gcp", "kubernetes"})
    void every_resource_is_one_that_its_SDK_can_make(String cloud) {
        SdkCheck check = new SdkCheck();

        assertThat(read(cloud).declared())
                .filteredOn(resource -> !resource.type().startsWith("pulumi:"))
                .allSatisfy(resource -> assertThat(check.problems(resource.type(), resource.properties()))
                        .isEmpty());
    }

    private static List<Verdict> verdicts(Rule rule, SavedStack saved) {
        Stream<Resource> judged =
                rule instanceof StackRule ? saved.deployed().resources().stream() : saved.declared().stream();
        return judged.filter(resource -> rule.types().contain(resource.type()))
                .map(resource -> Verdict.judging(() -> judge(rule, resource, saved)))
                .toList();
    }

    private static Verdict judge(Rule rule, Resource resource, SavedStack saved) {
        return rule instanceof ResourceRule alone
                ? alone.judge(resource, PRODUCTION)
                : ((StackRule) rule).judge(resource, saved.deployed(), PRODUCTION);
    }
}
