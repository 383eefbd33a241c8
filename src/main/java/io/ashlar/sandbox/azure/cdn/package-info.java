/** Front Door: profiles, endpoints, origins and routes. */
@NullMarked
package io.ashlar.sandbox.azure.cdn;

import org.jspecify.annotations.NullMarked;
