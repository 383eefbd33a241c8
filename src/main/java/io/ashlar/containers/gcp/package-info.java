/**
 * Container services on Google Cloud: Cloud Run, with its way into the network by direct egress, an own service account, and
 * its image encrypted with the environment's key. Instances are started and stopped by Cloud Run itself, which keeps
 * processor use near 60 %. Everybody who reaches the address may call: that is the internet for a public service, and the
 * network for a private one.
 *
 * @see <a href="https://cloud.google.com/run/docs/about-instance-autoscaling">Autoscaling</a>
 * @see <a href="https://cloud.google.com/run/docs/securing/ingress">Ingress</a>
 */
@NullMarked
package io.ashlar.containers.gcp;

import org.jspecify.annotations.NullMarked;
