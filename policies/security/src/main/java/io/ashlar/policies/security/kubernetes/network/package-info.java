/**
 * What reaches what inside a cluster: policies over pods, services over pods, ingresses over services. Each rule looks for the other
 * object in the stack; where it may be made elsewhere the rule is advisory.
 */
@NullMarked
package io.ashlar.policies.security.kubernetes.network;

import org.jspecify.annotations.NullMarked;
