package io.ashlar.stateful.plan;

import io.ashlar.core.Profile;
import io.ashlar.core.manifest.Compute;
import io.ashlar.core.manifest.Ownership;
import java.util.List;
import java.util.Optional;

/**
 * What a data service is to be, as the user wrote it.
 *
 * @param kind what it is
 * @param profile decides every default
 * @param namespace where it lives
 * @param ownership whose it is
 * @param copies how many servers, if not the profile's number
 * @param storageGib disk of each, if not the profile's
 * @param storageClass where disks come from
 * @param compute what each asks for, if not the profile's
 * @param callers applications of any namespace that may reach it, as {@code namespace/name}
 * @param monitors whether Prometheus' operator is there to read monitors
 */
public record DataServiceSpec(
        Kind kind,
        Profile profile,
        String namespace,
        Ownership ownership,
        Optional<Integer> copies,
        Optional<Integer> storageGib,
        String storageClass,
        Optional<Compute> compute,
        List<String> callers,
        Monitors monitors) {

    public DataServiceSpec {
        callers = List.copyOf(callers);
    }

    /** One in development, three elsewhere: two of three are a quorum. */
    public int servers() {
        return copies.orElse(profile == Profile.DEVELOPMENT ? 1 : 3);
    }

    /** 10 GiB in development, 20 in staging, 100 in production. */
    int disk() {
        return storageGib.orElse(
                switch (profile) {
                    case DEVELOPMENT -> 10;
                    case STAGING -> 20;
                    case PRODUCTION -> 100;
                });
    }

    /** Memory is requested whole: a database that is killed for it is down. */
    Compute needs() {
        return compute.orElse(
                switch (profile) {
                    case DEVELOPMENT -> Compute.of("100m", "512Mi", "500m", "512Mi");
                    case STAGING -> Compute.of("250m", "1Gi", "1", "1Gi");
                    case PRODUCTION -> Compute.of("1", "4Gi", "2", "4Gi");
                });
    }

    boolean isMonitored() {
        return monitors == Monitors.MADE;
    }

    /** Whether Prometheus' operator is there to read monitors. */
    public enum Monitors {
        /** It is, and they are made. */
        MADE,
        /** It is not yet. */
        LEFT_OUT
    }
}
