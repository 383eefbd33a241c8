package io.ashlar.policies.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ashlar.policy.Outcome;
import io.ashlar.policy.evaluation.Conditions;
import io.ashlar.policy.evaluation.PolicyReport;
import io.ashlar.policy.state.SavedStack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stacks of this repository as they were deployed: within their budgets, and with nothing but the table to show. */
class RootStacksTest {
    private static final Path REPOSITORY = Path.of("../..");

    @ParameterizedTest
    @ValueSource(strings = {"dev", "staging", "production"})
    void a_stack_shows_its_table_and_breaks_no_rule(String stack) throws IOException {
        PolicyReport report = judged(stack, config(stack));

        assertThat(report.isRefused()).isFalse();
        assertThat(report.findings().stream()
                        .filter(finding -> finding.outcome() == Outcome.FAIL)
                        .map(finding -> finding.rule().id())
                        // The file leaves out tags, too: no price depends on them.
                        .filter(id -> !id.equals("cost-tags-required")))
                .containsExactly("cost-stack-estimate");
    }

    @Test
    void a_budget_that_is_too_small_stops_the_update() throws IOException {
        Map<String, String> config = config("production");
        config.put("ashlar:monthlyBudget", "890");

        PolicyReport report = judged("production", config);

        assertThat(report.isRefused()).isTrue();
        assertThat(report.findings()).anySatisfy(finding -> assertThat(finding.message())
                .isEqualTo("the stack is expected to cost $1,312.30 a month, but its budget is $890.00"));
    }

    private static PolicyReport judged(String stack, Map<String, String> config) throws IOException {
        JsonNode state = new ObjectMapper()
                .readTree(REPOSITORY
                        .resolve("src/test/resources/cost/" + stack + ".json")
                        .toFile());
        // The file leaves out what the clouds answered: here they answered what they were asked for.
        state.path("deployment").path("resources").forEach(resource -> ((ObjectNode) resource)
                .set("outputs", resource.path("inputs")));
        SavedStack saved = SavedStack.parse(state.toString(), stack);
        Conditions conditions = Conditions.configured(stack, "ashlar", config, LocalDate.of(2026, 11, 21));
        return PolicyReport.of(new CostPack(), conditions, saved.declared(), saved.deployed());
    }

    private static Map<String, String> config(String stack) throws IOException {
        JsonNode file = new YAMLMapper()
                .readTree(REPOSITORY.resolve("Pulumi." + stack + ".yaml").toFile());
        Map<String, String> config = new TreeMap<>();
        file.path("config")
                .properties()
                .forEach(entry -> config.put(
                        entry.getKey(),
                        entry.getValue().isValueNode()
                                ? entry.getValue().asText()
                                : entry.getValue().toString()));
        return config;
    }
}
