/**
 * A managed PostgreSQL server with its standby, replicas, backups and logs. {@link io.ashlar.postgres.Postgres} is the
 * door: give it {@link io.ashlar.postgres.PostgresArgs} with the driver of a cloud. The administrator's password is made,
 * kept and turned by the cloud, so no password is ever an argument or in the engine's state. What others see of a server
 * is {@link io.ashlar.postgres.PostgresRef}.
 */
@NullMarked
package io.ashlar.postgres;

import org.jspecify.annotations.NullMarked;
