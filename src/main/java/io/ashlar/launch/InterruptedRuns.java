package io.ashlar.launch;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a killed CLI leaves in a file backend: its lock, a file with attributes that it had only begun to write, and, when the
 * machine went down with it, a checkpoint without its end. Against a real cloud a person must decide whether the other run is
 * really over ({@code pulumi cancel}); the sandbox lives on one machine, which knows. What an older checkpoint does not mention
 * is taken over from the cloud by the next run.
 *
 * <p>The CLI moves every file into place when it is whole, but for the attributes beside it: those it overwrites, and a run that
 * finds them cut off refuses the whole file with "failed to load checkpoint: EOF".
 *
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/state-and-backends/">State locking</a>
 * @see <a href="https://github.com/google/go-cloud/blob/v0.37.0/blob/fileblob/fileblob.go">How the CLI writes files</a>
 */
final class InterruptedRuns {
    private static final String JSON = ".json";
    private static final String ATTRIBUTES = ".attrs";
    /** Writing a lock takes less than a millisecond. */
    private static final Duration LONGEST_WRITE = Duration.ofSeconds(1);

    private InterruptedRuns() {}

    /**
     * Removes every lock whose process is gone, and puts the last whole checkpoint in the place of one that is not. A stack
     * that somebody works on is left alone: its checkpoint may be half written because it is being written.
     */
    static void mend(Path state) throws IOException {
        Path locks = state.resolve(".pulumi").resolve("locks");
        for (Path lock : files(locks, JSON)) {
            if (ownerIsGone(lock)) {
                Files.deleteIfExists(lock);
                Files.deleteIfExists(lock.resolveSibling(lock.getFileName() + ATTRIBUTES));
            }
        }
        for (Path begun : files(locks, ".tmp")) {
            if (isAbandoned(begun)) {
                Files.deleteIfExists(begun);
            }
        }
        dropCutOffAttributes(state);
        Path stacks = state.resolve(".pulumi").resolve("stacks");
        for (Path checkpoint : files(stacks, JSON)) {
            String stack = stacks.relativize(checkpoint).toString();
            Path held = locks.resolve("organization").resolve(stack.substring(0, stack.length() - JSON.length()));
            if (!isWhole(checkpoint) && files(held, JSON).isEmpty()) {
                restore(checkpoint);
            }
        }
    }

    /** No file needs its attributes, so losing those that a living run is about to finish does no harm. */
    private static void dropCutOffAttributes(Path state) throws IOException {
        for (Path attributes : files(state.resolve(".pulumi"), ATTRIBUTES)) {
            if (!isWhole(attributes)) {
                Files.deleteIfExists(attributes);
            }
        }
    }

    /** The CLI takes whatever lies among the locks for one, so a lock that nobody finishes would stay for ever. */
    private static boolean isAbandoned(Path begun) throws IOException {
        try {
            return Files.getLastModifiedTime(begun)
                    .toInstant()
                    .isBefore(Instant.now().minus(LONGEST_WRITE));
        } catch (NoSuchFileException finished) {
            return false;
        }
    }

    /** Every one of these files holds an object; who is stopped too early leaves none, or one without its end. */
    private static boolean isWhole(Path file) throws IOException {
        String text = readOrEmpty(file).strip();
        return text.startsWith("{") && text.endsWith("}");
    }

    private static String readOrEmpty(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException gone) {
            return "";
        }
    }

    private static List<Path> files(Path directory, String ending) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> walked = Files.walk(directory)) {
            return walked.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static void restore(Path checkpoint) throws IOException {
        Path whole = checkpoint.resolveSibling(checkpoint.getFileName() + ".bak");
        if (Files.isRegularFile(whole) && isWhole(whole)) {
            Files.copy(whole, checkpoint, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.deleteIfExists(checkpoint);
        }
        Files.deleteIfExists(checkpoint.resolveSibling(checkpoint.getFileName() + ATTRIBUTES));
    }

    /** A lock that cannot be read is somebody's who is writing it. */
    private static boolean ownerIsGone(Path lock) throws IOException {
        try {
            JsonElement pid = JsonParser.parseString(Files.readString(lock))
                    .getAsJsonObject()
                    .get("pid");
            return pid != null
                    && ProcessHandle.of(pid.getAsLong())
                            .filter(ProcessHandle::isAlive)
                            .isEmpty();
        } catch (JsonParseException | IllegalStateException unreadable) {
            return false;
        }
    }
}
