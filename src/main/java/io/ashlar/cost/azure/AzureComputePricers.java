package io.ashlar.cost.azure;

import io.ashlar.cost.pricing.Charge;
import io.ashlar.cost.pricing.Pricer;
import io.ashlar.cost.pricing.Range;
import io.ashlar.cost.pricing.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Clusters, machines and their disks.
 *
 * @see <a href="https://azure.microsoft.com/pricing/details/kubernetes-service/">AKS pricing</a>
 * @see <a href="https://azure.microsoft.com/pricing/details/managed-disks/">Managed disk pricing</a>
 */
final class AzureComputePricers {
    private static final String POOL = "azure-native:containerservice:AgentPool";

    /** What AKS gives a node whose pool names no size: https://learn.microsoft.com/azure/aks/concepts-storage. */
    private static final int USUAL_NODE_DISK_GIB = 128;

    /** Spot is up to 90 % off: https://azure.microsoft.com/products/virtual-machines/spot/. */
    private static final Range SPOT = Range.of(0.1, 0.4, 1);

    private AzureComputePricers() {}

    static Map<String, Pricer> table() {
        return Map.of(
                "azure-native:containerservice:ManagedCluster",
                AzureComputePricers::cluster,
                POOL,
                AzureComputePricers::pool,
                "azure-native:compute:VirtualMachine",
                AzureComputePricers::machine,
                "azure-native:compute:Disk",
                AzureComputePricers::disk);
    }

    private static List<Charge> cluster(Reader cluster) {
        List<Charge> charges = new ArrayList<>();
        switch (cluster.text("sku.tier", "Free")) {
            case "Standard" -> charges.add(Charge.one("control plane (Standard)", "aks/standard"));
            case "Premium" -> charges.add(Charge.one("control plane (Premium)", "aks/premium"));
            default -> charges.add(Charge.free("the Free tier of the control plane"));
        }
        cluster.blocks("agentPoolProfiles").forEach(pool -> charges.addAll(pool(pool)));
        return charges;
    }

    private static List<Charge> pool(Reader pool) {
        double count = pool.number("count", 1);
        boolean grows = pool.is("enableAutoScaling", false);
        double least = grows ? pool.number("minCount", count) : count;
        double most = grows ? pool.number("maxCount", count) : count;
        Range nodes = Range.of(Math.min(least, count), count, Math.max(most, count));
        String size = pool.text("vmSize", "Standard_D2s_v5");
        Charge machines = Charge.fixed("nodes (" + size + ")", "vm/" + size, nodes);
        boolean spot = pool.text("scaleSetPriority", "Regular").equals("Spot");
        List<Charge> charges = new ArrayList<>();
        charges.add(spot ? machines.at(SPOT).because("spot at 10 to 100 % of the list price, 40 % assumed") : machines);
        if (!pool.text("osDiskType", "Managed").equals("Ephemeral")) {
            charges.add(AzureDisks.charge(
                    "disks", AzureDisks.Family.PREMIUM, pool.number("osDiskSizeGB", USUAL_NODE_DISK_GIB), nodes));
        }
        return charges;
    }

    private static List<Charge> machine(Reader machine) {
        String size = machine.text("hardwareProfile.vmSize", "Standard_D2s_v5");
        AzureDisks.Family kind = AzureDisks.Family.of(
                machine.text("storageProfile.osDisk.managedDisk.storageAccountType", "Premium_LRS"));
        List<Charge> charges = new ArrayList<>();
        Charge compute = Charge.one("machine (" + size + ")", "vm/" + size);
        boolean spot = machine.text("priority", "Regular").equals("Spot");
        charges.add(spot ? compute.at(SPOT).because("spot at 10 to 100 % of the list price, 40 % assumed") : compute);
        charges.add(AzureDisks.charge("disk", kind, machine.number("storageProfile.osDisk.diskSizeGB", 32), Range.ONE));
        for (Reader data : machine.blocks("storageProfile.dataDisks")) {
            charges.add(AzureDisks.charge(
                    "data disk",
                    AzureDisks.Family.of(data.text("managedDisk.storageAccountType", "Premium_LRS")),
                    data.number("diskSizeGB", 32),
                    Range.ONE));
        }
        return charges;
    }

    private static List<Charge> disk(Reader disk) {
        return List.of(AzureDisks.charge(
                "disk",
                AzureDisks.Family.of(disk.text("sku.name", "Premium_LRS")),
                disk.number("diskSizeGB", 32),
                Range.ONE));
    }
}
