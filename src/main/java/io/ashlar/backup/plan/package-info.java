/**
 * Decides how often copies are made, how long they are kept, where else they lie, who can delete them, and how they are
 * proven. A plan that cannot reach the objective that it is given is refused here. Records in, records out: nothing here
 * knows a cloud's SDK.
 */
@NullMarked
package io.ashlar.backup.plan;

import org.jspecify.annotations.NullMarked;
