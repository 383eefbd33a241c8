/** Log Analytics workspaces. */
@NullMarked
package io.ashlar.sandbox.azure.operationalinsights;

import org.jspecify.annotations.NullMarked;
