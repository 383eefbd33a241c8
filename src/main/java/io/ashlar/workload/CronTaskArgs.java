package io.ashlar.workload;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.core.manifest.InstallStep;
import io.ashlar.core.manifest.Manifest;
import io.ashlar.kubernetes.KubernetesClusterRef;
import io.ashlar.workload.plan.CronTaskSpec;
import io.ashlar.workload.plan.WorkloadValidator;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a {@link CronTask} is to be. */
public final class CronTaskArgs extends ResourceArgs {
    @Import(name = "pods", required = true)
    private final PodArgs pods;

    @Import(name = "schedule", required = true)
    private final String schedule;

    @Import(name = "timeZone", required = true)
    private final String timeZone;

    private final CronTaskSpec spec;
    private final KubernetesClusterRef cluster;
    private final UnaryOperator<Manifest> customize;

    private CronTaskArgs(Builder builder) {
        this.spec = builder.spec();
        this.pods = builder.pods;
        this.schedule = spec.schedule();
        this.timeZone = spec.timeZone();
        this.cluster = builder.cluster;
        this.customize = builder.customize;
    }

    /**
     * Begins the description of a task in this cluster.
     *
     * @param schedule five fields: minute, hour, day of the month, month, day of the week
     */
    public static Builder builder(KubernetesClusterRef cluster, PodArgs pods, String schedule) {
        return new Builder(cluster, pods, schedule);
    }

    /**
     * These arguments, if they can work.
     *
     * @throws io.ashlar.core.InvalidInputException with everything that is wrong
     */
    public CronTaskArgs checked(String name) {
        WorkloadValidator.cronTask(name, spec).throwIfAny();
        return this;
    }

    /** The values that shape it. */
    public CronTaskSpec spec() {
        return spec;
    }

    PodArgs pods() {
        return pods;
    }

    KubernetesClusterRef cluster() {
        return cluster;
    }

    List<InstallStep> customized(List<InstallStep> plan) {
        return Customizing.each(plan, customize);
    }

    /** Collects the description; nothing is checked before the task is made. */
    public static final class Builder {
        private static final int ATTEMPTS = 2;

        private final KubernetesClusterRef cluster;
        private final PodArgs pods;
        private final String schedule;
        private String timeZone = "Etc/UTC";
        private Duration longest = Duration.ofHours(1);
        private int attempts = ATTEMPTS;
        private UnaryOperator<Manifest> customize = UnaryOperator.identity();

        private Builder(KubernetesClusterRef cluster, PodArgs pods, String schedule) {
            this.cluster = cluster;
            this.pods = pods;
            this.schedule = schedule;
        }

        /** Where the schedule's clock hangs, such as {@code Europe/Berlin}. Default: {@code Etc/UTC}. */
        public Builder timeZone(String timeZone) {
            this.timeZone = timeZone;
            return this;
        }

        /** After this time a run is taken for stuck, and stopped. Default: an hour. */
        public Builder longest(Duration longest) {
            this.longest = longest;
            return this;
        }

        /** How often a failed run is tried again. Default: 2. */
        public Builder attempts(int attempts) {
            this.attempts = attempts;
            return this;
        }

        /** Sees every object last, in Kubernetes' own words. Default: changes nothing. */
        public Builder customize(UnaryOperator<Manifest> customize) {
            this.customize = customize;
            return this;
        }

        private CronTaskSpec spec() {
            return new CronTaskSpec(pods.spec(), schedule, timeZone, longest, attempts);
        }

        /** The description, unchecked. */
        public CronTaskArgs build() {
            return new CronTaskArgs(this);
        }
    }
}
