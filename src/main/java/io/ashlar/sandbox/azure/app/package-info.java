/** Container Apps and the environments that they run in. */
@NullMarked
package io.ashlar.sandbox.azure.app;

import org.jspecify.annotations.NullMarked;
