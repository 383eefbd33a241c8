package io.ashlar.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.sandbox.Circumstances;
import io.ashlar.sandbox.trouble.Effect;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestedTest {
    @TempDir
    private Path directory;

    @Test
    void no_flags_are_the_usual_circumstances() {
        assertThat(Requested.circumstances("", "", directory)).isEqualTo(Circumstances.USUAL);
    }

    @Test
    void files_and_entries_add_up() throws Exception {
        Files.writeString(directory.resolve("bad-day.yaml"), "trouble: [{then: unavailable, region: eu-west-1}]");

        Circumstances asked = Requested.circumstances(
                "scenario=bad-day.yaml\ntrouble={then: fail, type: \"aws:rds/*\"}\n", "60", directory);

        assertThat(asked.scenario().troubles())
                .extracting(trouble -> trouble.effect().getClass().getSimpleName())
                .containsExactly("Unavailable", "Fail");
        assertThat(asked.scenario().troubles().get(1).effect()).isEqualTo(Effect.Fail.INTERNALLY);
        assertThat(asked.timesFaster()).hasValue(60);
    }

    @Test
    void what_cannot_be_read_is_said() {
        assertThatThrownBy(() -> Requested.circumstances("scenario=none.yaml\n", "", directory))
                .isInstanceOf(LaunchException.class)
                .hasMessage("The scenario " + directory.resolve("none.yaml") + " cannot be read");
        assertThatThrownBy(() -> Requested.circumstances("trouble={then: explode}\n", "", directory))
                .isInstanceOf(LaunchException.class)
                .hasMessageStartingWith("--trouble: trouble[0].then is 'explode', but there are fail, throttle,");
        assertThatThrownBy(() -> Requested.circumstances("", "soon", directory))
                .hasMessage("--real-time is 'soon', but it takes a number above 0: 60 makes seconds of minutes");
    }
}
