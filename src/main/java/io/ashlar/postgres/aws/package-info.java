/**
 * PostgreSQL on AWS: an RDS instance on gp3 in the database subnets, its replicas, a parameter group for each major
 * version, and log groups that are there, encrypted and with an end to their retention, before RDS would make them
 * without either. Physical names end like the subnet group's own, see {@link io.ashlar.core.NameSuffix}: the log groups
 * and the final snapshot need the instance's name before the instance exists.
 */
@NullMarked
package io.ashlar.postgres.aws;

import org.jspecify.annotations.NullMarked;
