package io.ashlar.launch;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a killed CLI leaves in a file backend: its lock, and perhaps a checkpoint that it had only begun to write. Against a
 * real cloud a person must decide whether the other run is really over ({@code pulumi cancel}); the sandbox lives on one
 * machine, which knows. What an older checkpoint does not mention is taken over from the cloud by the next run.
 *
 * @see <a href="https://www.pulumi.com/docs/iac/concepts/state-and-backends/">State locking</a>
 */
final class InterruptedRuns {
    private static final String JSON = ".json";

    private InterruptedRuns() {}

    /**
     * Removes every lock whose process is gone, and puts the last whole checkpoint in the place of one that is not. A stack
     * that somebody works on is left alone: its checkpoint may be half written because it is being written.
     */
    static void mend(Path state) throws IOException {
        Path locks = state.resolve(".pulumi").resolve("locks");
        for (Path lock : jsonFiles(locks)) {
            if (ownerIsGone(lock)) {
                Files.deleteIfExists(lock);
                Files.deleteIfExists(lock.resolveSibling(lock.getFileName() + ".attrs"));
            }
        }
        Path stacks = state.resolve(".pulumi").resolve("stacks");
        for (Path checkpoint : jsonFiles(stacks)) {
            String stack = stacks.relativize(checkpoint).toString();
            Path held = locks.resolve("organization").resolve(stack.substring(0, stack.length() - JSON.length()));
            if (!isWhole(checkpoint) && jsonFiles(held).isEmpty()) {
                restore(checkpoint);
            }
        }
    }

    /** The engine writes an object; whoever is killed leaves none, or one without its end. */
    private static boolean isWhole(Path checkpoint) throws IOException {
        String text = Files.readString(checkpoint).strip();
        return text.startsWith("{") && text.endsWith("}");
    }

    private static List<Path> jsonFiles(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> walked = Files.walk(directory)) {
            return walked.filter(file -> file.toString().endsWith(JSON)).toList();
        }
    }

    private static void restore(Path checkpoint) throws IOException {
        Path whole = checkpoint.resolveSibling(checkpoint.getFileName() + ".bak");
        if (Files.isRegularFile(whole) && isWhole(whole)) {
            Files.copy(whole, checkpoint, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.delete(checkpoint);
        }
        Files.deleteIfExists(checkpoint.resolveSibling(checkpoint.getFileName() + ".attrs"));
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
