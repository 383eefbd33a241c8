package io.ashlar.cost.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.cost.pricing.Costed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What there will be, as a preview says it. */
class PlannedStateTest {
    @Test
    void what_stays_comes_or_is_replaced_is_there_once_and_what_goes_is_not() {
        SavedState deployed = SavedState.parse(
                "state.json",
                """
                {"deployment": {"resources": [
                  {"urn": "urn:pulumi:dev::p::a:b:C::stays", "type": "a:b:C"},
                  {"urn": "urn:pulumi:dev::p::a:b:C::new", "type": "a:b:C"},
                  {"urn": "urn:pulumi:dev::p::a:b:C::gone", "type": "a:b:C"}
                ]}}""");
        SavedState planned = PlannedState.parse(
                "preview.json",
                """
                {"steps": [
                  {"op": "create-replacement", "newState": {"urn": "urn:pulumi:dev::p::a:b:C::new", "type": "a:b:C"}},
                  {"op": "replace", "newState": {"urn": "urn:pulumi:dev::p::a:b:C::new", "type": "a:b:C"}},
                  {"op": "delete", "urn": "urn:pulumi:dev::p::a:b:C::gone", "oldState": {"type": "a:b:C"}},
                  {"op": "delete-replaced", "urn": "urn:pulumi:dev::p::a:b:C::new", "oldState": {"type": "a:b:C"}}
                ]}""",
                deployed);

        assertThat(planned.resources()).extracting(Costed::name).containsExactly("stays", "new");
    }

    @Test
    void what_is_no_preview_is_refused() {
        assertThatThrownBy(() -> PlannedState.parse("p.json", "error: no stack", new SavedState("dev", List.of())))
                .hasMessage("COST-006 Preview 'p.json': file is no list of steps, but it is what pulumi preview --json"
                        + " writes. Run the preview again, and look at its own errors.");
    }
}
