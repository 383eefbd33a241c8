package io.ashlar.messaging.plan;

import java.util.Map;
import java.util.TreeMap;

/**
 * How one receiver is served.
 *
 * @param acknowledgeSeconds seconds to acknowledge in before the message is handed out again, 10 to 300
 * @param tries how often a message is handed out before it is put apart, 5 to 100
 */
public record Subscription(int acknowledgeSeconds, int tries) {

    /** A minute to acknowledge in, ten tries. */
    public static Subscription usual() {
        return new Subscription(60, 10);
    }

    /** The same with other seconds to acknowledge in. */
    public Subscription acknowledgedWithin(int seconds) {
        return new Subscription(seconds, tries);
    }

    /** The same with other tries. */
    public Subscription tries(int times) {
        return new Subscription(acknowledgeSeconds, times);
    }

    /** The subscription as the engine shows it. */
    public Map<String, String> described() {
        return new TreeMap<>(
                Map.of("acknowledgeSeconds", Integer.toString(acknowledgeSeconds), "tries", Integer.toString(tries)));
    }
}
