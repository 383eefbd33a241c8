package io.ashlar.sandbox;

import io.ashlar.sandbox.aws.AwsPackage;
import io.ashlar.sandbox.lifecycle.SimulatedCloud;
import io.ashlar.sandbox.model.CloudPackage;
import io.ashlar.sandbox.store.ResourceStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An embedded cloud. Close it to release its store. */
public final class Sandbox implements AutoCloseable {
    private final SimulatedCloud cloud;

    private Sandbox(ResourceStore store) {
        cloud = new SimulatedCloud(store, packagesServed());
    }

    private static List<CloudPackage> packagesServed() {
        // The real AWS provider takes its region from these when the program names none.
        Optional<String> region = Optional.ofNullable(System.getenv("AWS_REGION"))
                .or(() -> Optional.ofNullable(System.getenv("AWS_DEFAULT_REGION")));
        return List.of(new AwsPackage(region));
    }

    /** The sandbox in this directory, made when there is none; waits while another process uses it. */
    public static Sandbox open(Path directory) {
        return new Sandbox(ResourceStore.open(directory.resolve("cloud.db")));
    }

    /** A sandbox that is gone when it is closed. */
    public static Sandbox inMemory() {
        return new Sandbox(ResourceStore.inMemory());
    }

    /** The packages that it serves, e.g. {@code aws}: those it simulates whose SDK is on the class path. */
    public Set<String> packages() {
        return cloud.packages();
    }

    /** What happens to resources, below the protocol. */
    public SimulatedCloud cloud() {
        return cloud;
    }

    @Override
    public void close() {
        cloud.close();
    }
}
