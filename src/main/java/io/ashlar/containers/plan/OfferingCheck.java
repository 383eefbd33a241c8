package io.ashlar.containers.plan;

import io.ashlar.containers.plan.ContainerOffering.Tls;
import io.ashlar.containers.plan.ContainerServiceSpec.Part;
import io.ashlar.core.Problems;

/** Finds what one cloud does not offer; codes SVC-101 to SVC-108. */
final class OfferingCheck {
    private OfferingCheck() {}

    static void check(String name, ContainerServiceSpec spec, ContainerOffering offering, Problems problems) {
        String service = offering.service();
        key(spec, offering, problems);
        door(spec, offering, problems);
        problems.require(
                offering.ingress().contains(spec.ingress()),
                "SVC-105",
                "ingress",
                spec.ingress().key(),
                service + " can be called only by way of a load balancer, and those of this library face the internet",
                "Open it by ingress(Ingress.PUBLIC) behind a LoadBalancer whose clients are the blocks that may call.");
        ContainerServiceValidator.all(spec).stream()
                .filter(variable -> offering.reserved().matcher(variable).matches())
                .forEach(variable -> problems.add(
                        "SVC-106",
                        "environment",
                        "\"" + variable + "\"",
                        service + " sets variables of that name itself",
                        "Rename it."));
        offering.fixedCpuTarget()
                .filter(fixed -> !spec.cpuTarget().orElse(fixed).equals(fixed))
                .ifPresent(fixed -> problems.add(
                        "SVC-107",
                        "cpuTarget",
                        spec.cpuTarget().orElse(fixed) + " %",
                        service + " keeps " + fixed + " % by itself",
                        "Leave it out."));
        problems.require(
                offering.name().matcher(name).matches(),
                "SVC-108",
                "name",
                "\"" + name + "\"",
                "a name on " + service + " has 2 to 32 characters and no two dashes side by side",
                "Choose another name.");
    }

    private static void key(ContainerServiceSpec spec, ContainerOffering offering, Problems problems) {
        boolean given = spec.given().contains(Part.ENCRYPTION_KEY);
        problems.require(
                given || offering.key() == ContainerOffering.Key.OWN,
                "SVC-101",
                "encryptionKey",
                "missing",
                offering.service() + " encrypts with the environment's key",
                "Give the environment's EncryptionKey.");
        problems.require(
                !given || offering.key() == ContainerOffering.Key.CHOSEN,
                "SVC-102",
                "encryptionKey",
                "given",
                offering.service() + " encrypts with keys of its own and takes no other",
                "Leave it out on this cloud.");
    }

    private static void door(ContainerServiceSpec spec, ContainerOffering offering, Problems problems) {
        boolean given = spec.given().contains(Part.LOAD_BALANCER);
        problems.require(
                given || offering.door() == Tls.BUILT_IN,
                "SVC-103",
                "behind",
                "missing",
                offering.service() + " has no HTTPS of its own",
                "Name a LoadBalancer and the host name that leads here.");
        problems.require(
                !given || offering.door() == Tls.LOAD_BALANCER,
                "SVC-104",
                "behind",
                "given",
                offering.service() + " has an HTTPS address of its own",
                "Leave it out on this cloud, and put a Cdn or GlobalRouting before hostName().");
    }
}
