/** Service Bus: namespaces, queues, topics and subscriptions. */
@NullMarked
package io.ashlar.sandbox.azure.servicebus;

import org.jspecify.annotations.NullMarked;
