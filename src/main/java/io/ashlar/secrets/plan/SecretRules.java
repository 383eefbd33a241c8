package io.ashlar.secrets.plan;

import io.ashlar.core.Problems;

/** What one cloud demands of a secret beyond what all do. Pure: it looks at what was asked and at nothing else. */
public interface SecretRules {

    /** Records whatever keeps this cloud from making the secret. */
    void check(SecretSpec spec, Problems problems);
}
