/**
 * The rules for KMS keys: that they are renewed, and that their policies name who may use them. Only symmetric keys can be rotated by KMS,
 * and only those are asked for it.
 */
@NullMarked
package io.ashlar.policies.security.aws.kms;

import org.jspecify.annotations.NullMarked;
