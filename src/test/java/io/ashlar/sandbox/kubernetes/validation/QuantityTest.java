package io.ashlar.sandbox.kubernetes.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The canonical forms are those of https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/. */
class QuantityTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1000m, 1",
        "1500m, 1500m",
        "0.5, 500m",
        "1.5Gi, 1536Mi",
        "1024Mi, 1Gi",
        "512Ki, 512Ki",
        "1000Ki, 1000Ki",
        "0.5Ki, 512",
        "1e3, 1e3",
        "1000, 1k",
        "1000000, 1M",
        "100n, 100n",
        "0, 0",
        "-2, -2",
        "2E, 2E"
    })
    void an_amount_is_written_in_its_largest_unit_without_a_fraction(String written, String canonical) {
        assertThat(Quantity.parse(written).orElseThrow()).hasToString(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1GB", "1 Gi", "Gi", "1.2.3", "one", "1mi", "0x10"})
    void what_has_another_unit_or_no_number_is_no_amount(String written) {
        assertThat(Quantity.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1Gi, 1G", "1, 999m", "1001Mi, 1000Mi", "2, 1e0"})
    void amounts_are_compared_across_units(String more, String less) {
        Quantity great = Quantity.parse(more).orElseThrow();
        Quantity small = Quantity.parse(less).orElseThrow();
        assertThat(great).isGreaterThan(small);
        assertThat(small.max(great)).isEqualTo(great);
    }
}
