/**
 * Redis on Azure: Azure Managed Redis behind a private endpoint in the network's database tier, TLS 1.2 or better, the
 * environment's key, and the access key in a vault of its own. Azure Cache for Redis, which it follows, takes no new instances
 * any more; asking for it is an error that says so. What the SDK at this version cannot say is in {@code docs/clouds.md}.
 */
@NullMarked
package io.ashlar.redis.azure;

import org.jspecify.annotations.NullMarked;
