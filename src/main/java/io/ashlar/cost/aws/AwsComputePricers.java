package io.ashlar.cost.aws;

import io.ashlar.cost.pricing.Charge;
import io.ashlar.cost.pricing.Pricer;
import io.ashlar.cost.pricing.Range;
import io.ashlar.cost.pricing.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Machines, their disks, and containers without machines.
 *
 * @see <a href="https://aws.amazon.com/ec2/pricing/on-demand/">EC2 pricing</a>
 * @see <a href="https://aws.amazon.com/fargate/pricing/">Fargate pricing</a>
 */
final class AwsComputePricers {
    private static final String LAUNCH_TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";
    private static final String TASK = "aws:ecs/taskDefinition:TaskDefinition";

    /** What an EC2 instance reports with detailed monitoring: https://aws.amazon.com/cloudwatch/pricing/, example 1. */
    private static final int DETAILED_METRICS = 7;

    private AwsComputePricers() {}

    static Map<String, Pricer> table() {
        return Map.ofEntries(
                Map.entry("aws:ec2/instance:Instance", AwsComputePricers::instance),
                Map.entry(LAUNCH_TEMPLATE, Pricer.free("it is charged with the machines that start from it")),
                Map.entry("aws:autoscaling/group:Group", AwsComputePricers::group),
                Map.entry("aws:ebs/volume:Volume", AwsComputePricers::volume),
                Map.entry("aws:ebs/snapshot:Snapshot", AwsComputePricers::snapshot),
                Map.entry("aws:ecs/cluster:Cluster", Pricer.free("an ECS cluster is charged with its tasks")),
                Map.entry(TASK, Pricer.free("it is charged with the tasks that run from it")),
                Map.entry("aws:ecs/service:Service", AwsComputePricers::service));
    }

    private static List<Charge> instance(Reader instance) {
        List<Charge> charges = new ArrayList<>();
        charges.add(
                Machines.charge(instance.text("instanceType", "t3.medium"), Range.ONE, Machines.Purchase.ON_DEMAND));
        if (instance.is("associatePublicIpAddress", false)) {
            charges.add(Charge.one("public IPv4 address", "vpc/public-ipv4"));
        }
        if (instance.is("monitoring", false)) {
            charges.add(detailed(Range.ONE));
        }
        // AMIs of Amazon Linux come with 8 GiB:
        // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/RootDeviceStorage.html
        charges.addAll(disk(instance.block("rootBlockDevice"), Range.ONE, 8, "gp2"));
        instance.blocks("ebsBlockDevices")
                .forEach(disk -> charges.addAll(disk(Optional.of(disk), Range.ONE, 8, "gp2")));
        return charges;
    }

    private static List<Charge> group(Reader group) {
        double least = group.number("minSize", 0);
        double most = group.number("maxSize", 1);
        Range machines = Machines.between(least, group.number("desiredCapacity", least), most);
        Optional<Reader> template = group.behind("launchTemplate", LAUNCH_TEMPLATE)
                .or(() -> group.behind("mixedInstancesPolicy", LAUNCH_TEMPLATE));
        String type = template.flatMap(found -> found.text("instanceType"))
                .orElseGet(
                        () -> group.text("mixedInstancesPolicy.launchTemplate.overrides.0.instanceType", "t3.medium"));
        List<Charge> charges = new ArrayList<>();
        charges.addAll(mixed(group, type, machines));
        template.ifPresent(found -> charges.addAll(machineExtras(found, machines)));
        return charges;
    }

    /** A mixed group: a base on demand, and of what is above it a share on demand and the rest as spot. */
    private static List<Charge> mixed(Reader group, String type, Range machines) {
        Optional<Reader> policy = group.block("mixedInstancesPolicy.instancesDistribution");
        if (policy.isEmpty()) {
            return List.of(Machines.charge(type, machines, Machines.Purchase.ON_DEMAND));
        }
        double base = policy.get().number("onDemandBaseCapacity", 0);
        double onDemandShare = policy.get().number("onDemandPercentageAboveBaseCapacity", 100) / 100;
        Range onDemand = machines.map(count -> {
            double all = count.doubleValue();
            return BigDecimal.valueOf(Math.min(all, base) + Math.max(0, all - base) * onDemandShare);
        });
        Range spot = machines.map(
                count -> BigDecimal.valueOf(Math.max(0, count.doubleValue() - base) * (1 - onDemandShare)));
        List<Charge> charges = new ArrayList<>();
        charges.add(Machines.charge(type, onDemand, Machines.Purchase.ON_DEMAND));
        if (!spot.isZero()) {
            charges.add(Machines.charge(type, spot, Machines.Purchase.SPOT));
        }
        return charges;
    }

    /** What each machine of a launch template has beside itself: disks, and metrics of its own. */
    static List<Charge> machineExtras(Reader template, Range machines) {
        List<Charge> charges = new ArrayList<>();
        for (Reader mapping : template.blocks("blockDeviceMappings")) {
            charges.addAll(disk(mapping.block("ebs"), machines, 20, "gp3"));
        }
        if (template.is("monitoring.enabled", false)) {
            charges.add(detailed(machines));
        }
        return charges;
    }

    private static Charge detailed(Range machines) {
        return Charge.fixed("detailed monitoring", "cloudwatch/metric", machines.times(DETAILED_METRICS));
    }

    /** A disk on each machine; the size and type of an image's own disk where none is given. */
    static List<Charge> disk(Optional<Reader> disk, Range machines, int usualGib, String usualType) {
        double gib = disk.map(block -> block.number("volumeSize", usualGib)).orElse((double) usualGib);
        String type = disk.map(block -> block.text("volumeType", usualType)).orElse(usualType);
        return disks(
                type,
                machines.times(gib),
                machines.times(
                        disk.map(block -> block.known("iops").orElse(0.0)).orElse(0.0)),
                machines.times(
                        disk.map(block -> block.known("throughput").orElse(0.0)).orElse(0.0)),
                machines);
    }

    /** gp3 has 3,000 IOPS and 125 MB/s for nothing: https://aws.amazon.com/ebs/pricing/. */
    private static List<Charge> disks(String type, Range gib, Range iops, Range throughput, Range count) {
        List<Charge> charges = new ArrayList<>();
        charges.add(Charge.fixed("disk (" + type + ")", "ebs/" + type, gib));
        boolean provisioned = type.startsWith("io");
        Range paid = provisioned ? iops : above(iops, count, 3000);
        if ((provisioned || type.equals("gp3")) && !paid.isZero()) {
            charges.add(Charge.fixed("IOPS", "ebs/" + type + "-iops", paid));
        }
        Range fast = above(throughput, count, 125);
        if (type.equals("gp3") && !fast.isZero()) {
            charges.add(Charge.fixed("throughput", "ebs/gp3-throughput", fast));
        }
        return charges;
    }

    private static Range above(Range all, Range count, int included) {
        return new Range(
                all.low()
                        .subtract(count.low().multiply(BigDecimal.valueOf(included)))
                        .max(BigDecimal.ZERO),
                all.expected()
                        .subtract(count.expected().multiply(BigDecimal.valueOf(included)))
                        .max(BigDecimal.ZERO),
                all.high()
                        .subtract(count.high().multiply(BigDecimal.valueOf(included)))
                        .max(BigDecimal.ZERO));
    }

    private static List<Charge> volume(Reader volume) {
        return disks(
                volume.text("type", "gp2"),
                Range.of(volume.number("size", 8)),
                Range.of(volume.known("iops").orElse(0.0)),
                Range.of(volume.known("throughput").orElse(0.0)),
                Range.ONE);
    }

    private static List<Charge> snapshot(Reader snapshot) {
        return List.of(Charge.usage("snapshot", "ebs/snapshot", "storedGb", Range.of(0, 10, 100)));
    }

    private static List<Charge> service(Reader service) {
        if (!service.text("launchType", "FARGATE").equals("FARGATE")) {
            return List.of(Charge.free("its tasks run on machines that are charged by themselves"));
        }
        Optional<Reader> task = service.behind("taskDefinition", TASK);
        double cpu = task.map(found -> found.number("cpu", 256)).orElse(256.0) / 1024;
        double memory = task.map(found -> found.number("memory", 512)).orElse(512.0) / 1024;
        String kind = task.map(found -> found.text("runtimePlatform.cpuArchitecture", "X86_64"))
                        .orElse("X86_64")
                        .equals("ARM64")
                ? "arm-"
                : "";
        Range tasks = tasks(service);
        List<Charge> charges = List.of(
                Charge.fixed("task processors", "fargate/" + kind + "vcpu", tasks.times(cpu)),
                Charge.fixed("task memory", "fargate/" + kind + "memory", tasks.times(memory)));
        return task.isPresent()
                ? charges
                : charges.stream()
                        .map(charge ->
                                charge.because("its task definition is not in this stack: 0.25 vCPU, 0.5 GB assumed"))
                        .toList();
    }

    /** A scalable target of the stack bounds the service that it scales. */
    private static Range tasks(Reader service) {
        double desired = service.number("desiredCount", 1);
        return service.others("aws:appautoscaling/target:Target").stream()
                .filter(target -> target.text("serviceNamespace", "ecs").equals("ecs"))
                .filter(target -> target.text("resourceId")
                        .map(id -> id.endsWith(
                                "/" + service.text("name", service.resource().name())))
                        .orElse(target.resource()
                                .parent()
                                .equals(service.resource().parent())))
                .findFirst()
                .map(target -> Machines.between(
                        target.number("minCapacity", desired), desired, target.number("maxCapacity", desired)))
                .orElse(Range.of(desired));
    }
}
