/** Models of Amazon DynamoDB types. */
@NullMarked
package io.ashlar.sandbox.aws.dynamodb;

import org.jspecify.annotations.NullMarked;
