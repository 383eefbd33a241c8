package io.ashlar.monitoring.plan;

import java.util.Optional;

/**
 * Where the cluster's Alertmanager sends a tier's alerts. Keys and web hooks come from a Kubernetes secret in the
 * monitoring namespace that something else keeps, and are read from a file: they are in no state and no chart value.
 */
public sealed interface Receiver {

    /**
     * The tier's own topic, and so the same people as the cloud's alarms. Needs no secret. Where Alertmanager cannot reach
     * the cloud's topics (Azure, Google Cloud), it tells each of the tier's subscribers itself.
     */
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

    /** A POST of the alerts in Alertmanager's own form; the secret holds the address. */
    static Receiver webhook(String secret, String key) {
        return new Webhook(secret, key);
    }

    /** An e-mail by the relay that {@code ClusterMonitoring.smtp} names. */
    static Receiver email(String address) {
        return new Email(address);
    }

    /** The Kubernetes secret that it reads, if it reads one. */
    default Optional<String> secretName() {
        return Optional.empty();
    }

    /** Whether it takes a relay for e-mails. */
    default boolean needsRelay() {
        return false;
    }

    /** See {@link #topic()}. */
    record Topic() implements Receiver {}

    /**
     * See {@link #pagerDuty(String, String)}.
     *
     * @param secret name of the Kubernetes secret
     * @param key key in it
     */
    record PagerDuty(String secret, String key) implements Receiver {
        @Override
        public Optional<String> secretName() {
            return Optional.of(secret);
        }
    }

    /**
     * See {@link #slack(String, String, String)}.
     *
     * @param channel channel, with its {@code #}
     * @param secret name of the Kubernetes secret
     * @param key key in it
     */
    record Slack(String channel, String secret, String key) implements Receiver {
        @Override
        public Optional<String> secretName() {
            return Optional.of(secret);
        }
    }

    /**
     * See {@link #webhook(String, String)}.
     *
     * @param secret name of the Kubernetes secret
     * @param key key in it
     */
    record Webhook(String secret, String key) implements Receiver {
        @Override
        public Optional<String> secretName() {
            return Optional.of(secret);
        }
    }

    /**
     * See {@link #email(String)}.
     *
     * @param address whom to write to
     */
    record Email(String address) implements Receiver {
        @Override
        public boolean needsRelay() {
            return true;
        }
    }

    /**
     * Who subscribes to the tier's topic, told from the cluster directly. Only a planner makes it.
     *
     * @param subscription who
     * @param secret name of the Kubernetes secret with the addresses of all who are told over https
     */
    record Subscriber(MonitoringPlan.SubscriptionPlan subscription, String secret) implements Receiver {
        /** The key of its address in the secret. */
        public String key() {
            return subscription.tier().key() + "-" + subscription.key();
        }

        @Override
        public Optional<String> secretName() {
            return needsRelay() ? Optional.empty() : Optional.of(secret);
        }

        @Override
        public boolean needsRelay() {
            return subscription.delivery() == Delivery.EMAIL;
        }
    }
}
