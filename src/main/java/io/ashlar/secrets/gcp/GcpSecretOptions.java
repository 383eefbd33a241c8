package io.ashlar.secrets.gcp;

import com.pulumi.core.Output;
import com.pulumi.gcp.secretmanager.SecretArgs;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What only Google Cloud knows of a secret.
 *
 * @param reminders when to be told that the value is due to be replaced, if ever
 * @param replicas id of the key in each further region that has a copy
 * @param secret changes the secret's arguments
 */
public record GcpSecretOptions(
        Optional<Reminders> reminders,
        SortedMap<String, Output<String>> replicas,
        UnaryOperator<SecretArgs.Builder> secret) {

    public GcpSecretOptions {
        replicas = Collections.unmodifiableSortedMap(new TreeMap<>(replicas));
    }

    /**
     * Messages that the value is due to be replaced.
     *
     * @param everyDays days between two, 1 to 36,500
     * @param first when the first is sent
     * @see <a href="https://cloud.google.com/secret-manager/docs/secret-rotation">Rotation schedules</a>
     */
    public record Reminders(int everyDays, Instant first) {}

    /** Nothing changed: one region, no reminders. */
    public static GcpSecretOptions none() {
        return new GcpSecretOptions(Optional.empty(), new TreeMap<>(), UnaryOperator.identity());
    }

    /**
     * These options with reminders on a topic of the secret's own, which is in {@link GcpSecretHandles#reminders()}. The
     * first must lie in the future when the secret is made; Google moves it on from then.
     */
    public GcpSecretOptions remindedEvery(int days, Instant first) {
        return new GcpSecretOptions(Optional.of(new Reminders(days, first)), replicas, secret);
    }

    /** These options with copies, by region, each under a key of its region. $0.06 a month for each version and region. */
    public GcpSecretOptions replicatedTo(Map<String, Output<String>> keyIdByRegion) {
        return new GcpSecretOptions(reminders, new TreeMap<>(keyIdByRegion), secret);
    }

    /** These options with a hook for the secret. */
    public GcpSecretOptions customizeSecret(UnaryOperator<SecretArgs.Builder> hook) {
        return new GcpSecretOptions(reminders, replicas, hook);
    }
}
