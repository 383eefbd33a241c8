package io.ashlar.dns;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.ashlar.dns.plan.CertificatePlanner;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A TLS certificate whose names are proved by records in their zone, and which renews itself as long as those stand.
 *
 * <p>Stateless, and free of charge: on Google Cloud the first 100 are (https://cloud.google.com/certificate-manager/pricing).
 * The zone must be reachable from the public DNS: until its parent domain points to it, no certificate is issued. On AWS the
 * deployment waits for it, and fails after 75 minutes. Azure issues none: see {@link io.ashlar.dns.plan.CertificateOffering#AZURE}.
 */
public final class Certificate extends ComponentResource implements CertificateRef {
    /** The component's type token. */
    public static final String TYPE = "ashlar:dns:Certificate";

    private final CertificateHandles handles;

    /**
     * Registers the certificate.
     *
     * @param name 1 to 32 lower-case letters, digits and dashes; every child's name begins with it
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong, before anything is registered
     */
    public Certificate(String name, CertificateArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, args.checked(name), options);
        this.handles = args.driver().provision(CertificatePlanner.plan(name, args.spec()), args, this);
        registerOutputs(Map.of("certificateId", certificateId()));
    }

    /** A certificate that this program did not make; see {@link CertificateRef#certificateId()}. */
    public static CertificateRef fromExisting(Output<String> certificateId) {
        return () -> certificateId;
    }

    /** The cloud's own resources, for what this component does not offer. */
    public <H extends CertificateHandles> H handles(Class<H> cloud) {
        return cloud.cast(handles);
    }

    @Override
    public Output<String> certificateId() {
        return handles.certificateId();
    }
}
