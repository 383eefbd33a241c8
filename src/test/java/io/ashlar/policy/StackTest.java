package io.ashlar.policy;

import static io.ashlar.policy.test.Given.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.policy.test.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StackTest {
    private static final String DISK = "cloud:disk:Disk";
    private static final String COPY = "cloud:disk:Copy";

    private static Resource disk(String name, Object id) {
        return Given.given(DISK).named(name).with("id", id).resource();
    }

    private static Resource copy(String name, Object disk) {
        return Given.given(COPY).named(name).with("disk", disk).resource();
    }

    private static Resource from(Resource source, Resource copy) {
        return new Resource(
                copy.type(),
                copy.urn(),
                copy.properties(),
                copy.options(),
                copy.provider(),
                copy.parent(),
                List.of(),
                Map.of("disk", Set.of(source.urn())));
    }

    @Test
    void a_known_value_leads_to_what_has_that_id_arn_or_name() {
        Resource a = disk("a", "disk-a");
        Resource b = Given.given(DISK).named("b").with("arn", "arn:b").resource();
        Resource first = copy("first", "disk-a");
        Resource second = copy("second", List.of("disk-x", "arn:b"));
        Stack stack = Stack.of(List.of(a, first, second, b));

        assertThat(stack.leadingTo(a, COPY, "disk")).containsExactly(first);
        assertThat(stack.leadingTo(b, COPY, "disk")).containsExactly(second);
        assertThat(stack.targets(first, "disk", DISK)).containsExactly(a);
        assertThat(stack.targets(second, "disk", COPY, DISK)).containsExactly(b);
    }

    @Test
    void an_unknown_value_leads_to_where_it_comes_from() {
        Resource a = disk("a", UNKNOWN);
        Resource b = disk("b", UNKNOWN);
        Resource copy = from(a, copy("copy", UNKNOWN));
        Stack stack = Stack.of(List.of(a, b, copy));

        assertThat(stack.leadingTo(a, COPY, "disk")).containsExactly(copy);
        assertThat(stack.leadingTo(b, COPY, "disk")).isEmpty();
        assertThat(stack.targets(copy, "disk", DISK)).containsExactly(a);
    }

    @Test
    void an_unknown_value_from_nowhere_could_lead_to_anything() {
        Resource a = disk("a", "disk-a");
        Resource copy = copy("copy", UNKNOWN);

        Stack stack = Stack.of(List.of(a, copy));
        assertThatThrownBy(() -> stack.leadingTo(a, COPY, "disk")).hasMessage("disk of " + COPY + " is unknown");
        Resource known = copy("known", "disk-a");
        assertThat(Stack.of(List.of(a, copy, known)).leadingTo(a, COPY, "disk")).containsExactly(known);
    }

    @Test
    void several_are_found_once_each_and_in_their_order() {
        Resource a = Given.given(DISK)
                .named("a")
                .with("id", "disk-a")
                .with("name", "a")
                .resource();
        List<Resource> copies = List.of(
                copy("z", List.of("a", "disk-a")), from(a, copy("y", "disk-a")), copy("x", "a"), copy("w", "b"));
        List<Resource> all = new ArrayList<>(copies);
        all.add(a);

        assertThat(Stack.of(all).leadingTo(a, COPY, "disk")).containsExactlyElementsOf(copies.subList(0, 3));
    }

    @Test
    void what_is_absent_leads_nowhere() {
        Resource a = Given.given(DISK).named("a").resource();
        Resource copy = Given.given(COPY).named("copy").resource();
        Stack stack = Stack.of(List.of(a, copy));

        assertThat(stack.leadingTo(a, COPY, "disk")).isEmpty();
        assertThat(stack.targets(copy, "disk", DISK)).isEmpty();
    }
}
