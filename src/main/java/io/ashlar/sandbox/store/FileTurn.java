package io.ashlar.sandbox.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The right to write to a file, for one thread of one process at a time. The kernel takes it back from a process that is
 * killed, so nobody waits for the dead.
 */
final class FileTurn implements AutoCloseable {
    /** A file lock belongs to the whole process, so its threads take turns among themselves first. */
    private static final Map<Path, ReentrantLock> WITHIN_PROCESS = new ConcurrentHashMap<>();

    private final ReentrantLock threads;
    private final FileChannel channel;

    /** Turns that are marked on this file, which holds nothing and is never replaced. */
    FileTurn(Path file) {
        try {
            Path absolute = file.toAbsolutePath().normalize();
            Files.createDirectories(absolute.getParent());
            threads = WITHIN_PROCESS.computeIfAbsent(absolute, any -> new ReentrantLock());
            channel = FileChannel.open(absolute, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException denied) {
            throw new UncheckedIOException("the sandbox cannot open " + file, denied);
        }
    }

    <T> T take(Supplier<T> work) {
        threads.lock();
        try {
            FileLock held = channel.lock();
            try {
                return work.get();
            } finally {
                held.release();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the sandbox cannot lock its data", failed);
        } finally {
            threads.unlock();
        }
    }

    @Override
    public void close() {
        // Closing any channel of a file gives back all locks that the process holds on it.
        threads.lock();
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("the sandbox cannot close its lock", failed);
        } finally {
            threads.unlock();
        }
    }
}
