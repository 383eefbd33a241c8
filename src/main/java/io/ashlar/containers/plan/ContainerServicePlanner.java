package io.ashlar.containers.plan;

import io.ashlar.containers.plan.ContainerServicePlan.Generation;
import io.ashlar.containers.plan.ContainerServiceSpec.Bounds;
import io.ashlar.core.Names;

/** Turns what was asked of a container service into what it consists of. */
public final class ContainerServicePlanner {
    /** Requirement D2; what AWS and Azure scale by when nothing is said is up to us. */
    private static final int CPU_TARGET = 70;

    /** https://cloud.google.com/run/docs/about-concurrency: the default. */
    private static final int CONCURRENCY = 80;

    private static final int MILLI_CPUS = 1_000;
    private static final int PREFIX = 5;
    private static final int LONGEST_ACCOUNT = 30;

    private ContainerServicePlanner() {}

    /**
     * The plan of the service of this name.
     *
     * @param spec what {@link ContainerServiceValidator} has found nothing wrong with
     */
    public static ContainerServicePlan plan(String name, ContainerServiceSpec spec, ContainerOffering offering) {
        ContainerServiceDefaults defaults = ContainerServiceDefaults.of(spec.profile());
        ContainerSize size = spec.size().orElse(defaults.size());
        boolean whole = size.milliCpus() >= MILLI_CPUS;
        return new ContainerServicePlan(
                name,
                name.substring(0, Math.min(name.length(), PREFIX)).replaceAll("-+$", "") + "-",
                Names.within(LONGEST_ACCOUNT, Names.of(name).child("service")),
                spec.port(),
                spec.healthPath(),
                spec.ingress(),
                size,
                scaling(spec, defaults, offering),
                whole ? CONCURRENCY : 1,
                whole ? Generation.SECOND : Generation.FIRST,
                defaults.logRetentionDays(),
                defaults.insights());
    }

    static Scaling scaling(ContainerServiceSpec spec, ContainerServiceDefaults defaults, ContainerOffering offering) {
        return new Scaling(
                spec.bounds().map(Bounds::least).orElse(defaults.least()),
                spec.bounds().map(Bounds::most).orElse(defaults.most()),
                spec.cpuTarget().or(offering::fixedCpuTarget).orElse(CPU_TARGET));
    }
}
