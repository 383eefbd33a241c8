package io.ashlar.sandbox.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.sandbox.lifecycle.Address;
import io.ashlar.sandbox.lifecycle.Request;
import io.ashlar.sandbox.lifecycle.Request.Operation;
import io.ashlar.sandbox.lifecycle.SimulatedCloud;
import io.ashlar.sandbox.model.ProviderInstance;
import io.ashlar.sandbox.model.Scope;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.view.Runs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChronicleTest {
    private static final String TOPIC = "aws:sns/topic:Topic";

    @TempDir
    private Path directory;

    private static Request request(Operation operation, String name, String id) {
        return new Request(
                operation,
                "doing",
                new ProviderInstance(new Scope("aws", "1", "eu-central-1"), Properties.NONE),
                Address.of("urn:pulumi:dev::shop::" + TOPIC + "::" + name),
                id,
                Properties.NONE);
    }

    private static SimulatedCloud.Created created(String id) {
        return new SimulatedCloud.Created(id, Properties.NONE);
    }

    @Test
    void what_was_done_and_what_failed_is_remembered_and_reading_is_not() throws Exception {
        Chronicle chronicle = new Chronicle(directory);
        chronicle.around(request(Operation.CREATE, "a", ""), () -> created("arn:a"));
        chronicle.around(request(Operation.READ, "a", "arn:a"), () -> "");
        chronicle.around(request(Operation.UPDATE, "a", "arn:a"), () -> Properties.NONE);
        assertThatThrownBy(() -> chronicle.around(request(Operation.DELETE, "b", "arn:b"), () -> {
                    throw new IllegalStateException("in use");
                }))
                .hasMessage("in use");

        Run run = new History(directory).last().orElseThrow();
        assertThat(run.events())
                .extracting(event -> event.operation() + " " + event.id() + " " + event.error())
                .containsExactly("CREATE arn:a ", "UPDATE arn:a ", "DELETE arn:b in use");
        assertThat(run.done(Operation.CREATE)).isEqualTo(1);
        assertThat(run.failed()).isEqualTo(1);

        Files.writeString(directory.resolve(run.name() + ".jsonl"), "{\"at\":\"2026-11", StandardOpenOption.APPEND);
        assertThat(new History(directory).last().orElseThrow().events()).hasSize(3);
    }

    @Test
    void a_run_that_changed_nothing_leaves_no_file() {
        new Chronicle(directory.resolve("runs")).around(request(Operation.READ, "a", "x"), () -> "");

        assertThat(new History(directory.resolve("runs")).names()).isEmpty();
        assertThat(Runs.table(List.of())).isEqualTo("Nothing has happened in the sandbox yet.\n");
    }

    @Test
    void a_hundred_runs_are_remembered_and_the_oldest_are_forgotten() throws Exception {
        for (int day = 1; day <= 105; day++) {
            Files.writeString(directory.resolve("2026-01-%03d.jsonl".formatted(day)), "");
        }

        Chronicle chronicle = new Chronicle(directory);
        chronicle.around(request(Operation.CREATE, "a", ""), () -> created("arn:a"));
        chronicle.around(request(Operation.CREATE, "b", ""), () -> created("arn:b"));

        History history = new History(directory);
        assertThat(history.names()).hasSize(100).startsWith("2026-01-007").contains("2026-01-105");
        assertThat(history.last().orElseThrow().events()).hasSize(2);
    }

    @Test
    void what_changed_is_one_line_for_each_resource() {
        Chronicle chronicle = new Chronicle(directory);
        chronicle.around(request(Operation.CREATE, "new", ""), () -> created("1"));
        chronicle.around(request(Operation.UPDATE, "new", "1"), () -> Properties.NONE);
        chronicle.around(request(Operation.UPDATE, "changed", "2"), () -> Properties.NONE);
        chronicle.around(request(Operation.CREATE, "replaced", ""), () -> created("4"));
        chronicle.around(request(Operation.DELETE, "replaced", "3"), () -> "");
        chronicle.around(request(Operation.DELETE, "gone", "5"), () -> "");

        assertThat(Runs.changes(List.of(new History(directory).last().orElseThrow()))
                        .lines())
                .containsExactly(
                        "    TYPE                 NAME      REGION",
                        "+   aws:sns/topic:Topic  new       eu-central-1",
                        "~   aws:sns/topic:Topic  changed   eu-central-1",
                        "+-  aws:sns/topic:Topic  replaced  eu-central-1",
                        "-   aws:sns/topic:Topic  gone      eu-central-1");
    }
}
