package io.ashlar.dns;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.ashlar.dns.plan.DnsPlan;
import io.ashlar.dns.plan.DnsPlanner;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An environment's public DNS zone, with a CAA record that names who may issue certificates for it.
 *
 * <p>Stateful: a new zone has other name servers, so it is protected in production. On AWS $0.50 a month and $0.40 per million
 * queries (https://aws.amazon.com/route53/pricing/); on Azure $0.50 and $0.40 (https://azure.microsoft.com/pricing/details/dns/);
 * on Google Cloud $0.20 and $0.40 (https://cloud.google.com/dns/pricing).
 */
public final class Dns extends ComponentResource implements DnsRef {
    /** The component's type token. */
    public static final String TYPE = "ashlar:dns:Dns";

    private final DnsPlan plan;
    private final DnsHandles handles;

    /**
     * Registers the zone.
     *
     * @param name 1 to 32 lower-case letters, digits and dashes; every child's name begins with it
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong, before anything is registered
     */
    public Dns(String name, DnsArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, args.checked(name), options);
        this.plan = DnsPlanner.plan(name, args.spec());
        this.handles = args.driver().provision(plan, args, this);
        registerOutputs(Map.of("zoneId", zoneId(), "nameServers", nameServers()));
    }

    /** A zone that this program did not make. */
    public static DnsRef fromExisting(ExistingDns existing) {
        return existing;
    }

    /** The cloud's own resources, for what this component does not offer. */
    public <H extends DnsHandles> H handles(Class<H> cloud) {
        return cloud.cast(handles);
    }

    @Override
    public String domain() {
        return plan.domain();
    }

    @Override
    public Output<String> zoneId() {
        return handles.zoneId();
    }

    @Override
    public Output<String> zoneArn() {
        return handles.zoneArn();
    }

    @Override
    public Output<List<String>> nameServers() {
        return handles.nameServers();
    }
}
