package io.ashlar.postgres.plan;

import io.ashlar.server.plan.CredentialsPlan;
import java.util.Optional;

/**
 * What a server takes on AWS beside what it takes everywhere.
 *
 * @param credentials where the administrator's password is kept, if RDS does not make and keep it itself: it refuses replicas
 *     of a server whose password it keeps, so with the first replica the password changes over
 * @see <a href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html#rds-secrets-manager-limitations">
 *     Limitations</a>
 */
public record AwsPostgresPlan(Optional<CredentialsPlan> credentials) {

    /** The plan of the server of this component. */
    public static AwsPostgresPlan of(String component, PostgresPlan plan) {
        if (plan.replicas().isEmpty()) {
            return new AwsPostgresPlan(Optional.empty());
        }
        return new AwsPostgresPlan(Optional.of(CredentialsPlan.of(
                component, plan.server().administrator(), plan.server().upkeep().protection())));
    }
}
