/**
 * Decides what a topic consists of, how long messages wait, and what each cloud refuses. Records in, records out, tested
 * without mocks. {@link io.ashlar.messaging.plan.TopicPlanner} is the way in; {@link io.ashlar.messaging.plan.TopicValidator}
 * judges first, by limits that are the narrowest of the three clouds.
 */
@NullMarked
package io.ashlar.messaging.plan;

import org.jspecify.annotations.NullMarked;
