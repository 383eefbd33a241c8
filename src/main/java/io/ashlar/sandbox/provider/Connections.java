package io.ashlar.sandbox.provider;

import io.ashlar.sandbox.model.ProviderInstance;
import io.ashlar.sandbox.model.Refusal;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.net.SocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Which provider instance speaks on which connection. */
final class Connections implements ServerInterceptor {
    private static final Context.Key<String> CALLER = Context.key("sandbox-caller");

    private final Map<String, ProviderInstance> configured = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> mentioned = new ConcurrentHashMap<>();

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        SocketAddress address = call.getAttributes().get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR);
        Context context = Context.current().withValue(CALLER, String.valueOf(address));
        return Contexts.interceptCall(context, call, headers, next);
    }

    /** Notes that the engine knows of a resource, because it named it. */
    void mention(String packageName, String id) {
        mentioned
                .computeIfAbsent(caller(packageName), any -> ConcurrentHashMap.newKeySet())
                .add(id);
    }

    /** Whether the engine has named a resource on this connection. */
    boolean isMentioned(String packageName, String id) {
        return mentioned.getOrDefault(caller(packageName), Set.of()).contains(id);
    }

    /** Keeps the configuration of the provider that is calling. */
    void configure(ProviderInstance provider) {
        String caller = caller(provider.scope().packageName());
        mentioned.remove(caller);
        configured.put(caller, provider);
    }

    /**
     * The provider that is calling. A client that was idle for long dials anew without configuring again; that is no
     * ambiguity as long as the package has been configured in one way only.
     */
    ProviderInstance current(String packageName) {
        ProviderInstance known = configured.get(caller(packageName));
        if (known != null) {
            return known;
        }
        Set<ProviderInstance> candidates = configured.values().stream()
                .filter(provider -> provider.scope().packageName().equals(packageName))
                .collect(Collectors.toSet());
        if (candidates.size() == 1) {
            return candidates.iterator().next();
        }
        throw Refusal.invalid(
                "",
                "the " + packageName + " provider was not configured on this connection, and " + candidates.size()
                        + " configurations are known; run the command again");
    }

    private static String caller(String packageName) {
        return packageName + "@" + CALLER.get();
    }
}
