package io.ashlar.launch;

import com.google.common.base.Splitter;
import io.ashlar.core.Problems;
import io.ashlar.policy.PolicyPack;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Predicate;

/** Finds the one pack of a class path. */
final class PackJar {
    private PackJar() {}

    /**
     * Loads the pack of a jar: from the class path where {@code pulumiw} has put it there, because its classes are in the archive that runs
     * share, else with a class loader of its own above this program's.
     *
     * @throws io.ashlar.core.InvalidInputException if there is none, more than one, or one that cannot be made
     */
    static PolicyPack load(Path jar) {
        try {
            URL url = jar.toUri().toURL();
            ClassLoader program = PackJar.class.getClassLoader();
            boolean isOnClassPath = Splitter.on(File.pathSeparatorChar)
                    .splitToList(System.getProperty("java.class.path", ""))
                    .contains(jar.toString());
            return only(
                    jar.getFileName().toString(),
                    isOnClassPath ? program : new URLClassLoader(new URL[] {url}, program),
                    type -> isFrom(url, type));
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(jar + " is no path of a file", e);
        }
    }

    /** The pack of this program's own class path. */
    static PolicyPack ofClassPath() {
        return only("class path", PackJar.class.getClassLoader(), type -> true);
    }

    private static boolean isFrom(URL jar, Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source != null && jar.equals(source.getLocation());
    }

    private static PolicyPack only(String where, ClassLoader loader, Predicate<Class<?>> wanted) {
        Problems problems = Problems.of("Policy pack", where);
        List<PolicyPack> found = new ArrayList<>();
        try {
            ServiceLoader.load(PolicyPack.class, loader).stream()
                    .filter(provider -> wanted.test(provider.type()))
                    .forEach(provider -> found.add(provider.get()));
            found.forEach(pack -> pack.rules().forEach(rule -> rule.info()));
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
