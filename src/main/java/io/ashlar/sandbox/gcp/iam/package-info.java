/** Service accounts, and the roles of members on projects and accounts. */
@NullMarked
package io.ashlar.sandbox.gcp.iam;

import org.jspecify.annotations.NullMarked;
