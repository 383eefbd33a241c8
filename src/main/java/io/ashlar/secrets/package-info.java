/**
 * One secret value where the cloud keeps such: encrypted, versioned, and readable only by whom it is granted to. {@link
 * io.ashlar.secrets.Secret} is the door; what consumes it sees {@link io.ashlar.secrets.SecretRef} and passes the name on,
 * never the value. The value is given as a secret output, generated once, or put in by others after the secret is there, in
 * which case no state holds it at all. Rotation differs too much between the clouds for one promise, so each driver offers
 * it in its cloud's own words.
 */
@NullMarked
package io.ashlar.secrets;

import org.jspecify.annotations.NullMarked;
