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

    /** Removes every lock whose process is gone, and puts the last whole checkpoint in the place of an empty one. */
    static void mend(Path state) throws IOException {
        for (Path lock : jsonFiles(state.resolve(".pulumi").resolve("locks"))) {
            if (ownerIsGone(lock)) {
                Files.deleteIfExists(lock);
                Files.deleteIfExists(lock.resolveSibling(lock.getFileName() + ".attrs"));
            }
        }
        for (Path checkpoint : jsonFiles(state.resolve(".pulumi").resolve("stacks"))) {
            if (Files.size(checkpoint) == 0) {
                restore(checkpoint);
            }
        }
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
        if (Files.isRegularFile(whole) && Files.size(whole) > 0) {
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
