/**
 * Object storage: private, encrypted, versioned, and cleaned up by rule. {@link io.ashlar.storage.ObjectStore} is the
 * door; others see {@link io.ashlar.storage.ObjectStoreRef}, whose name resolves only when every setting is in place.
 * Stores that a cloud service writes its logs to differ in key and policy: say so with a
 * {@link io.ashlar.storage.plan.StorePurpose}.
 */
@NullMarked
package io.ashlar.storage;

import org.jspecify.annotations.NullMarked;
