/** SNS as the sandbox knows it: topics, who may use them, and who is told. */
@NullMarked
package io.ashlar.sandbox.aws.sns;

import org.jspecify.annotations.NullMarked;
