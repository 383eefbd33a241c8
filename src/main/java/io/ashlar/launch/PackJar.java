package io.ashlar.launch;

import io.ashlar.core.Problems;
import io.ashlar.policy.PolicyPack;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Finds the one pack of a class path. */
final class PackJar {
    private PackJar() {}

    /**
     * Loads the pack of a jar, with a class loader of its own above this program's.
     *
     * @throws io.ashlar.core.InvalidInputException if there is none, more than one, or one that cannot be made
     */
    static PolicyPack load(Path jar) {
        try {
            ClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, PackJar.class.getClassLoader());
            return only(jar.getFileName().toString(), loader);
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(jar + " is no path of a file", e);
        }
    }

    /** The pack of this program's own class path. */
    static PolicyPack ofClassPath() {
        return only("class path", PackJar.class.getClassLoader());
    }

    private static PolicyPack only(String where, ClassLoader loader) {
        Problems problems = Problems.of("Policy pack", where);
        List<PolicyPack> found = new ArrayList<>();
        try {
            for (PolicyPack pack : ServiceLoader.load(PolicyPack.class, loader)) {
                pack.rules().forEach(rule -> rule.info());
                found.add(pack);
            }
        } catch (ServiceConfigurationError | RuntimeException | LinkageError defect) {
            problems.add(
                    "POL-021",
                    "its class",
                    "not to be loaded",
                    "a pack's class is public, has a constructor without parameters, and its rules describe themselves",
                    "It says: " + cause(defect) + ".");
        }
        if (problems.found().isEmpty() && found.size() != 1) {
            problems.add(
                    "POL-020",
                    "META-INF/services/" + PolicyPack.class.getName(),
                    "naming " + found.size() + " packs",
                    "it names exactly one",
                    "Write the name of the class that implements PolicyPack into it.");
        }
        problems.throwIfAny();
        return found.get(0);
    }

    private static String cause(Throwable defect) {
        Throwable cause = defect;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString();
    }
}
