/**
 * What policy rules are written against: a rule looks at one resource, or at one resource among all of its stack, and answers
 * pass, fail, unknown or not applicable.
 *
 * <p>Rules read properties through {@link io.ashlar.policy.PropertyMap}. A value that a preview does not know yet makes the
 * verdict unknown by itself, so rules are written as if everything were known. What a rule is called, how grave it is and
 * which benchmark asks for it is data ({@link io.ashlar.policy.RuleInfo}), from which tables and reports are made. The same
 * rules run in the engine, in JUnit and on a saved state. Nothing here knows a component, a cloud's SDK or the engine's
 * protocol.
 */
@NullMarked
package io.ashlar.policy;

import org.jspecify.annotations.NullMarked;
