package io.ashlar.edge;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.ashlar.edge.plan.CdnPlanner;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Content close to its users: HTTPS only, by TLS 1.2 or newer, with the headers that keep browsers safe, a web firewall, and
 * access logs, in front of one origin that speaks HTTPS itself.
 *
 * <p>Stateless, but its names are known to the world: it is protected in production. On AWS traffic alone costs, from $0.085
 * a GB, and the firewall $8 a month (https://aws.amazon.com/cloudfront/pricing/, https://aws.amazon.com/waf/pricing/); on Azure
 * $35 a month, and $330 with managed rules (https://azure.microsoft.com/pricing/details/frontdoor/); on Google Cloud about $18
 * for the front end, from $0.08 a GB, and $9 for the firewall (https://cloud.google.com/cdn/pricing).
 */
public final class Cdn extends ComponentResource implements CdnRef {
    /** The component's type token. */
    public static final String TYPE = "ashlar:edge:Cdn";

    private final CdnHandles handles;

    /**
     * Registers the CDN.
     *
     * @param name 1 to 32 lower-case letters, digits and dashes; every child's name begins with it
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong, before anything is registered
     */
    public Cdn(String name, CdnArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, args.checked(name), options);
        this.handles = args.driver().provision(CdnPlanner.plan(name, args.spec()), args, this);
        registerOutputs(Map.of("cdnId", cdnId(), "dnsName", dnsName()));
    }

    /** The cloud's own resources, for what this component does not offer. */
    public <H extends CdnHandles> H handles(Class<H> cloud) {
        return cloud.cast(handles);
    }

    @Override
    public Output<String> cdnId() {
        return handles.cdnId();
    }

    @Override
    public Output<String> dnsName() {
        return handles.dnsName();
    }
}
