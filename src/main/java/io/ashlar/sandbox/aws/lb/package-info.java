/** Models of Elastic Load Balancing v2 types. */
@NullMarked
package io.ashlar.sandbox.aws.lb;

import org.jspecify.annotations.NullMarked;
