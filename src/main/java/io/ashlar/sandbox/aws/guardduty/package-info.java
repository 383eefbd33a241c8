/** Models of Amazon GuardDuty types. */
@NullMarked
package io.ashlar.sandbox.aws.guardduty;

import org.jspecify.annotations.NullMarked;
