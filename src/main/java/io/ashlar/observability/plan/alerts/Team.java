package io.ashlar.observability.plan.alerts;

/**
 * Who acts on the alerts of this catalogue. They are the values of the {@code team} label; a service level objective
 * names its own team.
 */
public final class Team {
    /** Runs the cluster, its entrance, its backups and its own watching. */
    public static final String PLATFORM = "platform";

    /** Runs databases and caches. */
    public static final String DATA = "data";

    /** Writes what runs in the cluster. */
    public static final String PRODUCT = "product";

    private Team() {}
}
