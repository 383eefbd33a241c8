/**
 * Holds the rules against the SDKs of the clouds: the types that they name and the properties that their tests give exist, down to the
 * last nested field. Whoever writes a rule needs to do nothing for it.
 */
@NullMarked
package io.ashlar.policies.security.sdk;

import org.jspecify.annotations.NullMarked;
