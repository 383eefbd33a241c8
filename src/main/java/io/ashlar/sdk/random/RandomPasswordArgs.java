package io.ashlar.sdk.random;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.resources.ResourceArgs;
import java.util.Map;

/**
 * What a {@link RandomPassword} consists of. A change of any of it makes another password.
 *
 * @see <a href="https://www.pulumi.com/registry/packages/random/api-docs/randompassword/#inputs">Inputs</a>
 */
public final class RandomPasswordArgs extends ResourceArgs {
    @Import(name = "length", required = true)
    private final Output<Integer> length;

    @Import(name = "special")
    private final Output<Boolean> special;

    @Import(name = "minLower")
    private final Output<Integer> minLower;

    @Import(name = "minUpper")
    private final Output<Integer> minUpper;

    @Import(name = "minNumeric")
    private final Output<Integer> minNumeric;

    @Import(name = "keepers")
    private final Output<Map<String, String>> keepers;

    private RandomPasswordArgs(int length, Map<String, String> keepers) {
        this.length = Output.of(length);
        this.special = Output.of(false);
        this.minLower = Output.of(1);
        this.minUpper = Output.of(1);
        this.minNumeric = Output.of(1);
        this.keepers = Output.of(keepers);
    }

    /**
     * Small letters, capitals and digits, at least one of each: the three kinds that databases ask for, and nothing that
     * would have to be quoted in a URL or a shell.
     *
     * @param length characters, 3 or more; 32 are 190 bits
     * @param keepers texts of any meaning: whoever changes one of them turns the password
     */
    public static RandomPasswordArgs lettersAndDigits(int length, Map<String, String> keepers) {
        return new RandomPasswordArgs(length, keepers);
    }

    /** Characters. */
    public Output<Integer> length() {
        return length;
    }

    /** Whether there are others than letters and digits. */
    public Output<Boolean> special() {
        return special;
    }

    /** Small letters at least. */
    public Output<Integer> minLower() {
        return minLower;
    }

    /** Capitals at least. */
    public Output<Integer> minUpper() {
        return minUpper;
    }

    /** Digits at least. */
    public Output<Integer> minNumeric() {
        return minNumeric;
    }

    /** What turns the password when it changes. */
    public Output<Map<String, String>> keepers() {
        return keepers;
    }
}
