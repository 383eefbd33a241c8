package io.ashlar.encryption.plan;

import io.ashlar.core.Names;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * What a key takes on Google Cloud: a ring that holds it, and the right to use it for each service's agent.
 *
 * @param ringName logical name of the ring
 * @param rotationPeriod time between two versions, as the API writes durations
 * @param destroyScheduledDuration time in which a destroyed version can be taken back: 1 to 120 days
 * @param uses who may use the key, sorted by name
 * @see <a href="https://cloud.google.com/kms/docs/destroy-restore">Scheduled for destruction</a>
 */
public record GcpKeyPlan(String ringName, String rotationPeriod, String destroyScheduledDuration, List<Use> uses) {

    public GcpKeyPlan {
        uses = List.copyOf(uses);
    }

    /**
     * The right of one service.
     *
     * @param user the service
     * @param agentName logical name of its agent
     * @param name logical name of the right
     */
    public record Use(KeyUser user, String agentName, String name) {}

    /** The plan of the key of this name. */
    public static GcpKeyPlan of(String name, EncryptionKeyPlan plan, Collection<KeyUser> users) {
        Names names = Names.of(name);
        return new GcpKeyPlan(
                names.child("ring"),
                seconds(plan.rotationDays()),
                seconds(plan.deletionWindowDays()),
                users.stream()
                        .distinct()
                        .sorted()
                        .map(user -> new Use(user, names.child("agent", user.key()), names.child("use", user.key())))
                        .toList());
    }

    private static String seconds(int days) {
        return Duration.ofDays(days).toSeconds() + "s";
    }
}
