package io.ashlar.sandbox.kubernetes;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.ResourceModelBuilder;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Unknown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The addresses that Services are given. */
final class Services {
    private Services() {}

    /** What the server and the cloud behind it fill in. */
    static void declare(ResourceModelBuilder model) {
        model.derived("spec", Services::spec).derived("status", Services::status);
    }

    private static Object spec(Subject service) {
        if (service.inputs().asMap().get("spec") == Unknown.VALUE) {
            return Unknown.VALUE;
        }
        Map<String, Object> spec =
                new LinkedHashMap<>(service.inputs().object("spec").asMap());
        spec.putIfAbsent("type", "ClusterIP");
        spec.putIfAbsent("sessionAffinity", "None");
        if (!"ExternalName".equals(spec.get("type"))) {
            int bits = Integer.parseInt(service.hex("cluster ip", 4), 16);
            String address = "172.20." + (bits >> 8) + "." + (bits & 255);
            spec.putIfAbsent(
                    "clusterIP",
                    service.existing()
                            .map(CloudResource::outputs)
                            .flatMap(outputs -> outputs.text("spec.clusterIP"))
                            .orElse(address));
        }
        return spec;
    }

    private static Object status(Subject service) {
        if (service.text("spec.type").filter("LoadBalancer"::equals).isEmpty()) {
            return Map.of("loadBalancer", Map.of());
        }
        Optional<Object> before = service.existing()
                .map(CloudResource::outputs)
                .map(outputs -> outputs.object("status").asMap())
                .filter(status -> !status.isEmpty())
                .map(Object.class::cast);
        String server = service.provider().scope().account();
        String region = server.replaceFirst(".*\\.gr7\\.([a-z0-9-]+)\\.eks\\..*", "$1");
        return before.orElseGet(() -> Map.of(
                "loadBalancer",
                Map.of(
                        "ingress",
                        List.of(Map.of(
                                "hostname",
                                "k8s-" + service.hex("load balancer", 32) + ".elb." + region + ".amazonaws.com")))));
    }
}
