/** Networks of Compute Engine, what guards them, and the parts of its load balancers. */
@NullMarked
package io.ashlar.sandbox.gcp.compute;

import org.jspecify.annotations.NullMarked;
