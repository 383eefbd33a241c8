package io.ashlar.storage.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What one cloud's object storage offers, as data that a reader can hold against the cloud's documentation.
 *
 * @param service the cloud's name for it, as it stands in errors
 * @param names what stores can be called
 * @param underEnvironmentKey the purposes whose writers take the environment's key
 * @param lockable the purposes whose writers take locked objects
 * @param lockModes the locks that there are
 * @param longestLockDays the most days that an object can be locked
 * @param mostVersionDays the most days that an old version can be kept
 */
public record StoreOffering(
        String service,
        StoreNames names,
        Set<StorePurpose> underEnvironmentKey,
        Set<StorePurpose> lockable,
        Set<ObjectLock.Mode> lockModes,
        int longestLockDays,
        int mostVersionDays) {

    public StoreOffering {
        underEnvironmentKey = Set.copyOf(underEnvironmentKey);
        lockable = Set.copyOf(lockable);
        lockModes = Set.copyOf(lockModes);
    }

    /**
     * What stores can be called.
     *
     * @param form the names
     * @param allowed the same as the end of a sentence that begins with "but"
     * @param prefixes beginnings that the service keeps for itself
     * @param suffixes ends that it keeps
     * @param words what it keeps wherever it stands
     */
    public record StoreNames(
            Pattern form, String allowed, List<String> prefixes, List<String> suffixes, List<String> words) {
        public StoreNames {
            prefixes = List.copyOf(prefixes);
            suffixes = List.copyOf(suffixes);
            words = List.copyOf(words);
        }

        boolean take(String name) {
            return form.matcher(name).matches();
        }

        Optional<String> reservedWord(String name) {
            return words.stream().filter(name::contains).findFirst();
        }

        Optional<String> reservedPrefix(String name) {
            return prefixes.stream().filter(name::startsWith).findFirst();
        }

        Optional<String> reservedSuffix(String name) {
            return suffixes.stream().filter(name::endsWith).findFirst();
        }
    }
}
