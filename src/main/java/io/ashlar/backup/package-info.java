/**
 * Copies of what must not be lost, kept where nobody can delete them by mistake, and restored on a schedule to prove that
 * they are good. {@link io.ashlar.backup.Backup} is the door: a locked vault, a plan, copies in other regions, restore
 * tests, and Velero for what lives in the cluster. What is backed up is chosen by a tag, so nothing has to be handed in.
 */
@NullMarked
package io.ashlar.backup;

import org.jspecify.annotations.NullMarked;
