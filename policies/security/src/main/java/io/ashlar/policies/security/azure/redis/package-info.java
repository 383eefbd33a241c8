/**
 * Azure Cache for Redis and Redis Enterprise. One rule a class.
 */
@NullMarked
package io.ashlar.policies.security.azure.redis;

import org.jspecify.annotations.NullMarked;
