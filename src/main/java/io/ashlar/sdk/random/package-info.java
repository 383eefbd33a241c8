/**
 * The little of Pulumi's {@code random} provider that this library needs, written by hand because its Java SDK does not
 * resolve. Type tokens and property names are the provider's own, so the real plugin (which the engine fetches by itself)
 * serves them, and so does the sandbox. When the SDK resolves, this package goes.
 *
 * @see <a href="https://www.pulumi.com/registry/packages/random/">The provider</a>
 */
@NullMarked
package io.ashlar.sdk.random;

import org.jspecify.annotations.NullMarked;
