package io.ashlar.secrets.plan;

import io.ashlar.core.Problems;
import java.util.Optional;

/**
 * What Secret Manager demands.
 *
 * @param reminderDays days between two messages that the value is due to be replaced, if there are any
 * @see <a href="https://cloud.google.com/secret-manager/docs/reference/rest/v1/projects.secrets#Rotation">One hour to 100
 *     years</a>
 */
public record GcpSecretRules(Optional<Integer> reminderDays) implements SecretRules {
    private static final String SERVICE = "Google Secret Manager";
    private static final int MOST_DAYS = 36_500;

    @Override
    public void check(SecretSpec spec, Problems problems) {
        SecretValidator.needsKey(SERVICE, spec, problems);
        reminderDays.ifPresent(days -> SecretValidator.period(SERVICE, "remindedEvery", days, MOST_DAYS, problems));
    }
}
