/** Models of Amazon EFS types. */
@NullMarked
package io.ashlar.sandbox.aws.efs;

import org.jspecify.annotations.NullMarked;
