package io.ashlar.cost.incluster;

import io.ashlar.cost.azure.AzureDisks;
import io.ashlar.cost.pricing.Charge;
import io.ashlar.cost.pricing.FreeTypes;
import io.ashlar.cost.pricing.KeptCopies;
import io.ashlar.cost.pricing.Pricer;
import io.ashlar.cost.pricing.Range;
import io.ashlar.cost.pricing.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Kubernetes objects that make a cloud charge for something. */
public final class InClusterPricers {
    static final String RELEASE = "kubernetes:helm.sh/v3:Release";
    private static final String AKS = "azure-native:containerservice:ManagedCluster";
    private static final String GKE = "gcp:container/cluster:Cluster";
    private static final String ON_NODES = "it runs on nodes that are charged with their pool";

    /** Of a way into a cluster: 80 and 443. */
    private static final int WEB_PORTS = 2;

    private InClusterPricers() {}

    /** Pricers by type token; a key that ends in {@code /*} stands for a whole API group. */
    public static Map<String, Pricer> byType() {
        Map<String, Pricer> table = new TreeMap<>(FreeTypes.of("kubernetes"));
        table.put(RELEASE, InClusterPricers::release);
        table.put("kubernetes:core/v1:PersistentVolumeClaim", InClusterPricers::claim);
        table.put("kubernetes:core/v1:Service", InClusterPricers::service);
        table.put("kubernetes:gateway.envoyproxy.io/v1alpha1:EnvoyProxy", InClusterPricers::proxies);
        table.put("kubernetes:apps/v1:StatefulSet", InClusterPricers::statefulSet);
        table.put(
                "kubernetes:networking.k8s.io/v1:Ingress",
                ingress -> List.of(
                        Charge.free("its load balancer is charged where it is created: the controller's Service")));
        return table;
    }

    private static List<Charge> release(Reader release) {
        List<Charge> charges = new ArrayList<>();
        if (release.raw().get("values") instanceof Map<?, ?> values) {
            for (Release.Volume volume : Release.of(values, 1).volumes()) {
                charges.add(disk(release, "disks of " + volume.path(), volume.gib(), volume.count()));
            }
        }
        if (release.text("chart", "").equals("ingress-nginx")) {
            charges.addAll(loadBalancer(release, WEB_PORTS));
        }
        if (release.text("chart", "").equals("velero")) {
            double gib = release.others(RELEASE).stream()
                    .filter(other -> other.raw().get("values") instanceof Map<?, ?>)
                    .flatMap(other -> Release.of((Map<?, ?>) other.raw().get("values"), 1).volumes().stream())
                    .mapToDouble(volume -> volume.gib() * volume.count())
                    .sum();
            if (gib > 0 && isOnAws(release)) {
                charges.add(Charge.usage(
                                "snapshots of the cluster's disks",
                                "ebs/snapshot",
                                "snapshotGb",
                                KeptCopies.all(gib, 30))
                        .because("kept for 30 days"));
            }
        }
        return charges.isEmpty() ? List.of(Charge.free(ON_NODES)) : charges;
    }

    private static List<Charge> claim(Reader claim) {
        double gib = claim.text("spec.resources.requests.storage")
                .flatMap(Quantities::gib)
                .orElse(10.0);
        return List.of(disk(claim, "disk", gib, 1));
    }

    private static List<Charge> statefulSet(Reader set) {
        double replicas = set.number("spec.replicas", 1);
        List<Charge> charges = new ArrayList<>();
        for (Reader template : set.blocks("spec.volumeClaimTemplates")) {
            double gib = template.text("spec.resources.requests.storage")
                    .flatMap(Quantities::gib)
                    .orElse(10.0);
            charges.add(disk(set, "disks of " + template.text("metadata.name", "?"), gib, replicas));
        }
        return charges.isEmpty() ? List.of(Charge.free(ON_NODES)) : charges;
    }

    private static List<Charge> service(Reader service) {
        if (!service.text("spec.type", "ClusterIP").equals("LoadBalancer")) {
            return List.of(Charge.free("it exists in the cluster only"));
        }
        return loadBalancer(service, service.count("spec.ports", 1));
    }

    /** Envoy Gateway makes a Service of this kind for each gateway of the proxies' class: here there is one. */
    private static List<Charge> proxies(Reader proxies) {
        return proxies.text("spec.provider.kubernetes.envoyService.type", "LoadBalancer")
                        .equals("LoadBalancer")
                ? loadBalancer(proxies, WEB_PORTS)
                : List.of(Charge.free("it exists in the cluster only"));
    }

    private static List<Charge> loadBalancer(Reader service, double ports) {
        if (isOnAws(service)) {
            return List.of(
                    Charge.one("network load balancer", "elb/nlb"),
                    Charge.usage("capacity units", "elb/nlb-unit", "capacityUnits", Range.of(0, 1, 5)));
        }
        return service.others(AKS).isEmpty()
                ? List.of(Charge.one("forwarding rule", "lb/further-rule"))
                : List.of(Charge.fixed("rule of the cluster's load balancer", "lb/rule", Range.of(ports)));
    }

    private static Charge disk(Reader where, String what, double gib, double count) {
        if (isOnAws(where)) {
            return Charge.fixed(what + " (gp3)", "ebs/gp3", Range.of(gib * count));
        }
        return where.others(AKS).isEmpty()
                ? Charge.fixed(what + " (pd-balanced)", "disk/pd-balanced", Range.of(gib * count))
                : AzureDisks.charge(what, AzureDisks.Family.STANDARD_SSD, gib, Range.of(count));
    }

    private static boolean isOnAws(Reader where) {
        return where.others(AKS).isEmpty() && where.others(GKE).isEmpty();
    }
}
