/**
 * Trouble on request: what a {@link io.ashlar.sandbox.trouble.Scenario} says goes wrong, in the words of the real providers.
 * {@link io.ashlar.sandbox.trouble.Troublemaker} stands between the engine's requests and the clouds, and nowhere else: the
 * models know nothing of it. It fails and delays what is asked, forgets what it was answered, and leaves resources half
 * made; before a command begins it changes and removes some behind the engine's back. What matches a pattern is
 * counted for one command only, so that the next command finds the cloud well again.
 */
@NullMarked
package io.ashlar.sandbox.trouble;

import org.jspecify.annotations.NullMarked;
