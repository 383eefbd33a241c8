package io.ashlar.monitoring.plan;

import java.util.Locale;

/** How a topic reaches a subscriber. */
public enum Delivery {
    /** An e-mail for each alert. The address must confirm once, by the link it is sent. */
    EMAIL,
    /** A POST of the alert to an address that confirms by itself, such as an on-call service's. */
    HTTPS;

    /** SNS's own name of the protocol. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
