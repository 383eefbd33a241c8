package io.ashlar.cost.aws;

import io.ashlar.cost.pricing.Charge;
import io.ashlar.cost.pricing.Lifecycles;
import io.ashlar.cost.pricing.Pricer;
import io.ashlar.cost.pricing.Range;
import io.ashlar.cost.pricing.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * EKS: control planes, node groups and what the add-ons report.
 *
 * @see <a href="https://aws.amazon.com/eks/pricing/">EKS pricing</a>
 */
final class AwsKubernetesPricers {
    private static final String LAUNCH_TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";

    /** What a node group has when it names neither: https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateNodegroup.html. */
    private static final String USUAL_MACHINE = "t3.medium";

    private static final int USUAL_DISK_GIB = 20;

    private AwsKubernetesPricers() {}

    static Map<String, Pricer> table() {
        return Map.of(
                "aws:eks/cluster:Cluster", AwsKubernetesPricers::cluster,
                "aws:eks/nodeGroup:NodeGroup", AwsKubernetesPricers::nodeGroup,
                "aws:eks/addon:Addon", AwsKubernetesPricers::addon);
    }

    /** Extended support begins when a version has left standard support, and only if it is not turned off. */
    private static List<Charge> cluster(Reader cluster) {
        String version = cluster.text("version", "");
        boolean extended =
                !cluster.text("upgradePolicy.supportType", "EXTENDED").equals("STANDARD")
                        && Lifecycles.isExtended("eks", version, cluster.today());
        return extended
                ? List.of(Charge.one("control plane in extended support (" + version + ")", "eks/cluster-extended"))
                : List.of(Charge.one("control plane", "eks/cluster"));
    }

    private static List<Charge> nodeGroup(Reader group) {
        double least = group.number("scalingConfig.minSize", 1);
        double desired = group.number("scalingConfig.desiredSize", least);
        Range nodes = Machines.between(least, desired, group.number("scalingConfig.maxSize", Math.max(1, desired)));
        List<String> types = group.texts("instanceTypes");
        boolean spot = group.text("capacityType", "ON_DEMAND").equals("SPOT");
        Charge machines = Machines.charge(
                types.isEmpty() ? USUAL_MACHINE : types.get(0),
                nodes,
                spot ? Machines.Purchase.SPOT : Machines.Purchase.ON_DEMAND);
        List<Charge> charges = new ArrayList<>();
        charges.add(
                types.size() > 1
                        ? machines.because("the first of " + types.size() + " types, all taken to cost the same")
                        : machines);
        List<Charge> extras = group.behind("launchTemplate", LAUNCH_TEMPLATE)
                .map(template -> AwsComputePricers.machineExtras(template, nodes))
                .orElse(List.of());
        if (extras.stream().noneMatch(charge -> charge.sku().startsWith("ebs/"))) {
            double gib = group.number("diskSize", USUAL_DISK_GIB);
            charges.add(Charge.fixed("disk (gp2)", "ebs/gp2", nodes.times(gib)));
        }
        charges.addAll(extras);
        return charges;
    }

    /**
     * Container Insights is charged for what it observes, which grows with the pods. Nobody can know it before; 50 million
     * observations a month is an assumption to replace by one's own figure.
     *
     * @see <a href="https://aws.amazon.com/cloudwatch/pricing/">CloudWatch pricing, Container Insights</a>
     */
    private static List<Charge> addon(Reader addon) {
        if (!addon.text("addonName", "").equals("amazon-cloudwatch-observability")) {
            return List.of(Charge.free("the add-on itself costs nothing; its pods run on the nodes"));
        }
        return List.of(Charge.usage(
                "observations of Container Insights",
                "cloudwatch/observations",
                "observations",
                Range.of(0, 50_000_000, 200_000_000)));
    }
}
