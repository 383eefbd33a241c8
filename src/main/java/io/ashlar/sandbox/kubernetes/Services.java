package io.ashlar.sandbox.kubernetes;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ResourceModelBuilder;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Services. */
final class Services {
    private Services() {}

    static void declare(ResourceModelBuilder model) {
        model.source("https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/")
                .rule("spec.type", Rules.oneOf("ClusterIP", "NodePort", "LoadBalancer", "ExternalName"))
                .rule("spec.ports[].port", Rules.between(1, 65535))
                .rule("spec.ports[].nodePort", Rules.between(30000, 32767))
                .rule("spec.ports[].protocol", Rules.oneOf("TCP", "UDP", "SCTP"))
                .rule("spec.sessionAffinity", Rules.oneOf("ClientIP", "None"))
                .replaceOn("spec.clusterIP")
                .check(Services::ports)
                .derived("spec", Services::spec)
                .derived("status", Services::status);
    }

    private static void ports(Properties inputs, Findings findings) {
        if (inputs.isUnknown("spec.ports") || inputs.isUnknown("spec.type")) {
            return;
        }
        List<Properties> ports = inputs.objects("spec.ports");
        boolean external =
                inputs.text("spec.type").filter("ExternalName"::equals).isPresent();
        boolean headless = inputs.text("spec.clusterIP").filter("None"::equals).isPresent();
        if (ports.isEmpty() && !external && !headless) {
            findings.add("spec.ports", "spec.ports: Required value");
        }
        if (external && !inputs.has("spec.externalName")) {
            findings.add(
                    "spec.externalName", "spec.externalName: Required value: a service of type ExternalName has one");
        }
        for (int i = 0; ports.size() > 1 && i < ports.size(); i++) {
            if (!ports.get(i).has("name")) {
                findings.add("spec.ports[" + i + "].name", "spec.ports[" + i + "].name: Required value");
            }
        }
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
