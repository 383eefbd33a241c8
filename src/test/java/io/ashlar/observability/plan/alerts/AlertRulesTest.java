package io.ashlar.observability.plan.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.ashlar.observability.tools.Tool;
import io.ashlar.observability.tools.Tool.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules as promtool sees them. */
class AlertRulesTest {
    static final String RUNBOOKS = "https://runbooks.example/";
    private static final JsonMapper YAML = new JsonMapper(new YAMLFactory().disable(YAMLGenerator.Feature.SPLIT_LINES));
    private static final List<RuleGroup> GROUPS =
            Catalogue.of(List.of(Slo.standard("shop", "user-service", "product")), 1000);

    @TempDir
    Path folder;

    @Test
    void every_alert_has_series_with_which_it_fires_and_series_with_which_it_does_not() {
        assertThat(new Scenarios().names())
                .containsExactlyInAnyOrderElementsOf(alerts().map(Alert::name).toList());
    }

    @Test
    void no_two_alerts_share_a_name() {
        assertThat(alerts().map(Alert::name)).doesNotHaveDuplicates().hasSize(75);
    }

    @Test
    void promtool_finds_nothing_wrong_with_the_rules() throws Exception {
        Path rules = rules(folder.resolve("rules.yaml"), GROUPS);

        Outcome checked = Tool.PROMTOOL.run("check", "rules", "--lint=all", "--lint-fatal", rules.toString());

        assertThat(checked.output()).contains("SUCCESS: 106 rules found").doesNotContain("FAILED");
        assertThat(checked.exit()).isZero();
    }

    /** A file for each group: promtool evaluates all rules of a file for each of its tests. */
    @Test
    void every_alert_fires_when_it_should_in_the_words_it_should_and_only_then() throws Exception {
        Scenarios scenarios = new Scenarios();
        List<String> command = new ArrayList<>(List.of("test", "rules"));
        for (RuleGroup group : GROUPS) {
            Path rules = rules(folder.resolve(group.name() + ".yaml"), List.of(group));
            Path tests = folder.resolve(group.name() + "-tests.yaml");
            YAML.writeValue(tests.toFile(), scenarios.testFile(rules, group));
            command.add(tests.toString());
        }

        Outcome tested = Tool.PROMTOOL.run(command.toArray(String[]::new));

        assertThat(tested.output().lines().filter("  SUCCESS"::equals))
                .as(tested.output())
                .hasSize(GROUPS.size());
        assertThat(tested.exit()).isZero();
    }

    private static Path rules(Path file, List<RuleGroup> groups) throws IOException {
        return Files.writeString(file, YAML.writeValueAsString(new RuleFile(RUNBOOKS).of(groups)));
    }

    private static Stream<Alert> alerts() {
        return GROUPS.stream().flatMap(group -> group.alerts().stream());
    }
}
