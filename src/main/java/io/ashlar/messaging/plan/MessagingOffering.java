package io.ashlar.messaging.plan;

/**
 * What one cloud offers.
 *
 * @param service the cloud's name for it, as it stands in errors
 * @param encryption whose key encrypts
 */
public record MessagingOffering(String service, Encryption encryption) {

    /** Whose key encrypts. */
    public enum Encryption {
        /** The customer's. */
        CHOSEN_KEY,
        /** The cloud's. */
        OWN_KEY
    }
}
