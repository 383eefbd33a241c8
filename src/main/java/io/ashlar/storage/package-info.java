/** Object storage: private, encrypted, versioned. {@link io.ashlar.storage.ObjectStoreRef} is what others see of it. */
@NullMarked
package io.ashlar.storage;

import org.jspecify.annotations.NullMarked;
