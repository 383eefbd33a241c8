/**
 * A stack's objects as a Helm chart. {@link io.ashlar.render.helm.HelmChartFiles} is the door: it makes a template of each object,
 * in which what teams change stands as a value whose default is what the stack applies, so that the chart without further values
 * renders the same objects. A gap becomes a value that has to be given. The charts of a stack are not dependencies of this one,
 * because a dependency lands in its parent's namespace.
 */
@NullMarked
package io.ashlar.render.helm;

import org.jspecify.annotations.NullMarked;
