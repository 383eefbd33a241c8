package io.ashlar.sandbox.trouble;

import io.ashlar.sandbox.lifecycle.Interceptor;
import io.ashlar.sandbox.lifecycle.Request;
import io.ashlar.sandbox.lifecycle.SimulatedCloud;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.Scope;
import io.ashlar.sandbox.model.Unready;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes what a scenario says go wrong. */
public final class Troublemaker implements Interceptor {
    private final Scenario scenario;
    private final Map<String, AtomicInteger> seen = new ConcurrentHashMap<>();
    private final List<String> troubled = new CopyOnWriteArrayList<>();
    private volatile @Nullable SimulatedCloud cloud;

    /** What is to go wrong; begins with {@link #begin}. */
    public Troublemaker(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Does what has happened behind the engine's back, and knows from now on whose requests it stands before. */
    public void begin(SimulatedCloud clouds) {
        cloud = clouds;
        for (Accident accident : scenario.accidents()) {
            for (CloudResource resource : clouds.inventory()) {
                if (accident.target().matches(resource)) {
                    if (accident instanceof Accident.Drift drift) {
                        clouds.console().drift(resource, drift.set());
                    } else {
                        clouds.lose(resource);
                    }
                }
            }
        }
    }

    /** The urns of the requests that met trouble, in the order they came. */
    public List<String> troubled() {
        return List.copyOf(troubled);
    }

    @Override
    public <T> T around(Request request, Supplier<T> answer) {
        Supplier<T> outermost = answer;
        for (int i = 0; i < scenario.troubles().size(); i++) {
            Trouble trouble = scenario.troubles().get(i);
            if (isDue(i, trouble, request)) {
                Supplier<T> inner = outermost;
                troubled.add(request.address().urn());
                outermost = () -> happens(trouble.effect(), request, inner);
            }
        }
        return outermost.get();
    }

    private boolean isDue(int index, Trouble trouble, Request request) {
        Scope scope = request.provider().scope();
        if (!trouble.at().contains(request.operation()) || !trouble.target().matches(request.address(), scope)) {
            return false;
        }
        String counted = index + " " + trouble.when().group(request.address());
        int number = seen.computeIfAbsent(counted, any -> new AtomicInteger()).incrementAndGet();
        return trouble.when().includes(number);
    }

    private <T> T happens(Effect effect, Request request, Supplier<T> answer) {
        if (effect instanceof Effect.Fail fail) {
            throw Words.failure(fail, request);
        } else if (effect instanceof Effect.Throttle throttle && throttle.refusals() >= Effect.Throttle.ATTEMPTS) {
            throw Words.throttled(request);
        } else if (effect instanceof Effect.Unavailable) {
            throw Words.unavailable(request);
        } else if (effect instanceof Effect.OutOfQuota quota && existing(request) >= quota.limit()) {
            throw Words.outOfQuota(quota.limit(), request);
        } else if (effect instanceof Effect.Slow slow) {
            pause(slow);
        }
        T answered = answer.get();
        if (effect instanceof Effect.LoseAnswer) {
            made(request, answered).ifPresent(clouds().console()::orphan);
            throw Words.lost(request);
        } else if (effect instanceof Effect.StopHalfway) {
            made(request, answered).ifPresent(resource -> {
                throw new Unready(resource, List.of(Words.notReady(request, resource.id())));
            });
        }
        return answered;
    }

    private <T> Optional<CloudResource> made(Request request, T answered) {
        return answered instanceof SimulatedCloud.Created created
                ? clouds().console().find(request.address(), created.id())
                : Optional.empty();
    }

    private long existing(Request request) {
        return clouds().inventory().stream()
                .filter(resource -> resource.type().equals(request.address().type()))
                .filter(resource -> resource.key()
                        .scope()
                        .account()
                        .equals(request.provider().scope().account()))
                .count();
    }

    private SimulatedCloud clouds() {
        SimulatedCloud clouds = cloud;
        if (clouds == null) {
            throw new IllegalStateException("trouble before begin()");
        }
        return clouds;
    }

    private static void pause(Effect.Slow slow) {
        try {
            Thread.sleep(slow.delay().toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Refusal.of(Refusal.Kind.UNREACHABLE, "RequestCanceled", "request context canceled");
        }
    }
}
