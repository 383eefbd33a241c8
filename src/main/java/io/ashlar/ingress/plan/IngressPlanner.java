package io.ashlar.ingress.plan;

import io.ashlar.core.Names;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.core.manifest.InstallStep;
import java.util.ArrayList;
import java.util.List;

/** Turns a checked specification into objects and charts. */
public final class IngressPlanner {
    /** Where the way in lives. */
    public static final String NAMESPACE = "ingress";

    /** The gateway's name, and its class's. */
    public static final String GATEWAY = "public";

    private static final String NGINX_CLASS = "nginx";

    private IngressPlanner() {}

    /** Everything, in the order that it is made; the load balancer goes before its controller. */
    public static List<InstallStep> plan(String name, IngressSpec spec) {
        Names names = Names.of(name);
        List<InstallStep> steps = new ArrayList<>();
        steps.addAll(Certificates.plan(names, spec));
        if (spec.cloud() == ClusterCloud.AWS) {
            steps.add(LoadBalancers.controller(names, spec));
        }
        steps.addAll(spec.kind() == EntryKind.GATEWAY ? Gateways.plan(names, spec) : NginxPlan.plan(names, spec));
        steps.addAll(ExternalNames.plan(names, spec));
        return steps;
    }

    /** What routes need. */
    public static Entry entry(IngressSpec spec) {
        return new Entry(
                spec.kind(),
                NAMESPACE,
                spec.kind() == EntryKind.GATEWAY ? GATEWAY : NGINX_CLASS,
                Certificates.issuer(spec));
    }
}
