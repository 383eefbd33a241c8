package io.ashlar.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ashlar.cost.pricing.Costed;
import io.ashlar.cost.state.SavedState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The three root stacks as the sandbox deployed them, without what no price depends on. */
class RootStacksTest {
    static List<Costed> resources(String stack) throws IOException {
        return SavedState.parse(stack, Files.readString(Path.of("src/test/resources/cost/" + stack + ".json")))
                .resources();
    }

    /** What the checked-in stack file says of its use. */
    static Usage usage(String stack) throws IOException {
        JsonNode usage = file(stack).path("cost:usage");
        return usage.isMissingNode() ? Usage.NONE : Usage.parse(stack, usage.toString());
    }

    static Estimate estimate(String stack) throws IOException {
        return Estimator.on(Priced.TODAY).with(usage(stack)).estimate(stack, resources(stack));
    }

    private static JsonNode file(String stack) throws IOException {
        return new YAMLMapper()
                .readTree(Path.of("Pulumi." + stack + ".yaml").toFile())
                .path("config");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "staging", "production"})
    void a_budget_is_what_is_true_with_a_fifth_to_spare(String stack) throws IOException {
        double expected = estimate(stack).monthly().expected().doubleValue();

        assertThat(expected / file(stack).path("ashlar:monthlyBudget").asDouble())
                .isBetween(0.7, 0.8);
    }

    @ParameterizedTest
    @CsvSource({"dev, 39, 144", "staging, 57, 193", "production, 103, 246"})
    void every_resource_is_counted_and_those_that_cost_money_are_known(String stack, int costing, int all)
            throws IOException {
        Estimate estimate = estimate(stack);

        assertThat(estimate.resources()).hasSize(all);
        assertThat(estimate.costing()).isEqualTo(costing);
    }

    @Test
    void of_production_no_more_than_a_twentieth_is_unpriced_and_that_is_named() throws IOException {
        Estimate estimate = estimate("production");

        assertThat(estimate.unpriced()).extracting(ResourceCost::name).isEqualTo(List.of("backup-restore-test"));
        assertThat(estimate.coverage()).isEqualByComparingTo("99.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "staging", "production"})
    void no_line_that_costs_money_is_a_silent_zero(String stack) throws IOException {
        assertThat(estimate(stack).lines().filter(line -> line.state() != LineState.FREE))
                .allSatisfy(line -> assertThat(line.state() == LineState.UNPRICED)
                        .isEqualTo(line.price().isEmpty()))
                .allSatisfy(line -> assertThat(
                                line.monthly().isZero() && line.notes().isEmpty())
                        .isFalse());
    }
}
