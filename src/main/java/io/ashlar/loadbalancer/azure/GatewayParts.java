package io.ashlar.loadbalancer.azure;

import com.pulumi.azurenative.network.inputs.SubResourceArgs;
import com.pulumi.core.Output;
import io.ashlar.loadbalancer.plan.HostRouting;
import io.ashlar.loadbalancer.plan.HostRouting.Host;
import java.util.List;
import java.util.Optional;

/** The names of a gateway's parts, and the ids by which they know each other. */
final class GatewayParts {
    static final String FRONTEND = "internet";
    static final String HTTP_PORT = "http";
    static final String HTTPS_PORT = "https";
    static final String CERTIFICATE = "certificate";
    static final String HTTP_LISTENER = "http";
    static final String REDIRECT = "to-https";
    static final String HEADERS = "headers";

    /** Holds nobody: what no route takes finds no backend. */
    static final String NOBODY = "nobody";

    static final String ANY_LISTENER = listener(HostRouting.ANY);

    private final Output<String> gatewayId;

    GatewayParts(Output<String> gatewayId) {
        this.gatewayId = gatewayId;
    }

    static String pool(String route) {
        return "route-" + route;
    }

    static String listener(Host host) {
        return "https-" + host.inNames();
    }

    private static String listener(String host) {
        return listener(new Host(host, List.of(), Optional.empty()));
    }

    static String pathMap(Host host) {
        return "paths-" + host.inNames();
    }

    /** The id of a part of the gateway, in the collection of its kind. */
    SubResourceArgs ref(String collection, String name) {
        return SubResourceArgs.builder()
                .id(gatewayId.applyValue(id -> id + "/" + collection + "/" + name))
                .build();
    }
}
