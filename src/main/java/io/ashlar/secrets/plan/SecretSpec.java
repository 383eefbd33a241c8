package io.ashlar.secrets.plan;

import io.ashlar.core.Profile;
import io.ashlar.core.Protection;

/**
 * What was asked of a secret; {@link SecretValidator} judges it.
 *
 * @param profile what the environment withstands
 * @param protection whether it may be deleted
 * @param source where its value comes from
 * @param key whether a key came with it
 */
public record SecretSpec(Profile profile, Protection protection, ValueSource source, Key key) {

    /** Whether the environment's key came with the arguments. */
    public enum Key {
        /** It did. */
        GIVEN,
        /** It did not. */
        MISSING
    }
}
