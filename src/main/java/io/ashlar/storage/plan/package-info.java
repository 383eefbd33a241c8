/**
 * Decides how an object store keeps what it is given: whose key encrypts it, how long old versions, uploads and objects
 * stay, and whether its contents go with it. Records in, records out, tested without mocks.
 * {@link io.ashlar.storage.plan.ObjectStorePlanner} is the way in; {@link io.ashlar.storage.plan.ObjectStoreValidator}
 * judges first, and holds the naming rules of the clouds.
 */
@NullMarked
package io.ashlar.storage.plan;

import org.jspecify.annotations.NullMarked;
