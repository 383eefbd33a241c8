/** A managed PostgreSQL server. {@link io.ashlar.postgres.PostgresRef} is what others see of it. */
@NullMarked
package io.ashlar.postgres;

import org.jspecify.annotations.NullMarked;
