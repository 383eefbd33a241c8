/** Answers about the account and the region themselves. */
@NullMarked
package io.ashlar.sandbox.aws.index;

import org.jspecify.annotations.NullMarked;
