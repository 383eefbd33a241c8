/** Cloud SQL. The name of an instance that was deleted stays taken for a week. */
@NullMarked
package io.ashlar.sandbox.gcp.sql;

import org.jspecify.annotations.NullMarked;
