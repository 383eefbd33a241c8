/**
 * What every stateful server in a network has, whatever it serves: where it lies, who reaches it and what encrypts it. A value,
 * shared by the capabilities that make such servers, so that their arguments say the same with the same words.
 */
@NullMarked
package io.ashlar.server;

import org.jspecify.annotations.NullMarked;
