package io.ashlar.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterruptedRunsTest {
    @TempDir
    private Path state;

    private Path lock;

    @BeforeEach
    void make_a_lock() throws IOException {
        lock = Files.createDirectories(state.resolve(".pulumi/locks/organization/ashlar/dev"))
                .resolve("1.json");
        Files.writeString(lock.resolveSibling("1.json.attrs"), "{}");
    }

    @Test
    void a_lock_whose_process_is_gone_goes() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Files.writeString(lock, "{\"pid\":%d}".formatted(ended.pid()));

        InterruptedRuns.mend(state);

        assertThat(lock.getParent()).isEmptyDirectory();
    }

    @Test
    void a_lock_whose_process_lives_stays() throws Exception {
        Files.writeString(lock, "{\"pid\":%d}".formatted(ProcessHandle.current().pid()));

        InterruptedRuns.mend(state);

        assertThat(lock).exists();
    }

    @Test
    void a_lock_that_is_being_written_stays() throws Exception {
        Files.writeString(lock, "{\"pi");

        InterruptedRuns.mend(state);

        assertThat(lock).exists();
    }

    @Test
    void a_lock_that_nobody_finishes_goes() throws Exception {
        Path begun = lock.resolveSibling("one.json.18a.tmp");
        Files.writeString(begun, "{\"pi");
        Files.setLastModifiedTime(begun, FileTime.from(Instant.now().minusSeconds(2)));
        Path beingWritten = Files.writeString(lock.resolveSibling("other.json.18b.tmp"), "{\"pi");

        InterruptedRuns.mend(state);

        assertThat(begun).doesNotExist();
        assertThat(beingWritten).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"user.content_type\":"})
    void attributes_that_were_cut_off_go_and_the_checkpoint_stays(String written) throws Exception {
        Path stacks = Files.createDirectories(state.resolve(".pulumi/stacks/ashlar"));
        Path checkpoint = Files.writeString(stacks.resolve("dev.json"), "{\"version\":3}");
        Path attributes = Files.writeString(stacks.resolve("dev.json.attrs"), written);
        Path whole = Files.writeString(stacks.resolve("dev.json.bak.attrs"), "{}");

        InterruptedRuns.mend(state);

        assertThat(attributes).doesNotExist();
        assertThat(checkpoint).hasContent("{\"version\":3}");
        assertThat(whole).exists();
    }

    @Test
    void no_state_is_no_problem() throws Exception {
        InterruptedRuns.mend(state.resolve("none"));

        assertThat(state.resolve("none")).doesNotExist();
    }

    @Test
    void an_empty_checkpoint_gives_way_to_the_last_whole_one() throws Exception {
        Path checkpoint =
                Files.createDirectories(state.resolve(".pulumi/stacks/ashlar")).resolve("dev.json");
        Files.writeString(checkpoint, "");
        Files.writeString(checkpoint.resolveSibling("dev.json.bak"), "{\"version\":3}");

        InterruptedRuns.mend(state);

        assertThat(checkpoint).hasContent("{\"version\":3}");
    }

    @Test
    void an_empty_checkpoint_that_had_none_before_goes() throws Exception {
        Path checkpoint =
                Files.createDirectories(state.resolve(".pulumi/stacks/ashlar")).resolve("dev.json");
        Files.writeString(checkpoint, "");

        InterruptedRuns.mend(state);

        assertThat(checkpoint).doesNotExist();
    }

    @Test
    void a_checkpoint_without_its_end_gives_way_to_the_last_whole_one() throws Exception {
        Path checkpoint =
                Files.createDirectories(state.resolve(".pulumi/stacks/ashlar")).resolve("dev.json");
        Files.writeString(checkpoint, "{\"version\":3,\"deploy");
        Files.writeString(checkpoint.resolveSibling("dev.json.bak"), "{\"version\":3}");

        InterruptedRuns.mend(state);

        assertThat(checkpoint).hasContent("{\"version\":3}");
    }

    @Test
    void a_checkpoint_of_a_stack_that_somebody_works_on_is_left_alone() throws Exception {
        Path checkpoint =
                Files.createDirectories(state.resolve(".pulumi/stacks/ashlar")).resolve("dev.json");
        Files.writeString(checkpoint, "");
        Files.writeString(checkpoint.resolveSibling("dev.json.bak"), "{\"version\":3}");
        Files.writeString(lock, "{\"pid\":%d}".formatted(ProcessHandle.current().pid()));

        InterruptedRuns.mend(state);

        assertThat(checkpoint).hasContent("");
    }
}
