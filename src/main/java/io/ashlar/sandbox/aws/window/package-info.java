/** Times of the day and the week as RDS and ElastiCache write them. */
@NullMarked
package io.ashlar.sandbox.aws.window;

import org.jspecify.annotations.NullMarked;
