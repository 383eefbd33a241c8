package io.ashlar.edge;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.edge.plan.Continent;
import io.ashlar.edge.plan.EndpointSpec;
import io.ashlar.edge.plan.EndpointSpec.Kind;
import io.ashlar.edge.plan.EndpointSpec.Rank;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One of the places that a routed name leads to. Immutable; each method returns a copy. */
public final class RoutingEndpoint extends ResourceArgs {
    @Import(name = "target", required = true)
    private final Output<String> target;

    @Import(name = "settings", required = true)
    private final Map<String, String> settings;

    private final EndpointSpec spec;

    private RoutingEndpoint(Output<String> target, EndpointSpec spec) {
        this.target = target;
        this.spec = spec;
        this.settings = described(spec);
    }

    /** An IPv4 address, such as that of a load balancer on Azure or Google Cloud. */
    public static RoutingEndpoint address(Output<String> address) {
        return new RoutingEndpoint(address, plain(Kind.ADDRESS));
    }

    /** A name, such as that of a load balancer on AWS or of another provider. */
    public static RoutingEndpoint host(Output<String> name) {
        return new RoutingEndpoint(name, plain(Kind.HOST));
    }

    private static EndpointSpec plain(Kind kind) {
        return new EndpointSpec(kind, Optional.empty(), Optional.empty(), Set.of(), Rank.OTHER);
    }

    /** With this share of the whole, 1 to 255: for {@code WEIGHTED}. */
    public RoutingEndpoint weight(int weight) {
        return new RoutingEndpoint(
                target,
                new EndpointSpec(spec.kind(), Optional.of(weight), spec.region(), spec.continents(), spec.rank()));
    }

    /** In this region, in the cloud's own words: for {@code NEAREST}. */
    public RoutingEndpoint in(String region) {
        return new RoutingEndpoint(
                target,
                new EndpointSpec(spec.kind(), spec.weight(), Optional.of(region), spec.continents(), spec.rank()));
    }

    /** For clients of these continents: for {@code BY_CONTINENT}. One endpoint has none, and serves everybody else. */
    public RoutingEndpoint serving(Continent... continents) {
        return new RoutingEndpoint(
                target, new EndpointSpec(spec.kind(), spec.weight(), spec.region(), Set.of(continents), spec.rank()));
    }

    /** The one that takes everybody while it is well: for {@code FAILOVER}. */
    public RoutingEndpoint primary() {
        return new RoutingEndpoint(
                target, new EndpointSpec(spec.kind(), spec.weight(), spec.region(), spec.continents(), Rank.PRIMARY));
    }

    /** The plain part. */
    public EndpointSpec spec() {
        return spec;
    }

    /** The address or name. */
    public Output<String> target() {
        return target;
    }

    private static Map<String, String> described(EndpointSpec spec) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("kind", spec.kind().name());
        settings.put("rank", spec.rank().name());
        spec.weight().ifPresent(weight -> settings.put("weight", weight.toString()));
        spec.region().ifPresent(region -> settings.put("region", region));
        List<String> continents = spec.continents().stream().map(Continent::key).toList();
        if (!continents.isEmpty()) {
            settings.put("continents", String.join(",", continents));
        }
        return settings;
    }
}
