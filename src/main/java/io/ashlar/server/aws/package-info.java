/**
 * How the credentials of a server are kept on AWS when the service cannot keep them itself: in a secret of Secrets Manager under
 * the environment's key.
 */
@NullMarked
package io.ashlar.server.aws;

import org.jspecify.annotations.NullMarked;
