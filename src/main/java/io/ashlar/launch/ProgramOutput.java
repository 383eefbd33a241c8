package io.ashlar.launch;

import com.pulumi.deployment.internal.Engine;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.LogSeverity;

/** Sends what a program prints to the engine, line by line, so that the CLI shows it among its own output. */
final class ProgramOutput implements AutoCloseable {
    private static final int OUT = 1;
    private static final int ERR = 2;

    private final Engine engine;
    private final PrintStream formerOut = System.out;
    private final PrintStream formerErr = System.err;
    private final Lines out = new Lines(OUT);
    private final Lines err = new Lines(ERR);
    private CompletableFuture<?> sent = CompletableFuture.allOf();

    private ProgramOutput(Engine engine) {
        this.engine = engine;
    }

    /** Takes the standard streams over until closed. */
    static ProgramOutput to(Engine engine) {
        ProgramOutput output = new ProgramOutput(engine);
        System.setOut(new PrintStream(output.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(output.err, true, StandardCharsets.UTF_8));
        return output;
    }

    /** Adds a line that the program did not print. */
    void say(String line) {
        send(line + "\n", OUT);
    }

    /** Gives the streams back; completes when the engine has every line. */
    CompletableFuture<?> finish() {
        close();
        synchronized (this) {
            return sent;
        }
    }

    @Override
    public void close() {
        System.setOut(formerOut);
        System.setErr(formerErr);
        out.endLine();
        err.endLine();
    }

    private synchronized void send(String line, int stream) {
        LogRequest request = LogRequest.newBuilder()
                .setSeverity(LogSeverity.INFO)
                .setMessage(line)
                .setStreamId(stream)
                .build();
        sent = sent.thenCompose(before -> engine.logAsync(request)).exceptionally(gone -> null);
    }

    private final class Lines extends OutputStream {
        private final int stream;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        Lines(int stream) {
            this.stream = stream;
        }

        @Override
        public synchronized void write(int octet) {
            line.write(octet);
            if (octet == '\n') {
                endLine();
            }
        }

        synchronized void endLine() {
            if (line.size() > 0) {
                send(line.toString(StandardCharsets.UTF_8), stream);
                line.reset();
            }
        }
    }
}
