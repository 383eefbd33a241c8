package io.ashlar.sandbox.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.Logger;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** Opens the file of a store, and waits while another process holds it. */
final class StoreFile {
    private static final Logger LOG = Logger.getLogger(StoreFile.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private StoreFile() {}

    static MVStore open(Path file) {
        return open(file, PATIENCE);
    }

    static MVStore open(Path file, Duration patience) {
        makeFolder(file);
        long deadline = System.nanoTime() + patience.toNanos();
        boolean told = false;
        while (true) {
            try {
                MVStore store = new MVStore.Builder()
                        .fileName(file.toString())
                        .autoCommitDisabled()
                        .open();
                // What is overwritten may be reused at once: the page cache survives a killed process.
                store.setRetentionTime(0);
                return store;
            } catch (MVStoreException failure) {
                if (failure.getErrorCode() != DataUtils.ERROR_FILE_LOCKED) {
                    throw failure;
                }
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "the sandbox in " + file.getParent() + " is in use by another command, and was so for "
                                    + patience.toSeconds()
                                    + " s. Wait for it to end, or give this one its own directory.",
                            failure);
                }
                if (!told) {
                    LOG.warning("the sandbox in " + file.getParent() + " is in use by another command; waiting for it");
                    told = true;
                }
                pause();
            }
        }
    }

    private static void makeFolder(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException denied) {
            throw new UncheckedIOException("the sandbox cannot make the folder of " + file, denied);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the sandbox's store", interrupted);
        }
    }
}
