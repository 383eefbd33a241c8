package io.ashlar.policy.evaluation;

import io.ashlar.policy.Level;
import io.ashlar.policy.Outcome;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Suppression;
import io.ashlar.policy.Urn;
import java.util.Optional;

/**
 * What one rule found at one resource; there is none for a pass.
 *
 * @param type of the resource
 * @param level advisory or mandatory; disabled for what is only counted
 * @param message what is wrong, without secrets
 * @param suppression who accepted it, if somebody did
 */
public record Finding(
        RuleInfo rule,
        Urn urn,
        String type,
        Outcome outcome,
        Level level,
        String message,
        Optional<Suppression> suppression) {
    /** Whether the user is to see it as a violation: not what is accepted, nor what is only counted. */
    public boolean isReported() {
        return suppression.isEmpty() && level != Level.DISABLED;
    }

    /** Whether it stops the update. */
    public boolean isMandatory() {
        return isReported() && level == Level.MANDATORY;
    }
}
