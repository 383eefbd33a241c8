package io.ashlar.postgres;

import io.ashlar.postgres.plan.PostgresOffering;
import io.ashlar.postgres.plan.PostgresPlan;

/** Makes a planned server on one cloud. A driver translates; it decides no name, count or size. */
public interface PostgresDriver {

    /** What this cloud offers; what is asked is checked against it before anything is registered. */
    PostgresOffering offering();

    /** Registers everything in the plan as children of the parent, and returns handles on it. */
    PostgresHandles provision(PostgresPlan plan, PostgresArgs args, Postgres parent);
}
