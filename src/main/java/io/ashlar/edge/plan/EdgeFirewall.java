package io.ashlar.edge.plan;

import io.ashlar.core.Profile;
import java.util.Locale;

/** Whether a web firewall with the cloud's managed rules stands before a CDN. */
public enum EdgeFirewall {
    /** Attacks that the cloud knows are refused. */
    MANAGED_RULES,
    /** No firewall. */
    NONE;

    /** The name used in component inputs. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the profile says: managed rules, but not in development. */
    public static EdgeFirewall of(Profile profile) {
        return profile == Profile.DEVELOPMENT ? NONE : MANAGED_RULES;
    }
}
