package io.ashlar.backup;

import com.pulumi.core.Output;
import com.pulumi.resources.ProviderResource;

/**
 * Another region that copies also lie in.
 *
 * @param provider the engine's provider for that region
 * @param encryptionKeyId ARN of a key in that region
 */
public record CopyTarget(ProviderResource provider, Output<String> encryptionKeyId) {}
