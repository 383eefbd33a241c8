package io.ashlar.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The CLI that the tests' {@code PATH} leads to.
 *
 * @param problem why it cannot be used, empty if it can
 */
record InstalledCli(Optional<String> problem) {
    private static final Pattern VERSION = Pattern.compile("v?(\\d+\\.\\d+\\.\\d+)");
    private static final Pattern NEEDED = Pattern.compile("(?m)^CLI_VERSION=(\\S+)$");

    private static final InstalledCli FOUND = find();

    static InstalledCli onPath() {
        return FOUND;
    }

    private static InstalledCli find() {
        String needed = match(NEEDED, read(Path.of("pulumiw"))).orElseThrow();
        try {
            Process process = new ProcessBuilder("pulumi", "version")
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Optional<String> version = match(VERSION, output);
            if (version.isPresent() && Arrays.compare(parts(version.get()), parts(needed)) >= 0) {
                return new InstalledCli(Optional.empty());
            }
            return new InstalledCli(Optional.of("The Pulumi CLI on the PATH says '" + output.strip()
                    + "', the engine tests need " + needed + " or newer; ./pulumiw --toolchain builds it."));
        } catch (IOException e) {
            return new InstalledCli(
                    Optional.of("There is no Pulumi CLI on the PATH; ./pulumiw --toolchain builds it, given Go."));
        }
    }

    private static int[] parts(String version) {
        return Arrays.stream(version.split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static Optional<String> match(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
