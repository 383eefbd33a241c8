package io.ashlar.postgres.plan;

import io.ashlar.core.Profile;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sizes of servers, in one cloud's own words.
 *
 * @param form what a class looks like
 * @param said the same, as it stands in errors
 * @param example one of them
 * @param standard the class of a server that does not ask for one
 * @param kinds what differs between them; the first kind that a class is of counts
 */
public record InstanceClasses(
        Pattern form, String said, String example, Map<Profile, String> standard, List<Kind> kinds) {

    public InstanceClasses {
        standard = Collections.unmodifiableMap(new EnumMap<>(standard));
        kinds = List.copyOf(kinds);
        if (!standard.keySet().equals(Set.of(Profile.values()))) {
            throw new IllegalArgumentException("every profile needs an instance class");
        }
    }

    /**
     * One kind of class.
     *
     * @param form which classes are of this kind
     * @param title as it stands in errors, such as {@code Burstable}
     * @param standby whether a server of it can have a standby
     * @param mostBackupDays the most days that one can go back to
     * @param mostReadReplicas the most read replicas
     */
    public record Kind(Pattern form, String title, Standby standby, int mostBackupDays, int mostReadReplicas) {
        boolean of(String instanceClass) {
            return form.matcher(instanceClass).matches();
        }
    }

    /** Whether a server can have a standby in another zone. */
    public enum Standby {
        /** It can. */
        OFFERED,
        /** It cannot. */
        NOT_OFFERED
    }

    boolean offers(String instanceClass) {
        return form.matcher(instanceClass).matches();
    }

    String standard(Profile profile) {
        return present(standard.get(profile));
    }

    /** What kind of class it is; every class that is offered is of one. */
    public Kind kind(String instanceClass) {
        return kinds.stream().filter(kind -> kind.of(instanceClass)).findFirst().orElse(kinds.get(kinds.size() - 1));
    }

    private static String present(@Nullable String found) {
        if (found == null) {
            throw new IllegalStateException("every profile has an instance class");
        }
        return found;
    }
}
