/** Alerts, the groups that they go to, and diagnostic settings. */
@NullMarked
package io.ashlar.sandbox.azure.insights;

import org.jspecify.annotations.NullMarked;
