/** Models of Amazon ECS types. */
@NullMarked
package io.ashlar.sandbox.aws.ecs;

import org.jspecify.annotations.NullMarked;
