package io.ashlar.sdk.random;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import java.util.List;

/**
 * A password that is made once, by the system's cryptographic randomness, and stays. It lies in the stack's state as a
 * secret, which is ciphertext under the stack's passphrase or key.
 *
 * @see <a href="https://www.pulumi.com/registry/packages/random/api-docs/randompassword/">random.RandomPassword</a>
 */
@ResourceType(type = "random:index/randomPassword:RandomPassword")
public final class RandomPassword extends CustomResource {
    /** Published 2026-01-28, see the page above. */
    private static final String VERSION = "4.19.1";

    /** The password; a secret. Set by the engine. */
    @Export(
            name = "result",
            refs = {String.class},
            tree = "[0]")
    @SuppressWarnings("NullAway.Init")
    private Output<String> result;

    /** Registers the password. */
    public RandomPassword(String name, RandomPasswordArgs args, CustomResourceOptions options) {
        super(
                "random:index/randomPassword:RandomPassword",
                name,
                args,
                CustomResourceOptions.merge(versioned(), options));
    }

    private static CustomResourceOptions versioned() {
        CustomResourceOptions.Builder builder = CustomResourceOptions.builder();
        builder.version(VERSION);
        return builder.additionalSecretOutputs(List.of("result", "bcryptHash")).build();
    }

    /** The password; a secret. */
    public Output<String> result() {
        return result.asSecret();
    }
}
