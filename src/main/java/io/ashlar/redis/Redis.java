package io.ashlar.redis;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.ashlar.redis.plan.RedisPlanner;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Redis or Valkey: encrypted, reached over TLS and by name and password only, with daily snapshots.
 *
 * <p>Stateful: in production the engine does not delete it before its protection is lifted
 * ({@link RedisArgsBuilder#protection}), and a last snapshot stays when it goes.
 */
public final class Redis extends ComponentResource implements RedisRef {
    /** The component's type token. */
    public static final String TYPE = "ashlar:redis:Redis";

    private final RedisHandles handles;

    /**
     * Registers the server.
     *
     * @param name 1 to 32 lower-case letters, digits and dashes; every child's name begins with it
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong, before anything is registered
     */
    public Redis(String name, RedisArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, args.checked(name), options);
        this.handles = args.driver()
                .provision(RedisPlanner.plan(name, args.spec(), args.driver().offering()), args, this);
        registerOutputs(Map.of(
                "nodeIds", nodeIds(), "host", host(), "port", port(), "credentialsSecretId", credentialsSecretId()));
    }

    /** A Redis that this program did not make, described by its ids. */
    public static RedisRef fromExisting(ExistingRedis existing) {
        return existing;
    }

    /** The cloud's own resources, for what this component does not offer. */
    public <H extends RedisHandles> H handles(Class<H> cloud) {
        return cloud.cast(handles);
    }

    @Override
    public Output<List<String>> nodeIds() {
        return handles.nodeIds();
    }

    @Override
    public Output<String> host() {
        return handles.host();
    }

    @Override
    public Output<Integer> port() {
        return handles.port();
    }

    @Override
    public Output<String> credentialsSecretId() {
        return handles.credentialsSecretId();
    }
}
