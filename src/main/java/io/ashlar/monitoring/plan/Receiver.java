package io.ashlar.monitoring.plan;

/**
 * Where the cluster's Alertmanager sends a tier's alerts. Keys and web hooks come from a Kubernetes secret in the
 * monitoring namespace that something else keeps, and are read from a file: they are in no state and no chart value.
 */
public sealed interface Receiver {

    /** The tier's own topic, and so the same people as the cloud's alarms. Needs no secret. */
    static Receiver topic() {
        return new Topic();
    }

    /** PagerDuty's Events API v2; the secret holds the integration key. */
    static Receiver pagerDuty(String secret, String key) {
        return new PagerDuty(secret, key);
    }

    /** A Slack channel; the secret holds the address of the incoming web hook. */
    static Receiver slack(String channel, String secret, String key) {
        return new Slack(channel, secret, key);
    }

    /** See {@link #topic()}. */
    record Topic() implements Receiver {}

    /**
     * See {@link #pagerDuty(String, String)}.
     *
     * @param secret name of the Kubernetes secret
     * @param key key in it
     */
    record PagerDuty(String secret, String key) implements Receiver {}

    /**
     * See {@link #slack(String, String, String)}.
     *
     * @param channel channel, with its {@code #}
     * @param secret name of the Kubernetes secret
     * @param key key in it
     */
    record Slack(String channel, String secret, String key) implements Receiver {}
}
