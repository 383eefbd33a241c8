package io.ashlar.workload.plan;

import io.ashlar.core.Profile;
import java.util.Optional;

/**
 * How pods that run for good are kept running.
 *
 * @param port on which they answer
 * @param probes what says that they live and are ready
 * @param replicas pods, if not the profile's number
 * @param scaling an autoscaler, which then sets the number of pods
 * @param rollout how a new version takes the place of the old
 */
public record Running(int port, Probes probes, Optional<Integer> replicas, Optional<Scaling> scaling, Rollout rollout) {

    int replicas(Profile profile) {
        return replicas.orElseGet(() -> WorkloadDefaults.of(profile).replicas());
    }
}
