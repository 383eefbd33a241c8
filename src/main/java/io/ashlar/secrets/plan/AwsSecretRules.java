package io.ashlar.secrets.plan;

import io.ashlar.core.Problems;
import java.util.Optional;

/**
 * What Secrets Manager demands.
 *
 * @param rotationDays days between two rotations, if a function rotates it
 * @see <a href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotationRulesType.html">1 to 1,000 days</a>
 */
public record AwsSecretRules(Optional<Integer> rotationDays) implements SecretRules {
    private static final String SERVICE = "AWS Secrets Manager";
    private static final int MOST_DAYS = 1_000;

    @Override
    public void check(SecretSpec spec, Problems problems) {
        SecretValidator.needsKey(SERVICE, spec, problems);
        rotationDays.ifPresent(days -> SecretValidator.period(SERVICE, "rotatedBy", days, MOST_DAYS, problems));
    }
}
