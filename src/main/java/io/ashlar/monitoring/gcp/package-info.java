/**
 * Alerts on Google Cloud: a Pub/Sub topic for each tier with a notification channel that leads to it, a channel for each
 * subscriber, alert policies that name them all, and a bucket that keeps the containers' output under the environment's key.
 * Alertmanager cannot publish to Pub/Sub, so it tells the subscribers itself.
 */
@NullMarked
package io.ashlar.monitoring.gcp;

import org.jspecify.annotations.NullMarked;
