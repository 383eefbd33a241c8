package io.ashlar.observability.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** One of the programs. */
public enum Tool {
    PROMETHEUS("prometheus"),
    PROMTOOL("promtool"),
    ALERTMANAGER("prometheus-alertmanager"),
    AMTOOL("amtool");

    private final String program;

    Tool(String program) {
        this.program = program;
    }

    /** Where it is; without it, the test that asks is skipped. */
    public Path path() {
        String cache = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .orElse(System.getProperty("user.home") + "/.cache");
        Path path = Path.of(cache, "ashlar", "toolchain", "prometheus", program);
        Assumptions.assumeTrue(
                Files.isExecutable(path), () -> "there is no " + path + "; toolchain/prometheus/install fetches it");
        Assumptions.assumeTrue(starts(path), () -> path + " does not start here: it needs user namespaces");
        return path;
    }

    /** Debian's Alertmanager runs in a namespace of its own, which some containers forbid. */
    private boolean starts(Path path) {
        if (this != ALERTMANAGER) {
            return true;
        }
        try {
            return new ProcessBuilder(path.toString(), "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException unstartable) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Runs it to its end. */
    public Outcome run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(path().toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    /**
     * How it ended.
     *
     * @param exit its exit status
     * @param output what it wrote, errors included
     */
    public record Outcome(int exit, String output) {}
}
