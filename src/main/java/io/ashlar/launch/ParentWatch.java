package io.ashlar.launch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ends this JVM when a process that it works for has ended, even by {@code kill -9}.
 *
 * <p>A parent that dies tells its children nothing, so the watch looks at who the parent is: that changes the moment it dies.
 * Whether it is alive would not do, because a dead process that its own parent has not collected yet still counts as alive.
 */
public final class ParentWatch {
    private static final Duration INTERVAL = Duration.ofMillis(50);

    private final List<Long> ancestors;
    private final Runnable last;

    private ParentWatch(List<Long> ancestors, Runnable last) {
        this.ancestors = List.copyOf(ancestors);
        this.last = last;
    }

    /** Watches the process that started this JVM, and the one that started that: the Java host, and the CLI. */
    public static void ofHostAndCli() {
        new ParentWatch(ancestors(2), () -> {}).start();
    }

    /** Watches the process that started this JVM: the CLI itself. */
    static void ofCli() {
        new ParentWatch(ancestors(1), () -> {}).start();
    }

    /** Watches the process that is to become the CLI, this JVM's parent; runs {@code last} before the JVM ends. */
    static void ofCli(long cli, Runnable last) {
        new ParentWatch(List.of(cli), last).start();
    }

    private static List<Long> ancestors(int generations) {
        List<Long> found = new ArrayList<>();
        Optional<ProcessHandle> process = ProcessHandle.current().parent();
        while (process.isPresent() && found.size() < generations) {
            found.add(process.get().pid());
            process = process.get().parent();
        }
        return found;
    }

    private void start() {
        Thread thread = new Thread(this::watch, "parent-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            while (ancestors(ancestors.size()).equals(ancestors)) {
                Thread.sleep(INTERVAL.toMillis());
            }
            last.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // Nobody is left to read an exit code, and a shutdown hook could wait for a connection that is gone.
            Runtime.getRuntime().halt(0);
        }
    }
}
