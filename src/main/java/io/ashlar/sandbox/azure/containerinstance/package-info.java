/** Container Instances. */
@NullMarked
package io.ashlar.sandbox.azure.containerinstance;

import org.jspecify.annotations.NullMarked;
