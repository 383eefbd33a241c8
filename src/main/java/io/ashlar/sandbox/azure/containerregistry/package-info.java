/** Container registries. */
@NullMarked
package io.ashlar.sandbox.azure.containerregistry;

import org.jspecify.annotations.NullMarked;
