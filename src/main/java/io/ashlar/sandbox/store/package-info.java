/**
 * Where the sandbox keeps what exists: an H2 MVStore, in memory or in one file. A write is acknowledged after it is
 * committed, and commits of writers that come at the same time are shared. Look-ups by attribute and by reference go
 * through indexes that are part of the same commit, so the store is never half right, whenever its process is killed.
 * One process at a time holds the file; a second one waits, and says so.
 */
@NullMarked
package io.ashlar.sandbox.store;

import org.jspecify.annotations.NullMarked;
