/** Azure Managed Redis, and Azure Cache for Redis that it follows. */
@NullMarked
package io.ashlar.sandbox.azure.cache;

import org.jspecify.annotations.NullMarked;
