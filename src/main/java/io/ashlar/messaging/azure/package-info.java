/**
 * Topics on Azure: a Service Bus namespace of the Standard tier with one topic, and a subscription for each receiver, whose
 * failures Service Bus keeps apart by itself. Entra identities with roles are the only way in: shared keys are off, and TLS is
 * 1.2 or better. The namespace's address is public, since private ones belong to the Premium tier.
 */
@NullMarked
package io.ashlar.messaging.azure;

import org.jspecify.annotations.NullMarked;
