package io.ashlar.sandbox.kubernetes.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Services.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/apis/core/validation/validation.go">
 *     ValidateService</a>
 */
final class Services {
    private Services() {}

    static void check(Field object, FieldErrors errors) {
        Field spec = object.child("spec");
        if (spec.isUnknown()) {
            return;
        }
        Field type = spec.child("type");
        String kind = type.nonEmptyText().orElse(type.isUnknown() ? "" : "ClusterIP");
        Field clusterIp = spec.child("clusterIP");
        boolean headless = clusterIp.is("None");
        Field ports = spec.child("ports");
        if (ports.isEmpty() && !headless && !kind.equals("ExternalName") && !kind.isEmpty()) {
            errors.required(ports);
        }
        if (headless && (kind.equals("LoadBalancer") || kind.equals("NodePort"))) {
            errors.invalid(
                    clusterIp.called("spec.clusterIPs[0]"),
                    "None",
                    "may not be set to 'None' for " + kind + " services");
        }
        if (kind.equals("ExternalName")) {
            external(spec, errors);
        } else if (!headless && clusterIp.nonEmptyText().isPresent()) {
            Addresses.ip(clusterIp.called("spec.clusterIPs[0]"), errors);
        }
        ports(ports, kind, errors);
        Selectors.labels(spec.child("selector"), errors);
        affinity(spec, errors);
        errors.oneOf(spec.child("ipFamilyPolicy"), "PreferDualStack", "RequireDualStack", "SingleStack");
        spec.child("externalIPs").items().forEach(address -> Addresses.ip(address, errors));
        errors.oneOf(type, "ClusterIP", "ExternalName", "LoadBalancer", "NodePort");
        if (!kind.isEmpty()) {
            loadBalancing(spec, kind, errors);
            traffic(spec, kind, errors);
        }
    }

    private static void external(Field spec, FieldErrors errors) {
        Field name = spec.child("externalName");
        if (name.isEmpty()) {
            errors.required(name);
        }
        name.nonEmptyText().ifPresent(text -> {
            String cname = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
            errors.invalid(name, cname, Formats.SUBDOMAIN_NAME.complaints(cname));
        });
        if (spec.child("clusterIP").isSet()) {
            errors.forbidden(spec.child("clusterIPs"), "may not be set for ExternalName services");
        }
    }

    private static void ports(Field ports, String kind, FieldErrors errors) {
        List<Field> all = ports.items();
        Set<String> names = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        Set<String> nodePorts = new HashSet<>();
        for (Field port : all) {
            Field name = port.child("name");
            if (name.isEmpty() && all.size() > 1) {
                errors.required(name);
            }
            errors.format(name, Formats.LABEL_NAME);
            name.nonEmptyText().filter(text -> !names.add(text)).ifPresent(text -> errors.duplicate(name, text));
            Probes.port(port.child("port"), errors);
            errors.oneOf(port.child("protocol"), "SCTP", "TCP", "UDP");
            if (!port.child("targetPort").isEmpty()) {
                Probes.port(port.child("targetPort"), errors);
            }
            errors.format(port.child("appProtocol"), Formats.QUALIFIED_NAME);
            String protocol = port.child("protocol").nonEmptyText().orElse("TCP");
            Field nodePort = port.child("nodePort");
            if (!nodePort.isEmpty() && !nodePort.isUnknown()) {
                nodePort(nodePort, protocol, kind, nodePorts, errors);
            }
            port.child("port").number().ifPresent(number -> {
                if (!numbers.add(protocol + "/" + number)) {
                    errors.duplicate(
                            port,
                            new FieldErrors.Verbatim("core.ServicePort{Name:\"\", Protocol:\"" + protocol
                                    + "\", AppProtocol:(*string)(nil), Port:" + number
                                    + ", TargetPort:intstr.IntOrString{Type:0, IntVal:0, StrVal:\"\"}, NodePort:0}"));
                }
            });
        }
    }

    private static void nodePort(
            Field nodePort, String protocol, String kind, Set<String> nodePorts, FieldErrors errors) {
        long number = nodePort.number().orElse(0);
        if (kind.equals("ClusterIP")) {
            errors.forbidden(nodePort, "may not be used when `type` is 'ClusterIP'");
        } else if (number < 30000 || number > 32767) {
            // The allocator's words: https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport
            errors.invalid(
                    nodePort,
                    number,
                    "provided port is not in the valid range. The range of valid ports is 30000-32767");
        }
        if (!nodePorts.add(protocol + "/" + number)) {
            errors.duplicate(nodePort, number);
        }
    }

    private static void affinity(Field spec, FieldErrors errors) {
        Field affinity = spec.child("sessionAffinity");
        errors.oneOf(affinity, "ClientIP", "None");
        Field config = spec.child("sessionAffinityConfig");
        if (affinity.is("ClientIP")) {
            Field timeout = config.at("clientIP.timeoutSeconds");
            timeout.number().ifPresent(seconds -> {
                if (seconds <= 0 || seconds > 86400) {
                    errors.invalid(timeout, seconds, "must be greater than 0 and less than 86400");
                }
            });
        }
    }

    private static void loadBalancing(Field spec, String kind, FieldErrors errors) {
        boolean balanced = kind.equals("LoadBalancer");
        Field ranges = spec.child("loadBalancerSourceRanges").called("spec.LoadBalancerSourceRanges");
        if (ranges.isSet() && !balanced) {
            errors.forbidden(ranges, "may only be used when `type` is 'LoadBalancer'");
        }
        ranges.items().forEach(range -> Addresses.range(range, errors));
        for (String only : List.of("allocateLoadBalancerNodePorts", "loadBalancerClass")) {
            if (spec.child(only).isKnown() && !balanced) {
                errors.forbidden(spec.child(only), "may only be used when `type` is 'LoadBalancer'");
            }
        }
        if (balanced) {
            errors.format(spec.child("loadBalancerClass"), Formats.QUALIFIED_NAME);
        }
    }

    private static void traffic(Field spec, String kind, FieldErrors errors) {
        boolean reachable = kind.equals("LoadBalancer")
                || kind.equals("NodePort")
                || (kind.equals("ClusterIP") && !spec.child("externalIPs").isEmpty());
        Field outside = spec.child("externalTrafficPolicy");
        if (!reachable && outside.nonEmptyText().isPresent()) {
            errors.invalid(outside, outside.text().orElse(""), "may only be set for externally-accessible services");
        } else {
            errors.oneOf(outside, "Cluster", "Local");
        }
        Field health = spec.child("healthCheckNodePort");
        if (health.isSet() && !(kind.equals("LoadBalancer") && outside.is("Local")) && !outside.isUnknown()) {
            errors.invalid(
                    health,
                    health.number().orElse(0),
                    "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'");
        }
        errors.oneOf(spec.child("internalTrafficPolicy"), "Cluster", "Local");
        errors.oneOf(spec.child("trafficDistribution"), "PreferClose");
    }

    /** The class of a balancer cannot change once there is one. */
    static void check(Field object, Field before, FieldErrors errors) {
        Field balancer = object.at("spec.loadBalancerClass");
        if (object.at("spec.type").is("LoadBalancer")
                && before.at("spec.type").is("LoadBalancer")
                && !balancer.isUnknown()
                && !balancer.sameAs(before.at("spec.loadBalancerClass"))) {
            errors.invalid(balancer, balancer.text().orElse("null"), "may not change once set");
        }
    }
}
