package io.ashlar.ingress;

import com.pulumi.core.Output;
import com.pulumi.resources.Resource;
import io.ashlar.core.Problems;
import io.ashlar.core.manifest.ClusterCloud;
import io.ashlar.identity.PodIdentity;
import io.ashlar.identity.Right;
import io.ashlar.identity.ServiceAccountIdentity;
import io.ashlar.ingress.plan.BalancerRights;
import io.ashlar.ingress.plan.IngressSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who may do what in the cloud: two may change the records of one zone, and on AWS one may make load balancers.
 *
 * @param certificates cert-manager's
 * @param names external-dns'
 * @param balancers the load balancer controller's, on AWS
 */
record IngressIdentities(PodIdentity certificates, PodIdentity names, Optional<PodIdentity> balancers) {

    static void check(String name, IngressArgs args, Problems problems) {
        wanted(name, args).forEach(identity -> args.identities().check(identity, args.cluster(), problems));
    }

    static IngressIdentities provision(String name, IngressArgs args, Ingress parent) {
        List<PodIdentity> made = wanted(name, args).stream()
                .map(identity -> args.identities().provision(identity, args.cluster(), args.tags(), parent))
                .toList();
        return new IngressIdentities(
                made.get(0), made.get(1), made.size() > 2 ? Optional.of(made.get(2)) : Optional.empty());
    }

    private static List<ServiceAccountIdentity> wanted(String name, IngressArgs args) {
        List<ServiceAccountIdentity> wanted = new ArrayList<>();
        wanted.add(ServiceAccountIdentity.of(name + "-certificates", "cert-manager", "cert-manager")
                .may("records", Right.changeRecords(args.zone())));
        wanted.add(ServiceAccountIdentity.of(name + "-names", "external-dns", "external-dns")
                .may("records", Right.changeRecords(args.zone())));
        if (args.spec().cloud() == ClusterCloud.AWS) {
            wanted.add(ServiceAccountIdentity.of(name + "-balancers", "kube-system", "aws-load-balancer-controller")
                    .may("balancers", Right.awsPolicy(Output.of(BalancerRights.DOCUMENT))));
        }
        return wanted;
    }

    /** The specification with the labels that the identities ask of pods. */
    IngressSpec labelled(IngressSpec spec) {
        return new IngressSpec(
                spec.profile(),
                spec.cloud(),
                spec.ownership(),
                spec.kind(),
                spec.domain(),
                spec.email(),
                spec.sources(),
                spec.monitors(),
                certificates.podLabels(),
                names.podLabels());
    }

    List<Resource> parts() {
        List<Resource> parts = new ArrayList<>(certificates.parts());
        parts.addAll(names.parts());
        balancers.ifPresent(identity -> parts.addAll(identity.parts()));
        return parts;
    }
}
