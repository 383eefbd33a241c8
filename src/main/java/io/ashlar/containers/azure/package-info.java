/**
 * Container services on Azure: a Container App in an environment of its own, which stands in the network's subnet for apps and
 * spreads over the region's zones. It serves HTTPS by a name and a certificate of Azure's, and reads its secrets from their
 * vaults as an identity of its own. Logs go to a workspace by way of Azure Monitor, so that no workspace key is needed. One
 * environment takes the whole subnet: further services in the same network share the first one's environment.
 */
@NullMarked
package io.ashlar.containers.azure;

import org.jspecify.annotations.NullMarked;
