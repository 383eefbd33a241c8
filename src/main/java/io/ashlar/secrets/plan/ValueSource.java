package io.ashlar.secrets.plan;

import java.util.Locale;

/** Where a secret's value comes from. */
public enum ValueSource {
    /** The program gives it. */
    GIVEN,
    /** It is made once, at random. */
    GENERATED,
    /** Others put it in when the secret is there. */
    FILLED_ELSEWHERE,
    /** Nobody said. */
    MISSING;

    /** The name used in component inputs: {@code filled-elsewhere}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
