package io.ashlar.policies.security.kubernetes.network;

import io.ashlar.policies.security.kubernetes.Namespaced;
import io.ashlar.policies.security.kubernetes.Neighbours;
import io.ashlar.policies.security.reading.Known;
import io.ashlar.policies.security.reading.Texts;
import io.ashlar.policy.Context;
import io.ashlar.policy.Framework;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Resource;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Stack;
import io.ashlar.policy.StackRule;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ingresses lead somewhere. */
public final class IngressTargetsService implements StackRule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "kubernetes-ingress-targets-service", "An ingress leads to a service that exists")
            .severity(Severity.MEDIUM)
            .rationale("An ingress to a service that does not exist answers every request with an error.")
            .fix("Let backend.service.name be the name of a service of the same namespace.")
            .reference(Framework.KUBE_SCORE, "ingress-targets-service")
            .build();

    private static final Types TYPES = Types.of("kubernetes:networking.k8s.io/v1:Ingress");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Types types() {
        return TYPES;
    }

    @Override
    public Verdict judge(Resource resource, Stack stack, Context context) {
        List<Resource> services = Neighbours.of(resource, stack, List.of("kubernetes:core/v1:Service")).stream()
                .filter(service -> Namespaced.same(service, resource))
                .toList();
        if (services.isEmpty()) {
            return Verdict.notApplicable("no service of this stack is in its namespace");
        }
        return Verdict.each(backends(resource.properties()), backend -> {
            Optional<String> name = backend.text("service", "name");
            return name.isEmpty()
                    ? Verdict.notApplicable("it leads to no service")
                    : Known.any(
                            services,
                            service -> service.properties()
                                    .text("metadata", "name")
                                    .equals(name),
                            "%s is %s: no service of this stack in its namespace is called so"
                                    .formatted(Texts.at(backend, "service.name"), name.get()));
        });
    }

    private static List<PropertyMap> backends(PropertyMap ingress) {
        Stream<PropertyMap> byPath = ingress.blocks("spec", "rules").stream()
                .flatMap(rule -> rule.blocks("http", "paths").stream())
                .flatMap(path -> path.block("backend").stream());
        return Stream.concat(ingress.block("spec", "defaultBackend").stream(), byPath)
                .toList();
    }
}
