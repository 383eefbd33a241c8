/** Azure Database for PostgreSQL, flexible server. */
@NullMarked
package io.ashlar.sandbox.azure.dbforpostgresql;

import org.jspecify.annotations.NullMarked;
