/**
 * Decides what every cluster has, on plain values: objects and charts, in the order that they are made. One class for each
 * subject, so that a reader finds the roles, the quotas or the disks in one place.
 */
@NullMarked
package io.ashlar.baseline.plan;

import org.jspecify.annotations.NullMarked;
