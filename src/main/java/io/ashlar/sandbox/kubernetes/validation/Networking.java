package io.ashlar.sandbox.kubernetes.validation;

import java.util.List;
import java.util.Optional;

/**
 * Ingress, IngressClass and NetworkPolicy.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/apis/networking/validation/validation.go">the
 *     rules</a>
 */
final class Networking {
    private Networking() {}

    static void ingress(Field object, FieldErrors errors) {
        Field spec = object.child("spec");
        Field rules = spec.child("rules");
        Field backend = spec.child("defaultBackend");
        if (rules.isEmpty() && backend.isAbsent() && !spec.isUnknown()) {
            errors.invalid(
                    spec,
                    new FieldErrors.Verbatim("[]networking.IngressRule(nil)"),
                    "either `defaultBackend` or `rules` must be specified");
        }
        if (backend.isGiven()) {
            backend(backend, errors);
        }
        for (Field rule : rules.items()) {
            host(rule.child("host"), errors);
            if (rule.child("http").isGiven()) {
                errors.demand(rule.at("http.paths"));
                rule.at("http.paths").items().forEach(path -> path(path, errors));
            }
        }
        for (Field tls : spec.child("tls").items()) {
            tls.child("hosts").items().forEach(host -> name(host, errors));
            errors.format(tls.child("secretName"), Formats.SUBDOMAIN_NAME);
        }
        Field named = spec.child("ingressClassName");
        errors.format(named, Formats.SUBDOMAIN_NAME);
        Field annotation = object.at("metadata.annotations").child("kubernetes.io/ingress.class");
        if (annotation.text().isPresent()
                && named.text().isPresent()
                && !annotation.text().equals(named.text())) {
            errors.invalid(
                    annotation.called("annotations.kubernetes.io/ingress.class"),
                    annotation.text().get(),
                    "must match `ingressClassName` when both are specified");
        }
    }

    private static void host(Field host, FieldErrors errors) {
        host.nonEmptyText()
                .filter(Addresses::isAddress)
                .ifPresent(text -> errors.invalid(host, text, "must be a DNS name, not an IP address"));
        name(host, errors);
    }

    private static void name(Field host, FieldErrors errors) {
        host.nonEmptyText()
                .ifPresent(text ->
                        errors.format(host, text.contains("*") ? Formats.WILDCARD_SUBDOMAIN : Formats.SUBDOMAIN_NAME));
    }

    private static void path(Field path, FieldErrors errors) {
        Field type = path.child("pathType");
        if (type.isEmpty()) {
            errors.required(type, "pathType must be specified");
            return;
        }
        Field place = path.child("path");
        String text = place.text().orElse("");
        boolean named = !place.isUnknown() && !type.isUnknown();
        switch (type.text().orElse("")) {
            case "Exact", "Prefix" -> {
                if (named && !text.startsWith("/")) {
                    errors.invalid(place, text, "must be an absolute path");
                }
                for (String sequence : List.of("//", "/./", "/../", "%2f", "%2F")) {
                    if (text.contains(sequence)) {
                        errors.invalid(place, text, "must not contain '" + sequence + "'");
                    }
                }
                for (String end : List.of("/..", "/.")) {
                    if (text.endsWith(end)) {
                        errors.invalid(place, text, "cannot end with '" + end + "'");
                    }
                }
            }
            case "ImplementationSpecific" -> {
                if (!text.isEmpty() && !text.startsWith("/")) {
                    errors.invalid(place, text, "must be an absolute path");
                }
            }
            default -> errors.oneOf(type, "Exact", "ImplementationSpecific", "Prefix");
        }
        backend(path.child("backend"), errors);
    }

    private static void backend(Field backend, FieldErrors errors) {
        if (backend.isUnknown()) {
            return;
        }
        Field service = backend.child("service");
        Field resource = backend.child("resource");
        if (service.isKnown() && resource.isKnown()) {
            errors.invalid(backend, "", "cannot set both resource and service backends");
        } else if (resource.isGiven()) {
            errors.demand(resource.child("kind"));
            errors.demand(resource.child("name"));
        } else if (service.isAbsent()) {
            errors.invalid(backend, "", "resource or service backend is required");
        } else if (!service.isUnknown()) {
            if (errors.demand(service.child("name"))) {
                errors.format(service.child("name"), Formats.SERVICE_NAME);
            }
            Field name = service.at("port.name");
            Field number = service.at("port.number");
            if (name.isSet() && number.isSet()) {
                errors.invalid(backend, "", "cannot set both port name & port number");
            } else if (name.isEmpty() && number.isEmpty()) {
                errors.required(backend, "port name or number is required");
            }
            errors.format(name, Formats.PORT_NAME);
            if (!number.isEmpty()) {
                Probes.port(number, errors);
            }
        }
    }

    /** The name of a class's controller. */
    static void ingressClass(Field object, FieldErrors errors) {
        Field controller = object.at("spec.controller");
        // https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/apis/networking/validation/validation.go:
        // validateIngressClassSpec
        controller.nonEmptyText().ifPresent(text -> {
            if (text.length() > 250) {
                errors.tooLong(controller, 250);
            }
            if (!text.matches("[^/]+/.+")) {
                errors.invalid(controller, text, "must be a domain-prefixed path (such as \"acme.io/foo\")");
            }
        });
    }

    static void ingressClass(Field object, Field before, FieldErrors errors) {
        errors.immutable(before.at("spec.controller"), object.at("spec.controller"));
    }

    static void policy(Field object, FieldErrors errors) {
        Field spec = object.child("spec");
        Selectors.check(spec.child("podSelector"), errors);
        for (Field rule : spec.child("ingress").items()) {
            rule.child("ports").items().forEach(port -> port(port, errors));
            rule.child("from").items().forEach(peer -> peer(peer, errors));
        }
        for (Field rule : spec.child("egress").items()) {
            rule.child("ports").items().forEach(port -> port(port, errors));
            rule.child("to").items().forEach(peer -> peer(peer, errors));
        }
        Field types = spec.child("policyTypes");
        if (types.items().size() > 2) {
            errors.invalid(types, types.textItems(), "may not specify more than two policyTypes");
            return;
        }
        types.items().forEach(type -> errors.oneOf(type, "Ingress", "Egress"));
    }

    private static void port(Field port, FieldErrors errors) {
        errors.oneOf(port.child("protocol"), "TCP", "UDP", "SCTP");
        Field number = port.child("port");
        Field end = port.child("endPort");
        if (number.isAbsent()) {
            if (end.isKnown()) {
                errors.invalid(end, end.number().orElse(0), "may not be specified when `port` is not specified");
            }
            return;
        }
        Probes.port(number, errors);
        if (end.isKnown() && number.text().isPresent()) {
            errors.invalid(end, end.number().orElse(0), "may not be specified when `port` is non-numeric");
        } else if (end.number().isPresent() && number.number().isPresent()) {
            if (end.number().getAsLong() < number.number().getAsLong()) {
                // The server shows the other of the two numbers.
                errors.invalid(end, number.number().getAsLong(), "must be greater than or equal to `port`");
            }
            Probes.port(end, errors);
        }
    }

    private static void peer(Field peer, FieldErrors errors) {
        if (peer.isUnknown()) {
            return;
        }
        Field pods = peer.child("podSelector");
        Field namespaces = peer.child("namespaceSelector");
        Field block = peer.child("ipBlock");
        Selectors.check(pods, errors);
        Selectors.check(namespaces, errors);
        if (block.isGiven()) {
            block(block, errors);
        }
        if (pods.isAbsent() && namespaces.isAbsent() && block.isAbsent()) {
            errors.required(peer, "must specify a peer");
        } else if (block.isKnown() && (pods.isKnown() || namespaces.isKnown())) {
            errors.forbidden(peer, "may not specify both ipBlock and another peer");
        }
    }

    private static void block(Field block, FieldErrors errors) {
        if (!errors.demand(block.child("cidr"))) {
            return;
        }
        Optional<Addresses.Range> whole = Addresses.range(block.child("cidr"), errors);
        for (Field except : block.child("except").items()) {
            Optional<Addresses.Range> hole = Addresses.range(except, errors);
            if (whole.isPresent() && hole.isPresent() && !whole.get().strictlyContains(hole.get())) {
                errors.invalid(except, except.text().orElse(""), "must be a strict subset of `cidr`");
            }
        }
    }
}
