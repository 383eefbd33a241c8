package io.ashlar.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackLauncherTest {
    @Test
    void a_pack_prints_its_port_first_and_ends_when_who_started_it_is_killed() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process cli = new ProcessBuilder(
                        "sh",
                        "-c",
                        "\"$0\" -cp \"$1\" io.ashlar.launch.PackLauncher 127.0.0.1:1 . ; true",
                        java,
                        classPath)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = cli.inputReader(StandardCharsets.UTF_8)) {
            assertThat(Integer.parseInt(output.readLine())).isPositive();
            ProcessHandle pack = cli.children().findFirst().orElseThrow();
            cli.destroyForcibly();

            pack.onExit().get(30, TimeUnit.SECONDS);
            assertThat(pack.isAlive()).isFalse();
        } finally {
            cli.destroyForcibly();
        }
    }

    @Test
    void the_project_is_the_nearest_folder_above_with_a_pulumi_yaml(@TempDir Path directory) throws IOException {
        Path pack = Files.createDirectories(directory.resolve("policies/security/target/pack"));
        Files.writeString(directory.resolve("Pulumi.yaml"), "name: shop\n");

        assertThat(PackLauncher.project(pack)).isEqualTo(directory.toAbsolutePath());
    }
}
