/**
 * How the credentials of a server are kept on Google Cloud: in a secret of Secret Manager, in the server's own region and under the environment's key.
 */
@NullMarked
package io.ashlar.server.gcp;

import org.jspecify.annotations.NullMarked;
