package io.ashlar.sandbox.history;

import io.ashlar.sandbox.lifecycle.Interceptor;
import io.ashlar.sandbox.lifecycle.Request;
import io.ashlar.sandbox.lifecycle.SimulatedCloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.function.Supplier;

/** Writes down what is asked of the clouds and what came of it. */
public final class Chronicle implements Interceptor {
    private final Path directory;
    private final Path file;

    /** Writes to a file of its own in this directory, from the first change on. */
    public Chronicle(Path directory) {
        this.directory = directory;
        // Sorts by time; two commands that begin in the same instant differ in their process.
        String name = Instant.now().toString().replace(':', '-') + "-"
                + ProcessHandle.current().pid();
        this.file = directory.resolve(name + History.ENDING);
    }

    @Override
    public <T> T around(Request request, Supplier<T> cloud) {
        if (request.operation() == Request.Operation.READ) {
            return cloud.get();
        }
        try {
            T answer = cloud.get();
            write(request, answer instanceof SimulatedCloud.Created created ? created.id() : request.id(), "");
            return answer;
        } catch (RuntimeException failure) {
            write(request, request.id(), String.valueOf(failure.getMessage()));
            throw failure;
        }
    }

    private void write(Request request, String id, String error) {
        Event event = new Event(
                Instant.now(),
                request.operation(),
                request.address().urn(),
                request.address().type(),
                id,
                request.provider().scope().region(),
                error);
        try {
            Files.createDirectories(directory);
            boolean first = !Files.exists(file);
            Files.writeString(file, event.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            if (first) {
                new History(directory).forgetOldest();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the sandbox cannot write " + file, failed);
        }
    }
}
