/**
 * Decides what a PostgreSQL server consists of: its size, version and parameters, who reaches it, how long its backups
 * and logs are kept, and which replicas it has. Records in, records out, on plain values. What one cloud offers is data
 * too ({@link io.ashlar.postgres.plan.PostgresOffering}), given by its driver, so that the same checks speak of every
 * cloud in its own words. {@link io.ashlar.postgres.plan.PostgresPlanner} is the way in.
 */
@NullMarked
package io.ashlar.postgres.plan;

import org.jspecify.annotations.NullMarked;
