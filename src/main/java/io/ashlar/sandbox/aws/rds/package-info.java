/**
 * Models of Amazon RDS types: DB instances and their read replicas, subnet and parameter groups, snapshots. Rules about
 * versions and instance classes are those of PostgreSQL; other engines are held against their schema and the rules that
 * all engines share.
 */
@NullMarked
package io.ashlar.sandbox.aws.rds;

import org.jspecify.annotations.NullMarked;
