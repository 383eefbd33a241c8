package io.ashlar.render;

import io.ashlar.core.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that belongs to this command: a list in it says which files were written and what was in them, in the form of
 * {@code sha256sum}. What is not on the list, or was edited since, is somebody's work and is not touched.
 */
public final class OutputFolder {
    /** The list's name. */
    public static final String LIST = ".rendered";

    private final Path folder;

    /** The folder at a path, which need not be there yet. */
    public OutputFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** What becomes of files that this command did not write, or that were edited since. */
    public enum Foreign {
        /** They are kept, and nothing is written at all if one is in the way. */
        KEEP,
        /** Those that are in the way are written over; others stay. */
        REPLACE
    }

    /**
     * Writes files and removes those that were written before and are no longer among them.
     *
     * @param files text by path in the folder, with slashes
     * @throws io.ashlar.core.InvalidInputException if something of somebody else's is in the way
     */
    public void write(SortedMap<String, String> files, Foreign foreign) {
        SortedMap<String, String> before = list();
        if (foreign == Foreign.KEEP) {
            refuseToDestroy(files, before);
        }
        try {
            TreeSet<String> gone = new TreeSet<>(before.keySet());
            gone.removeAll(files.keySet());
            for (String path : gone) {
                Files.deleteIfExists(at(path));
                removeEmptyFolders(path);
            }
            StringBuilder list = new StringBuilder();
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = at(file.getKey());
                Files.createDirectories(path.resolveSibling("."));
                Files.writeString(path, file.getValue());
                list.append(digest(bytes(file.getValue())))
                        .append("  ")
                        .append(file.getKey())
                        .append('\n');
            }
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(LIST), list);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + folder + ": " + e.getMessage(), e);
        }
    }

    private void refuseToDestroy(SortedMap<String, String> files, SortedMap<String, String> before) {
        Problems problems = problems();
        if (!Files.exists(folder.resolve(LIST)) && !isEmpty()) {
            problems.add(
                    "RND-005",
                    "--out",
                    "a folder with other files",
                    "it is empty, absent, or was written by this command",
                    "Choose another folder, or add --overwrite.");
        } else {
            TreeSet<String> touched = new TreeSet<>(before.keySet());
            touched.addAll(files.keySet());
            for (String path : touched) {
                if (isForeign(path, before.get(path), files.get(path))) {
                    problems.add(
                            "RND-006",
                            "--out",
                            "edited: " + path,
                            "what this command did not write stays as it is",
                            "Move the change into the program or into an overlay beside this folder, or add"
                                    + " --overwrite.");
                }
            }
        }
        problems.throwIfAny();
    }

    /** Whether a file is there that is neither as it was written nor as it would be. */
    private boolean isForeign(String path, @Nullable String written, @Nullable String wanted) {
        if (!Files.exists(at(path))) {
            return false;
        }
        String now = digest(content(path));
        return !now.equals(written) && (wanted == null || !now.equals(digest(bytes(wanted))));
    }

    /** Digest by path, of what was written last. */
    private SortedMap<String, String> list() {
        SortedMap<String, String> files = new TreeMap<>();
        for (String line :
                new String(content(LIST), StandardCharsets.UTF_8).lines().toList()) {
            String[] parts = line.split("  ", 2);
            if (parts.length < 2
                    || !at(parts[1]).startsWith(folder)
                    || at(parts[1]).equals(folder)) {
                problems()
                        .add(
                                "RND-007",
                                LIST,
                                "'" + line + "'",
                                "each line is a digest and the path of a file in this folder",
                                "Restore the file, or remove it and render with --overwrite.")
                        .throwIfAny();
            } else {
                files.put(parts[1], parts[0]);
            }
        }
        return Collections.unmodifiableSortedMap(files);
    }

    private Problems problems() {
        return Problems.of("Folder", folder.toString());
    }

    private Path at(String path) {
        return folder.resolve(path).normalize();
    }

    /** What is in a file; nothing if there is none. */
    private byte[] content(String path) {
        try {
            return Files.exists(at(path)) ? Files.readAllBytes(at(path)) : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + at(path) + ": " + e.getMessage(), e);
        }
    }

    private boolean isEmpty() {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder + ": " + e.getMessage(), e);
        }
    }

    /** The folders above a file that is gone, the nearest first, for as long as nothing else is in them. */
    private void removeEmptyFolders(String file) throws IOException {
        for (int end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
            Path above = at(file.substring(0, end));
            if (!Files.isDirectory(above)) {
                continue;
            }
            try (Stream<Path> entries = Files.list(above)) {
                if (entries.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(above);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
