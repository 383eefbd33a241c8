/** Models of AWS Budgets types. */
@NullMarked
package io.ashlar.sandbox.aws.budgets;

import org.jspecify.annotations.NullMarked;
