/**
 * How the credentials of a server are kept on Azure: in a Key Vault of their own, so that the right to read them is a right to nothing else.
 */
@NullMarked
package io.ashlar.server.azure;

import org.jspecify.annotations.NullMarked;
