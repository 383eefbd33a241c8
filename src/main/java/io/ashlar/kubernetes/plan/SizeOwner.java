package io.ashlar.kubernetes.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who decides how many nodes a pool has between its bounds. */
public enum SizeOwner {
    /** The program: every update sets the desired size again. */
    PROGRAM,
    /**
     * An autoscaler: the desired size is given once, and changes to it in the program are ignored from then on. Raising
     * the lower bound above what the autoscaler has reached is refused by the cloud; let it grow first, or hand the size
     * to the program for one update.
     */
    AUTOSCALER;

    /** The name used in component inputs. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The owner with this key, or empty. */
    public static Optional<SizeOwner> of(String key) {
        return Arrays.stream(values()).filter(owner -> owner.key().equals(key)).findFirst();
    }
}
