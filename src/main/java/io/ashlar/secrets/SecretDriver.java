package io.ashlar.secrets;

import com.pulumi.core.Output;
import io.ashlar.secrets.plan.SecretPlan;
import io.ashlar.secrets.plan.SecretRules;
import java.util.Optional;

/** Makes a planned secret on one cloud. */
public interface SecretDriver {

    /** What this cloud demands. */
    SecretRules rules();

    /**
     * Registers the secret and what belongs to it as children of the parent.
     *
     * @param value what it holds; empty if others put it in
     */
    SecretHandles provision(SecretPlan plan, SecretArgs args, Optional<Output<String>> value, Secret parent);
}
