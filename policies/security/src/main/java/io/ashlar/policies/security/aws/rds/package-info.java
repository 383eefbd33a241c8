/** Rules for RDS on AWS. */
@NullMarked
package io.ashlar.policies.security.aws.rds;

import org.jspecify.annotations.NullMarked;
