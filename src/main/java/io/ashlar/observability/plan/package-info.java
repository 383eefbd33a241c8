/**
 * What observability consists of, as plain data: which parts run in the cluster, what they are called and how large they
 * are. Nothing here knows Pulumi or Kubernetes; {@code incluster} turns it into objects. Alerts and dashboards have packages
 * of their own below this one.
 */
@NullMarked
package io.ashlar.observability.plan;

import org.jspecify.annotations.NullMarked;
