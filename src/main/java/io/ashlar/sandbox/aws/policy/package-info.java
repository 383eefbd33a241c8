/**
 * IAM policy documents as AWS judges them, wherever they stand: on a role, a key, a bucket, a topic. Every service's table
 * uses them and they use none, so they stand below the tables.
 */
@NullMarked
package io.ashlar.sandbox.aws.policy;

import org.jspecify.annotations.NullMarked;
