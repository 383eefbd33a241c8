/**
 * Redis on AWS: an ElastiCache replication group in the database subnets, TLS required, with a user group of two: the
 * application's user, whose password Secrets Manager makes, and the default user, switched off. Logs go to encrypted
 * groups with an end to their retention. Why the password is made as it is: {@code docs/decisions}. Physical names end
 * like the subnet group's own, see {@link io.ashlar.core.NameSuffix}.
 */
@NullMarked
package io.ashlar.redis.aws;

import org.jspecify.annotations.NullMarked;
