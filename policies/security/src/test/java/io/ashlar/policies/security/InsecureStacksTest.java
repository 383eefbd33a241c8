package io.ashlar.policies.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.core.Profile;
import io.ashlar.policies.security.sdk.SdkCheck;
import io.ashlar.policy.Resource;
import io.ashlar.policy.Rule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.evaluation.Conditions;
import io.ashlar.policy.evaluation.PolicyReport;
import io.ashlar.policy.state.SavedStack;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Saved stacks full of flaws, of which every one is found, and nothing else.
 *
 * <p>A resource is named after the rule that has to find it, with a word after {@code --} if there are several, and with {@code +}
 * between two rules. One whose name begins with {@code sound.} has no flaw.
 */
class InsecureStacksTest {
    private static final Path STACKS = Path.of("src/test/resources/insecure");

    private static SavedStack read(String cloud) {
        return SavedStack.read(STACKS.resolve(cloud + ".json"));
    }

    private static PolicyReport judged(SavedStack saved) {
        Conditions conditions = Conditions.of(Profile.PRODUCTION, saved.name(), LocalDate.of(2026, 11, 21));
        return PolicyReport.of(new SecurityPack(), conditions, saved.declared(), saved.deployed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws", "azure", "gcp", "kubernetes"})
    void every_flaw_is_found_and_nothing_else(String cloud) {
        SavedStack saved = read(cloud);

        Set<String> found = judged(saved).findings().stream()
                .map(finding ->
                        finding.urn().name() + " is found by " + finding.rule().id() + " as " + finding.outcome())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found).containsExactlyInAnyOrderElementsOf(flaws(saved).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws", "azure", "gcp", "kubernetes"})
    void every_resource_is_one_that_its_SDK_can_make(String cloud) {
        SdkCheck check = new SdkCheck();

        assertThat(read(cloud).declared())
                .filteredOn(resource -> !resource.type().startsWith("pulumi:"))
                .allSatisfy(resource -> assertThat(check.problems(resource.type(), resource.properties()))
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws", "azure", "gcp", "kubernetes"})
    void every_rule_for_a_cloud_finds_a_flaw(String cloud) {
        Set<String> finders = judged(read(cloud)).findings().stream()
                .map(finding -> finding.rule().id())
                .collect(Collectors.toSet());

        List<String> all = new SecurityPack()
                .rules().stream()
                        .map(Rule::info)
                        .map(RuleInfo::id)
                        .filter(id -> id.startsWith(cloud + "-"))
                        .toList();
        assertThat(finders).containsAll(all);
    }

    private static Stream<String> flaws(SavedStack saved) {
        return saved.declared().stream()
                .filter(resource -> !resource.type().startsWith("pulumi:"))
                .map(Resource::name)
                .filter(name -> !name.startsWith("sound."))
                .flatMap(name -> Stream.of(name.replaceFirst("--.*", "").split("\\+"))
                        .map(rule -> name + " is found by " + rule + " as FAIL"));
    }
}
