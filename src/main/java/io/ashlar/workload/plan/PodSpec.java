package io.ashlar.workload.plan;

import io.ashlar.core.Profile;
import io.ashlar.core.manifest.Compute;
import io.ashlar.core.manifest.Ownership;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a pod is to be, as the user wrote it.
 *
 * @param profile decides every default
 * @param namespace where it lives
 * @param ownership whose it is
 * @param image what it runs
 * @param command in place of the image's entry point; empty for the image's own
 * @param arguments of the command
 * @param compute what it asks for, if not the profile's
 * @param environment variables
 * @param secrets variables from secrets, by name
 * @param writable directories that it may write; they end with the pod
 * @param reaches what it may reach
 * @param identityLabels labels that its cloud identity asks for; empty if it has none
 * @param identified whether it has a cloud identity
 * @param meshed whether its namespace is in a mesh
 * @param priorityClass which pods go first when there is no room; empty for the cluster's default
 */
public record PodSpec(
        Profile profile,
        String namespace,
        Ownership ownership,
        String image,
        List<String> command,
        List<String> arguments,
        Optional<Compute> compute,
        Map<String, String> environment,
        Map<String, SecretKey> secrets,
        List<String> writable,
        List<Reach> reaches,
        Map<String, String> identityLabels,
        boolean identified,
        boolean meshed,
        Optional<String> priorityClass) {

    public PodSpec {
        command = List.copyOf(command);
        arguments = List.copyOf(arguments);
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
        secrets = Collections.unmodifiableMap(new TreeMap<>(secrets));
        writable = List.copyOf(writable);
        reaches = List.copyOf(reaches);
        identityLabels = Map.copyOf(identityLabels);
    }

    /** What it asks for. */
    public Compute needs() {
        return compute.orElseGet(() -> WorkloadDefaults.of(profile).compute());
    }

    /** Variables, with the profile's level of logging unless it is given. */
    public Map<String, String> variables() {
        Map<String, String> all = new TreeMap<>(environment);
        all.putIfAbsent("LOG_LEVEL", WorkloadDefaults.of(profile).logLevel());
        return all;
    }
}
