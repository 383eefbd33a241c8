/**
 * The rules for ElastiCache: encryption on disk and on the way, who may log in, and what happens when a node or a zone is lost. Most judge
 * replication groups, which is what Redis and Valkey run as; single clusters are judged where they have the setting.
 */
@NullMarked
package io.ashlar.policies.security.aws.elasticache;

import org.jspecify.annotations.NullMarked;
