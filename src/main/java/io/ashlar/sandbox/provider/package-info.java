/**
 * The engine's provider protocol over the simulated clouds. One service answers for every package: the package of a
 * request stands in its type token or urn, so one port serves them all. Each provider instance of a program dials its
 * own connection, and its configuration is kept with that connection and nowhere else.
 *
 * <p>Secrets are not accepted on purpose: the engine then unwraps them before a call and restores the mark on every
 * property of the same name in the answer, nested ones included, which is all that a provider without derived secrets
 * would do itself.
 */
@NullMarked
package io.ashlar.sandbox.provider;

import org.jspecify.annotations.NullMarked;
