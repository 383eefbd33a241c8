package io.ashlar.ingress;

import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.incluster.Installation;
import io.ashlar.ingress.plan.Entry;
import io.ashlar.ingress.plan.IngressPlanner;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way into a cluster: HTTPS only, TLS 1.2 and newer, certificates and records that look after themselves.
 *
 * <p>Services lead their hosts through it: {@code ServiceArgs.builder(…).host("api.example.com", ingress.entry())}.
 */
public final class Ingress extends ComponentResource implements IngressRef {
    /** The component's type token. */
    public static final String TYPE = "ashlar:ingress:Ingress";

    private final Entry entry;
    private final Installation installation;

    /**
     * Registers it.
     *
     * @param name 1 to 32 lower-case letters, digits and dashes; every child's name begins with it
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong, before anything is registered
     */
    public Ingress(String name, IngressArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, args.checked(name), options);
        IngressIdentities identities = IngressIdentities.provision(name, args, this);
        this.entry = IngressPlanner.entry(args.spec());
        this.installation = Installation.of(
                args.customized(IngressPlanner.plan(name, identities.labelled(args.spec()))),
                this,
                args.cluster().provider(),
                args.later(identities),
                identities.parts());
        registerOutputs(Map.of("objects", installation.ready()));
    }

    @Override
    public Entry entry() {
        return entry;
    }

    /** Every object and chart, by its engine name. */
    public Map<String, Resource> objects() {
        return installation.resources();
    }
}
