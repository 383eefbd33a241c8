package io.ashlar.sandbox.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The runs that a sandbox remembers. */
public final class History {
    static final String ENDING = ".jsonl";

    /**
     * How many runs are remembered: more than anybody looks back. A change to all of production is some 200 lines of 250 bytes,
     * so a hundred are 5 MB.
     */
    static final int MOST_RUNS = 100;

    private final Path directory;

    /** What a {@link Chronicle} wrote to this directory. */
    public History(Path directory) {
        this.directory = directory;
    }

    /** The names of all runs, the oldest first. */
    public List<String> names() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("the sandbox cannot read " + directory, failed);
        }
    }

    /** Forgets the oldest runs beyond those that are remembered. */
    void forgetOldest() {
        List<String> names = names();
        for (String name : names.subList(0, Math.max(0, names.size() - MOST_RUNS))) {
            try {
                Files.deleteIfExists(directory.resolve(name + ENDING));
            } catch (IOException failed) {
                throw new UncheckedIOException("the sandbox cannot remove the run " + name, failed);
            }
        }
    }

    /** The run of this name. */
    public Run run(String name) {
        try (Stream<String> lines = Files.lines(directory.resolve(name + ENDING))) {
            return new Run(name, lines.flatMap(line -> Event.of(line).stream()).toList());
        } catch (IOException failed) {
            throw new UncheckedIOException("the sandbox cannot read the run " + name, failed);
        }
    }

    /** The newest run. */
    public Optional<Run> last() {
        List<String> names = names();
        return names.isEmpty() ? Optional.empty() : Optional.of(run(names.get(names.size() - 1)));
    }
}
