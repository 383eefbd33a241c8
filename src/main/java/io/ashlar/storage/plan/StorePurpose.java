package io.ashlar.storage.plan;

import java.util.Locale;

/** Who writes to a store; it decides which keys the store may use and whom its policy lets in. */
public enum StorePurpose {
    /** The account's own identities, by their own permissions. */
    GENERAL,
    /**
     * Load balancers, their access logs. Service key only.
     *
     * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html">ALB</a>
     */
    LOAD_BALANCER_LOGS,
    /**
     * Other stores, their access logs. Service key only, no object lock.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html">S3</a>
     */
    SERVER_ACCESS_LOGS;

    /** The name used in component inputs. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the store holds logs, which age, rather than data, which does not. */
    public boolean holdsLogs() {
        return this != GENERAL;
    }
}
