package io.ashlar.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.ashlar.core.InvalidInputException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a state and a preview say together. */
class PlannedStackTest {
    private static final String DEPLOYED = SampleStack.state(
            """
            - {type: 'kubernetes:core/v1:Namespace', name: kept, inputs: {metadata: {name: kept}}}
            - {type: 'kubernetes:core/v1:Namespace', name: changed, inputs: {metadata: {name: old}}}
            - {type: 'kubernetes:core/v1:Namespace', name: gone, inputs: {metadata: {name: gone}}}
            - {type: 'kubernetes:core/v1:Namespace', name: replaced, delete: true, inputs: {metadata: {name: replaced}}}
            - {type: 'kubernetes:core/v1:Namespace', name: only-read, external: true, inputs: {metadata: {name: only-read}}}
            - {type: 'ashlar:backup:Backup', name: component, custom: false, inputs: {}}
            """);

    @Test
    void what_changes_takes_the_place_of_what_is_deployed_and_the_rest_stays() {
        String preview = SampleStack.preview(
                """
                - {op: update, type: 'kubernetes:core/v1:Namespace', name: changed, inputs: {metadata: {name: new}}}
                - {op: create, type: 'kubernetes:core/v1:Namespace', name: added, inputs: {metadata: {name: added}}}
                - {op: delete, type: 'kubernetes:core/v1:Namespace', name: gone, inputs: {metadata: {name: gone}}}
                """);

        PlannedStack stack = PlannedStack.read("dev", DEPLOYED, Optional.of(preview));

        assertThat(stack.project()).isEqualTo("ashlar");
        assertThat(stack.stack()).isEqualTo("dev");
        assertThat(stack.resources())
                .extracting(PlannedStack.Resource::name, PlannedStack.Resource::inputs)
                .containsExactly(
                        tuple("added", Map.of("metadata", Map.of("name", "added"))),
                        tuple("changed", Map.of("metadata", Map.of("name", "new"))),
                        tuple("kept", Map.of("metadata", Map.of("name", "kept"))));
    }

    @Test
    void unknown_values_and_secrets_stay_what_they_are_and_the_provider_keeps_its_notes() {
        PlannedStack stack = SampleStack.read(SampleStack.state(
                """
                - type: kubernetes:core/v1:ConfigMap
                  inputs:
                    __fieldManager: engine
                    data: {arn: %s, masked: '[secret]', sealed: {4dabf18193072939515e22adb298388d: x, ciphertext: v1}, __tmp: kept}
                    list: [1, 0.5, true, null]
                """
                        .formatted(SampleStack.UNKNOWN)));

        assertThat(stack.resources().get(0).inputs())
                .isEqualTo(Map.of(
                        "data",
                        Map.of(
                                "arn", Unresolved.AFTER_DEPLOYMENT,
                                "masked", Unresolved.SECRET,
                                "sealed", Unresolved.SECRET,
                                "__tmp", "kept"),
                        "list",
                        List.of(1, 0.5, true)));
    }

    @Test
    void an_empty_stack_holds_nothing() {
        assertThat(SampleStack.read("{\"deployment\": {}}").resources()).isEmpty();
    }

    @Test
    void what_is_no_state_and_no_preview_is_refused_at_once() {
        assertThatThrownBy(() -> PlannedStack.read("dev", "{}", Optional.of("no json")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "RND-001 Stack 'dev': state is JSON without a deployment, or not JSON, but it is what pulumi"
                                + " stack export writes. Export the stack again.\n"
                                + "RND-002 Stack 'dev': preview is JSON without a list of steps, or not JSON, but it is"
                                + " what pulumi preview --json writes. Run the preview again, and look at its own"
                                + " errors.");
    }
}
