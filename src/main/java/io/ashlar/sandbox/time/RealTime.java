package io.ashlar.sandbox.time;

import io.ashlar.sandbox.lifecycle.Interceptor;
import io.ashlar.sandbox.lifecycle.Request;
import io.ashlar.sandbox.model.Refusal;
import java.time.Duration;
import java.util.function.Supplier;

/** Takes the time that the real cloud takes, or a part of it. */
public final class RealTime implements Interceptor {
    private final Durations durations = Durations.known();
    private final double factor;

    /**
     * Time that passes so much faster.
     *
     * @param factor 1 is as slow as the cloud, 60 makes seconds of its minutes
     */
    public RealTime(double factor) {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("time passes " + factor + " times faster, but it takes more than 0");
        }
        this.factor = factor;
    }

    @Override
    public <T> T around(Request request, Supplier<T> cloud) {
        T answer = cloud.get();
        Duration takes = durations
                .of(request.address().type())
                .map(typical -> typical.of(request.operation()))
                .orElse(Duration.ZERO);
        try {
            Thread.sleep(Math.round(takes.toMillis() / factor));
            return answer;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Refusal.of(Refusal.Kind.UNREACHABLE, "RequestCanceled", "request context canceled");
        }
    }
}
