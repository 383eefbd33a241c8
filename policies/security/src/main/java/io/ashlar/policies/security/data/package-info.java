/**
 * The rule that every cloud shares: what keeps data is protected in production. It goes by the engine's own protection, which a wrong command of
 * whoever holds the keys runs into first.
 */
@NullMarked
package io.ashlar.policies.security.data;

import org.jspecify.annotations.NullMarked;
