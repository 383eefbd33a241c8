package io.ashlar.sandbox.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static Task task(String name, int seconds, String... after) {
        return new Task(name, "aws:test:Test", name, Duration.ofSeconds(seconds), Set.of(after));
    }

    private static List<String> path(Timeline timeline) {
        return timeline.criticalPath().stream()
                .map(span -> span.task().name() + "@" + span.start().toSeconds())
                .toList();
    }

    @Test
    void what_depends_on_nothing_runs_side_by_side() {
        Timeline timeline = Timeline.of(List.of(task("a", 5), task("b", 9), task("c", 3)), 8);

        assertThat(timeline.total()).hasSeconds(9);
        assertThat(path(timeline)).containsExactly("b@0");
    }

    @Test
    void the_path_is_the_chain_that_ends_last() {
        Timeline timeline = Timeline.of(
                List.of(
                        task("network", 12),
                        task("cluster", 540, "network"),
                        task("database", 900, "network"),
                        task("nodes", 114, "cluster"),
                        task("chart", 90, "nodes")),
                8);

        assertThat(timeline.total()).hasSeconds(912);
        assertThat(path(timeline)).containsExactly("network@0", "database@12");
    }

    @Test
    void with_one_at_a_time_everything_is_on_the_path() {
        Timeline timeline = Timeline.of(List.of(task("a", 5), task("b", 9), task("c", 3)), 1);

        assertThat(timeline.total()).hasSeconds(17);
        assertThat(path(timeline)).containsExactly("a@0", "b@5", "c@14");
    }

    @Test
    void a_component_takes_no_time_and_no_place_and_hands_on_what_it_waits_for() {
        Timeline timeline = Timeline.of(
                List.of(task("component", 0), task("a", 5, "component"), task("b", 0, "a"), task("c", 7, "b")), 1);

        assertThat(timeline.total()).hasSeconds(12);
        assertThat(path(timeline)).containsExactly("a@0", "c@5");
    }

    @Test
    void what_is_not_part_of_the_run_is_there_already() {
        assertThat(Timeline.of(List.of(task("a", 5, "elsewhere")), 1).total()).hasSeconds(5);
    }

    @Test
    void what_waits_for_each_other_is_refused() {
        assertThatThrownBy(() -> Timeline.of(List.of(task("a", 1, "b"), task("b", 1, "a")), 1))
                .hasMessage("these wait for each other: [a, b]");
    }

    @Test
    void nothing_takes_no_time() {
        assertThat(Timeline.of(List.of(), 8).total()).isZero();
        assertThat(Timeline.of(List.of(), 8).criticalPath()).isEmpty();
    }
}
