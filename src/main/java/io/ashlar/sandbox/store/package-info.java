/**
 * Where the sandbox keeps what exists: in memory, and behind that in one file of changes that any number of processes share.
 * A change is one record, written before it is acknowledged and read whole or not at all, so nothing acknowledged is lost and
 * nothing half done is seen, whenever a process is killed. Processes take turns to write, by a lock that the kernel takes back
 * from the dead; who reads looks at the end of the file first. The indexes by attribute and by reference follow from the
 * entries and are never written.
 */
@NullMarked
package io.ashlar.sandbox.store;

import org.jspecify.annotations.NullMarked;
