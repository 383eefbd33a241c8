/**
 * The sandbox to look at: tables for a terminal, and drawings. Everything here turns plain values into text or SVG and changes
 * nothing. {@link io.ashlar.sandbox.view.EngineState} is what the engine knows of a stack, read from its checkpoint, because
 * who depends on whom is its knowledge and not the clouds'. Drawings are written with the JDK's XML writer and need no script
 * and no font but the reader's own.
 */
@NullMarked
package io.ashlar.sandbox.view;

import org.jspecify.annotations.NullMarked;
