package io.ashlar.messaging.plan;

import io.ashlar.core.Profile;
import io.ashlar.core.Protection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was asked of a topic; {@link TopicValidator} judges it.
 *
 * @param profile where the defaults come from
 * @param protection whether it may be deleted
 * @param subscriptions who receives, by key
 * @param retentionDays days that a message waits, if not as the profile says
 * @param key whether a key came with it
 */
public record TopicSpec(
        Profile profile,
        Protection protection,
        SortedMap<String, Subscription> subscriptions,
        Optional<Integer> retentionDays,
        Key key) {

    public TopicSpec {
        subscriptions = Collections.unmodifiableSortedMap(new TreeMap<>(subscriptions));
    }

    /** Whether the environment's key came with the arguments. */
    public enum Key {
        /** It did. */
        GIVEN,
        /** It did not. */
        MISSING
    }
}
