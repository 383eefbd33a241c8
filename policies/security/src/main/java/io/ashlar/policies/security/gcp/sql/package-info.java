/**
 * Cloud SQL. One rule a class.
 */
@NullMarked
package io.ashlar.policies.security.gcp.sql;

import org.jspecify.annotations.NullMarked;
