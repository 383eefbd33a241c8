package io.ashlar.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.core.InvalidInputException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The usage file: what it changes, and what of it is refused. */
class UsageTest {
    private static Priced stack() {
        return Priced.in("us-east-1")
                .with("aws:ec2/natGateway:NatGateway", "nat-a", Map.of())
                .with("aws:ec2/natGateway:NatGateway", "nat-b", Map.of())
                .with("aws:iam/role:Role", "role", Map.of());
    }

    @Test
    void a_quantity_of_the_file_takes_the_place_of_the_assumption_and_is_said_to() {
        assertThat(stack().using("'*::nat-a': {processedGb: 1000}").lines("nat-a"))
                .contains("data processed · by usage · 45.00 [processedGb from the usage]");
        assertThat(stack().using("'*::nat-a': {processedGb: {low: 0, expected: 10, high: 20}}")
                        .lines("nat-a"))
                .contains("data processed · by usage · 0.00/0.45/0.90 [processedGb from the usage]");
    }

    @Test
    void the_later_of_two_globs_wins() {
        Priced both = stack().using("'*::nat-*': {processedGb: 100}\n'*::nat-b': {processedGb: 200}\n");

        assertThat(both.lines("nat-a")).contains("data processed · by usage · 4.50 [processedGb from the usage]");
        assertThat(both.lines("nat-b")).contains("data processed · by usage · 9.00 [processedGb from the usage]");
    }

    @Test
    void reserved_and_spot_capacity_is_a_share_of_the_list_price_for_what_runs_by_the_hour() {
        assertThat(stack().using("'*::nat-a': {paidShare: {low: 0.5, expected: 0.6, high: 1}}")
                        .lines("nat-a"))
                .containsExactly(
                        "NAT gateway · priced · 16.43/19.71/32.85 [a share of the list price, from the usage]",
                        "data processed · by usage · 0.45/4.50/45.00 [processedGb assumed]");
    }

    @Test
    void what_has_no_effect_is_refused_all_at_once() {
        Priced wrong =
                stack().using("'*::nut-*': {processedGb: 1}\n'*::nat-*': {processedGiB: 1}\n'*::role': {calls: 1}\n");

        assertThatThrownBy(wrong::estimate)
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        """
                        COST-003 Usage file 'test.usage.yaml': *::nut-* is a glob that matches nothing, but each must match a resource of the stack. Look for a typing error, or remove it.
                        COST-004 Usage file 'test.usage.yaml': *::nat-*.processedGiB is a quantity that nothing is charged by, but what it matches is charged by paidShare, processedGb. Use one of these names, or remove it.
                        COST-004 Usage file 'test.usage.yaml': *::role.calls is a quantity that nothing is charged by, but what it matches is not charged by use. Use one of these names, or remove it.""");
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_all_at_once() {
        assertThatThrownBy(() ->
                        Usage.parse("u.yaml", "'*': {a: -1, b: many, c: {low: 3, expected: 2, high: 5}}\n'x': 5\n"))
                .hasMessage(
                        """
                        COST-002 Usage file 'u.yaml': *.a is -1, but a quantity is a number from 0, or {low, expected, high} in that order. Write for example 100 or {low: 10, expected: 100, high: 500}.
                        COST-002 Usage file 'u.yaml': *.b is "many", but a quantity is a number from 0, or {low, expected, high} in that order. Write for example 100 or {low: 10, expected: 100, high: 500}.
                        COST-002 Usage file 'u.yaml': *.c is {"low":3,"expected":2,"high":5}, but a quantity is a number from 0, or {low, expected, high} in that order. Write for example 100 or {low: 10, expected: 100, high: 500}.
                        COST-001 Usage file 'u.yaml': x is 5, but under a glob stand quantities by name. Write for example {dataProcessedGb: 100}.""");
        assertThatThrownBy(() -> Usage.parse("u.yaml", "- a\n"))
                .hasMessage(
                        "COST-001 Usage file 'u.yaml': file is no map, but it is a map of URN globs. Begin with a glob and a colon.");
        assertThat(Usage.parse("u.yaml", "")).isNotNull();
    }
}
