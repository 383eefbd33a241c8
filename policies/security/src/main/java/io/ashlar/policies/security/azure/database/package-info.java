/**
 * Azure Database for PostgreSQL and MySQL, flexible servers. One rule a class.
 */
@NullMarked
package io.ashlar.policies.security.azure.database;

import org.jspecify.annotations.NullMarked;
