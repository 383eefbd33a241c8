/** Models of Amazon ElastiCache types: replication groups, users and user groups, subnet and parameter groups. */
@NullMarked
package io.ashlar.sandbox.aws.elasticache;

import org.jspecify.annotations.NullMarked;
