/**
 * Reads a stack as {@code pulumi stack export} writes it, so that rules judge what is deployed without a cloud or an engine.
 */
@NullMarked
package io.ashlar.policy.state;

import org.jspecify.annotations.NullMarked;
