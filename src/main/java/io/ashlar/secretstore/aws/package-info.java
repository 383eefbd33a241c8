/**
 * Roles that External Secrets Operator takes on, one for each namespace. EKS Pod Identity gives an identity to the operator's
 * pods alone, so that the operator cannot ask for a token of another service account, as it does on the other clouds.
 */
@NullMarked
package io.ashlar.secretstore.aws;

import org.jspecify.annotations.NullMarked;
