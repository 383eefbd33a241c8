package io.ashlar.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstructionsTest {
    @Test
    void records_end_with_a_character_that_no_argument_holds() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();

        Instructions.unchanged(CommandLine.of(List.of("up", "--message", "two\nlines")))
                .with("NAME", "a value")
                .writeTo(new PrintStream(written, true, StandardCharsets.UTF_8));

        assertThat(written.toString(StandardCharsets.UTF_8))
                .isEqualTo("\0env NAME=a value\0arg up\0arg --message\0arg two\nlines\0go\0");
    }

    @Test
    void more_arguments_stand_right_behind_the_command() {
        CommandLine line = CommandLine.of(List.of("--color", "never", "preview", "--stack", "dev"));

        assertThat(Instructions.unchanged(line)
                        .behind("preview", List.of("--policy-pack", "policies/security"))
                        .arguments())
                .containsExactly("--color", "never", "preview", "--policy-pack", "policies/security", "--stack", "dev");
    }
}
