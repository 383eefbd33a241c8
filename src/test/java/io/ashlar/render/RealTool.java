package io.ashlar.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs that read what is rendered, where this machine has them. */
public enum RealTool {
    /** It builds kustomize's folders. */
    KUBECTL("kubectl"),
    /** It renders charts; {@code toolchain/helm/build} builds it. */
    HELM("helm");

    private final String program;

    RealTool(String program) {
        this.program = program;
    }

    /** Where it is: among what the toolchain built, or on the PATH. */
    public Optional<Path> path() {
        String cache = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .orElse(System.getProperty("user.home") + "/.cache");
        return Stream.concat(
                        Stream.of(Path.of(cache, "ashlar", "toolchain", "helm-3.17.3")),
                        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                                .map(Path::of))
                .map(folder -> folder.resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Runs it to its good end; what it printed. */
    public String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(path().orElseThrow().toString()));
        command.addAll(List.of(arguments));
        Path errors = Files.createTempFile("tool-", ".err");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        String said = Files.readString(errors);
        Files.delete(errors);
        assertThat(exit).as(said).isZero();
        return output;
    }
}
