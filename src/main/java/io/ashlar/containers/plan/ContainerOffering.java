package io.ashlar.containers.plan;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What one cloud offers, as data that a reader can hold against the cloud's documentation.
 *
 * @param service the cloud's name for it, as it stands in errors
 * @param key whether it encrypts with a key of the customer
 * @param door who terminates TLS
 * @param ingress who can be let in
 * @param fixedCpuTarget the processor use that it keeps by itself, if it takes no other
 * @param reserved names of variables that it sets itself
 * @param name the names that it takes, if stricter than any component's
 */
public record ContainerOffering(
        String service,
        Key key,
        Tls door,
        Set<Ingress> ingress,
        Optional<Integer> fixedCpuTarget,
        Pattern reserved,
        Pattern name) {

    public ContainerOffering {
        ingress = Set.copyOf(ingress);
    }

    /** Whose key encrypts. */
    public enum Key {
        /** The customer's. */
        CHOSEN,
        /** The cloud's. */
        OWN
    }

    /** Who terminates TLS. */
    public enum Tls {
        /** The service itself, with a certificate of the cloud's. */
        BUILT_IN,
        /** A load balancer before it. */
        LOAD_BALANCER
    }
}
