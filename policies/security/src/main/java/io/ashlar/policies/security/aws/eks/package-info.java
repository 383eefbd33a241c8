/**
 * The rules for EKS: who reaches a cluster's API, what it writes down, what it encrypts, and where its nodes stand. A cluster's
 * vpcConfig, encryptionConfig and enabledClusterLogTypes are read from its own arguments; only the rule about the nodes' subnets
 * looks at routes, and therefore at the whole stack.
 */
@NullMarked
package io.ashlar.policies.security.aws.eks;

import org.jspecify.annotations.NullMarked;
