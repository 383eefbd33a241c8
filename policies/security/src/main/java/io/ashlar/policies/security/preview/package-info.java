/**
 * What a rule about the whole stack has to know of previews. Such a rule reads outputs, and before an update every output that only the
 * cloud can tell is unknown, whether the program says something about it or not. Where a rule cares for what the program says, it asks
 * here.
 */
@NullMarked
package io.ashlar.policies.security.preview;

import org.jspecify.annotations.NullMarked;
