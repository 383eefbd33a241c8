package io.ashlar.policy.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.core.InvalidInputException;
import io.ashlar.policy.Context;
import io.ashlar.policy.Level;
import io.ashlar.policy.Outcome;
import io.ashlar.policy.PolicyPack;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.Rule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Suppression;
import io.ashlar.policy.Types;
import io.ashlar.policy.Urn;
import io.ashlar.policy.Verdict;
import io.ashlar.policy.evaluation.Finding;
import io.ashlar.policy.evaluation.SuppressionRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pulumirpc.AnalyzerOuterClass.AnalyzeDiagnostic;

class JoinedPacksTest {
    private record Always(String id) implements ResourceRule {
        @Override
        public RuleInfo info() {
            return RuleInfo.of(id, "Nothing is good enough")
                    .rationale("For a test.")
                    .fix("Mend it.")
                    .source("A page", "https://example.com")
                    .build();
        }

        @Override
        public Types types() {
            return Types.of("cloud:disk:Disk");
        }

        @Override
        public Verdict judge(Resource resource, Context context) {
            return Verdict.fail("never");
        }
    }

    private record Pack(String name, String version, List<Rule> rules) implements PolicyPack {
        @Override
        public String description() {
            return "About " + name + ".";
        }

        @Override
        public List<Suppression> suppressions() {
            return List.of(new Suppression(
                    rules.get(0).info().id(), "*", "a test", "platform", LocalDate.of(2027, 1, 1), name));
        }
    }

    private static final Pack COST = new Pack("cost", "1.0.0", List.of(new Always("disk-dear")));
    private static final Pack SECURITY =
            new Pack("security", "2.0.0", List.of(new Always("disk-open"), new Always("disk-weak")));

    private static String packNamed(PolicyPack pack, RuleInfo rule) {
        Finding finding = new Finding(
                rule,
                new Urn("urn:pulumi:dev::shop::cloud:disk:Disk::data"),
                "cloud:disk:Disk",
                Outcome.FAIL,
                Level.MANDATORY,
                "never",
                Optional.empty());
        AnalyzeDiagnostic said =
                new Responses(pack).diagnostics(List.of(finding)).getDiagnostics(0);
        return said.getPolicyPackName() + "@" + said.getPolicyPackVersion();
    }

    @Test
    void packs_are_one_to_the_engine_and_findings_are_said_in_the_name_of_their_own() {
        PolicyPack joined = JoinedPacks.of(List.of(() -> COST, () -> SECURITY));

        assertThat(joined.name()).isEqualTo("cost and security");
        assertThat(joined.description()).isEqualTo("About cost. About security.");
        assertThat(joined.rules())
                .extracting(rule -> rule.info().id())
                .containsExactly("disk-dear", "disk-open", "disk-weak");
        assertThat(joined.suppressions()).extracting(Suppression::rule).containsExactly("disk-dear", "disk-open");
        assertThat(packNamed(joined, new Always("disk-weak").info())).isEqualTo("security@2.0.0");
        assertThat(packNamed(joined, SuppressionRules.EXPIRED)).isEqualTo("cost@1.0.0");
    }

    @Test
    void a_single_pack_stays_what_it_is() {
        assertThat(JoinedPacks.of(List.of(() -> COST))).isSameAs(COST);
    }

    @Test
    void two_rules_of_the_same_id_are_refused_because_nobody_could_tell_them_apart() {
        Pack other = new Pack("other", "1.0.0", List.of(new Always("disk-weak")));

        assertThatThrownBy(() -> JoinedPacks.of(List.of(() -> SECURITY, () -> other)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "POL-022 Policy packs 'security and other': other is disk-weak, but another pack has a rule of"
                                + " this id, so neither a setting nor a suppression could tell them apart. Rename one of"
                                + " the two.");
    }
}
