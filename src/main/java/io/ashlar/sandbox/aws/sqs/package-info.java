/** Models of Amazon SQS types. */
@NullMarked
package io.ashlar.sandbox.aws.sqs;

import org.jspecify.annotations.NullMarked;
