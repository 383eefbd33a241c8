package io.ashlar.launch;

import com.google.common.base.Splitter;
import io.ashlar.sandbox.Circumstances;
import io.ashlar.sandbox.trouble.Scenario;
import io.ashlar.sandbox.trouble.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The circumstances that the user asked for with flags of {@code pulumiw}, which passes them as system properties. */
final class Requested {
    private Requested() {}

    static Circumstances circumstances() {
        return circumstances(
                System.getProperty("ashlar.trouble", ""),
                System.getProperty("ashlar.pace", ""),
                Path.of(System.getProperty("ashlar.directory", "")));
    }

    /**
     * Reads the flags.
     *
     * @param trouble a line for each: {@code scenario=<file>} or {@code trouble=<entry>}
     * @param pace the factor of {@code --real-time}, empty without it
     * @param directory where the names of files start
     */
    static Circumstances circumstances(String trouble, String pace, Path directory) {
        Scenario scenario = Scenario.NONE;
        for (String flag : Splitter.on('\n').omitEmptyStrings().split(trouble)) {
            String value = flag.substring(flag.indexOf('=') + 1);
            scenario = scenario.and(flag.startsWith("scenario=") ? file(directory.resolve(value)) : entry(value));
        }
        Circumstances circumstances = Circumstances.USUAL.with(scenario);
        return pace.isEmpty() ? circumstances : circumstances.timesFaster(factor(pace));
    }

    private static Scenario file(Path file) {
        try {
            return ScenarioFile.parse(file.getFileName().toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new LaunchException("The scenario " + file + " cannot be read", unreadable);
        } catch (IllegalArgumentException wrong) {
            throw new LaunchException(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private static Scenario entry(String text) {
        try {
            return ScenarioFile.parseOne("--trouble", text);
        } catch (IllegalArgumentException wrong) {
            throw new LaunchException(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private static double factor(String pace) {
        try {
            double factor = Double.parseDouble(pace);
            if (factor > 0) {
                return factor;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new LaunchException(
                "--real-time is '" + pace + "', but it takes a number above 0: 60 makes seconds of minutes");
    }
}
