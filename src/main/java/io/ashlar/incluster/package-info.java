/**
 * Puts a plan into a cluster: {@link io.ashlar.incluster.Installation} registers each step of it with the engine, in order,
 * under the provider of that cluster. It decides nothing; names, contents and order are the plan's. Objects and charts are
 * registered by their type's name and not by the SDK's classes: custom resources have none, and one way for all is one way
 * to test.
 */
@NullMarked
package io.ashlar.incluster;

import org.jspecify.annotations.NullMarked;
