/** Resource groups. */
@NullMarked
package io.ashlar.sandbox.azure.resources;

import org.jspecify.annotations.NullMarked;
