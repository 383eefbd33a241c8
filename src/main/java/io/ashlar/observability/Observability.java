package io.ashlar.observability;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import com.pulumi.resources.Resource;
import io.ashlar.incluster.Installation;
import io.ashlar.observability.plan.ObservabilityPlanner;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Logs, traces, exporters, alerts and dashboards of a cluster. It comes after {@code Monitoring}, whose Prometheus, Alertmanager
 * and Grafana read what is made here.
 */
public final class Observability extends ComponentResource {
    /** The component's type token. */
    public static final String TYPE = "ashlar:observability:Observability";

    private final Installation installation;

    /**
     * Registers it.
     *
     * @param name 1 to 32 lower-case letters, digits and dashes; every child's name begins with it
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong, before anything is registered
     */
    public Observability(String name, ObservabilityArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, args.checked(name), options);
        this.installation = Installation.of(
                args.customized(ObservabilityPlanner.plan(name, args.spec(), Json::text)),
                this,
                args.cluster().provider(),
                args.later(),
                args.first());
        registerOutputs(Map.of("objects", ready(), "otlp", Output.of(otlpAddress())));
    }

    /** Where workloads send traces and logs, by OTLP over gRPC. */
    public String otlpAddress() {
        return "http://telemetry.observability.svc:4317";
    }

    /** The names of everything in it, known when all of it is there. */
    public Output<List<String>> ready() {
        return installation.ready();
    }

    /** Every object and chart, by its engine name. */
    public Map<String, Resource> objects() {
        return installation.resources();
    }
}
