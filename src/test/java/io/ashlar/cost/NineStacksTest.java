package io.ashlar.cost;

import static io.ashlar.cost.CostDocsTest.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashlar.cost.pricing.Range;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the program registers for each stack file on three clouds, priced. */
class NineStacksTest {
    static List<StackFile> files() {
        return StackFile.ALL;
    }

    @Test
    void the_page_holds_what_each_stack_costs_and_what_is_not_known_of_it() throws IOException {
        StringBuilder table = new StringBuilder("| Stack | Cost money | Unpriced | At least | **Expected** | At most |"
                + " Budget |\n|---|--:|---|--:|--:|--:|--:|\n");
        for (StackFile file : files()) {
            Estimate estimate = file.estimate();
            Range monthly = estimate.monthly();
            table.append("| %s | %d | %s | %s | **%s** | %s | %s |\n"
                    .formatted(
                            file.title(),
                            estimate.costing(),
                            unpriced(estimate),
                            usd(monthly.low()),
                            usd(monthly.expected()),
                            usd(monthly.high()),
                            usd(file.monthlyBudget())));
        }
        CostDocsTest.holds("nine", "NineStacksTest", table.toString());
    }

    private static String unpriced(Estimate estimate) {
        return estimate.unpriced().isEmpty()
                ? "none"
                : estimate.unpriced().stream()
                        .map(cost -> "`" + cost.name() + "`")
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @MethodSource("files")
    void no_more_than_a_twentieth_of_what_costs_money_is_unpriced(StackFile file) throws IOException {
        assertThat(file.estimate().coverage()).isGreaterThanOrEqualTo(BigDecimal.valueOf(95));
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_budget_is_what_is_true_with_a_fifth_to_spare(StackFile file) throws IOException {
        double expected = file.estimate().monthly().expected().doubleValue();

        assertThat(expected / file.monthlyBudget().doubleValue()).isBetween(0.7, 0.8);
    }

    @ParameterizedTest
    @MethodSource("files")
    void no_line_that_costs_money_is_a_silent_zero(StackFile file) throws IOException {
        assertThat(file.estimate().lines().filter(line -> line.state() != LineState.FREE))
                .allSatisfy(line -> assertThat(line.state() == LineState.UNPRICED)
                        .isEqualTo(line.price().isEmpty()))
                .allSatisfy(line -> assertThat(
                                line.monthly().isZero() && line.notes().isEmpty())
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("files")
    void what_is_charged_by_a_known_quantity_is_found_in_the_book(StackFile file) throws IOException {
        assertThat(file.estimate().lines().flatMap(line -> line.notes().stream()))
                .noneMatch(note -> note.startsWith("the book has no price of"));
    }
}
