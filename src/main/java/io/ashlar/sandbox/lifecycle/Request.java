package io.ashlar.sandbox.lifecycle;

import io.ashlar.sandbox.model.ProviderInstance;
import io.ashlar.sandbox.value.Properties;

/**
 * What the engine asks a cloud to do.
 *
 * @param doing how the provider's errors begin, e.g. {@code creating EC2 Subnet}
 * @param id the cloud's id; empty for a creation
 * @param inputs what is asked for; none for a read or a deletion
 */
public record Request(
        Operation operation, String doing, ProviderInstance provider, Address address, String id, Properties inputs) {
    /** What can be asked for. Previews are none of it: they do nothing. */
    public enum Operation {
        /** Make it. */
        CREATE,
        /** Look at it. */
        READ,
        /** Change it in place. */
        UPDATE,
        /** Take it away. */
        DELETE
    }
}
