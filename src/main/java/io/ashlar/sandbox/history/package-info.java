/**
 * What happened in the sandbox, run by run: one file for each command that changed something, one line for each request.
 * {@link io.ashlar.sandbox.history.Chronicle} writes while the command runs, so that a killed one has its lines too;
 * {@link io.ashlar.sandbox.history.History} reads. Nothing here decides anything: a lost line loses no resource.
 */
@NullMarked
package io.ashlar.sandbox.history;

import org.jspecify.annotations.NullMarked;
