package io.ashlar.edge;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.core.Tags;
import io.ashlar.dns.DnsRef;
import io.ashlar.edge.plan.EndpointCheck;
import io.ashlar.edge.plan.EndpointSpec;
import io.ashlar.edge.plan.RoutingSpec;
import io.ashlar.edge.plan.RoutingStrategy;
import io.ashlar.edge.plan.RoutingValidator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a {@link GlobalRouting} is to be. */
public final class GlobalRoutingArgs extends ResourceArgs {
    @Import(name = "hostName", required = true)
    private final String hostName;

    @Import(name = "zoneId", required = true)
    private final @Nullable Output<String> zoneId;

    @Import(name = "strategy", required = true)
    private final String strategyKey;

    @Import(name = "endpoints", required = true)
    private final Map<String, RoutingEndpoint> endpoints;

    @Import(name = "tags")
    private final Map<String, String> tags;

    private final GlobalRoutingDriver driver;
    private final RoutingSpec spec;

    private GlobalRoutingArgs(Builder builder) {
        this.driver = builder.driver;
        this.spec = builder.spec();
        this.hostName = spec.hostName();
        this.zoneId = builder.zone == null ? null : builder.zone.zoneId();
        this.strategyKey = spec.strategy().key();
        this.endpoints = Map.copyOf(builder.endpoints);
        this.tags = builder.tags.values();
    }

    /** A builder for a routed name made by this driver. */
    public static Builder builder(GlobalRoutingDriver driver) {
        return new Builder(driver);
    }

    /** The plain part: what shapes the plan. */
    public RoutingSpec spec() {
        return spec;
    }

    /** The zone of the name. */
    public Output<String> zoneId() {
        return Optional.ofNullable(zoneId).orElseThrow();
    }

    /** The name. */
    public String hostName() {
        return hostName;
    }

    /** What the endpoint of this key leads to. */
    public Output<String> target(String key) {
        return Objects.requireNonNull(endpoints.get(key)).target();
    }

    /** Tags of every child that takes tags. */
    public Tags tags() {
        return new Tags(tags);
    }

    GlobalRoutingDriver driver() {
        return driver;
    }

    /**
     * These arguments, once nothing is found wrong with them for a component of this name.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong
     */
    public GlobalRoutingArgs checked(String name) {
        RoutingValidator.check(name, spec, driver.offering());
        return this;
    }

    /** Collects the arguments; nothing is checked before the component is made, and then all of it at once. */
    public static final class Builder {
        /** What a change, or an endpoint that fails, costs at most. */
        private static final int MINUTE = 60;

        private final GlobalRoutingDriver driver;
        private @Nullable DnsRef zone;
        private String hostName = "";
        private RoutingStrategy strategy = RoutingStrategy.NEAREST;
        private Map<String, RoutingEndpoint> endpoints = Map.of();
        private @Nullable EndpointCheck check;
        private int ttlSeconds = MINUTE;
        private Tags tags = Tags.none();

        private Builder(GlobalRoutingDriver driver) {
            this.driver = driver;
        }

        /** The name, in full, the zone's domain or below it. Required. */
        public Builder hostName(DnsRef zone, String name) {
            this.zone = zone;
            this.hostName = name;
            return this;
        }

        /** How an endpoint is chosen. Default: {@link RoutingStrategy#NEAREST}. Google Cloud knows that and WEIGHTED only. */
        public Builder strategy(RoutingStrategy strategy) {
            this.strategy = strategy;
            return this;
        }

        /** The endpoints by a key of your choice, 1 to 50, all addresses or all names. Required. */
        public Builder endpoints(Map<String, RoutingEndpoint> endpoints) {
            this.endpoints = Map.copyOf(endpoints);
            return this;
        }

        /** How an endpoint shows that it is well; one that does not is left out. Default: unasked. Not on Google Cloud. */
        public Builder check(EndpointCheck check) {
            this.check = check;
            return this;
        }

        /** How many seconds resolvers keep an answer. Default: 60. */
        public Builder ttlSeconds(int seconds) {
            this.ttlSeconds = seconds;
            return this;
        }

        /** Tags of every child that takes tags. Default: none. */
        public Builder tags(Tags tags) {
            this.tags = tags;
            return this;
        }

        /** The arguments, unchecked. */
        public GlobalRoutingArgs build() {
            return new GlobalRoutingArgs(this);
        }

        private RoutingSpec spec() {
            SortedMap<String, EndpointSpec> plain = new TreeMap<>();
            endpoints.forEach((key, endpoint) -> plain.put(key, endpoint.spec()));
            return new RoutingSpec(
                    Optional.ofNullable(zone).map(DnsRef::domain),
                    hostName,
                    strategy,
                    plain,
                    Optional.ofNullable(check),
                    ttlSeconds);
        }
    }
}
