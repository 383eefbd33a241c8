package io.ashlar.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages as a real browser takes them. */
class BrowserTest {
    private static final Contents SHOP = Shop.contents();
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    @TempDir
    private Path folder;

    private final WebServer server = WebServer.start(0, () -> SHOP);
    private String browser = "";

    @BeforeEach
    void find() {
        Optional<String> found = NAMES.stream()
                .flatMap(name -> Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
                        .map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
        assumeTrue(found.isPresent(), "there is no Chromium on the PATH");
        browser = found.orElseThrow();
    }

    @AfterEach
    void end() {
        server.close();
    }

    /** What the browser made of a page, scripts and all. */
    private String document(String target) throws Exception {
        Path dump = folder.resolve("dump.html");
        Process process = new ProcessBuilder(
                        browser,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--dump-dom",
                        server.address() + target)
                .redirectOutput(dump.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("the browser ended by itself").isTrue();
        return Files.readString(dump);
    }

    @ParameterizedTest
    @CsvSource({
        "'', Inventory, loud",
        "?q=sns, Inventory, loud",
        "network, Network, shop/dev",
        "history, History, 2026-11-21 15:31:44",
        "changes?from=2, What run 2 changed, failed"
    })
    void shows_every_page(String target, String heading, String content) throws Exception {
        assertThat(document(target))
                .contains("<title>" + heading + " · Ashlar sandbox</title>", "<h1>" + heading + "</h1>", content);
    }

    @Test
    void shows_a_resource_and_runs_nothing_of_what_is_in_it() throws Exception {
        assertThat(document("resource?of=loud"))
                .contains(
                        "<title>loud · Ashlar sandbox</title>",
                        "<h1>loud</h1>",
                        "<dt>note</dt><dd>&lt;script&gt;document.title='stolen'&lt;/script&gt;</dd>")
                .doesNotContain("<script");
    }
}
