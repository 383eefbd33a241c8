/**
 * Messages from those who send to those who want them: {@link io.ashlar.messaging.Topic} is the door. A topic hands each
 * message to every one of its subscriptions, at least once and in no promised order; a receiver acknowledges in time or gets
 * it again, and what fails too often is kept apart for people to look at. A queue is a topic with one subscription. Order,
 * exactly-once delivery and filters differ too much between the clouds to be promised here.
 */
@NullMarked
package io.ashlar.messaging;

import org.jspecify.annotations.NullMarked;
