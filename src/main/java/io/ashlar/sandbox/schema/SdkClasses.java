package io.ashlar.sandbox.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;

/** Where the classes of a type token stand in the SDK jars; classes are loaded but never initialised. */
final class SdkClasses {
    /** The root package of each SDK that the sandbox can serve. */
    private static final Map<String, String> ROOTS = Map.of(
            "aws", "com.pulumi.aws",
            "azure-native", "com.pulumi.azurenative",
            "gcp", "com.pulumi.gcp",
            "kubernetes", "com.pulumi.kubernetes");

    private final ClassLoader loader;

    SdkClasses(ClassLoader loader) {
        this.loader = loader;
    }

    /** The packages whose SDK is on the class path. */
    List<String> packages() {
        return ROOTS.keySet().stream().filter(this::isPresent).sorted().toList();
    }

    static boolean isKnownPackage(String packageName) {
        return ROOTS.containsKey(packageName);
    }

    private boolean isPresent(String packageName) {
        return loader.getResource(path(ROOTS.getOrDefault(packageName, "none")) + "/plugin.json") != null;
    }

    /** The class of the resource with this token. */
    Optional<Class<?>> resource(TypeToken token) {
        return Optional.ofNullable(ROOTS.get(token.packageName()))
                .flatMap(root -> load(javaPackage(root, token) + "." + token.name()));
    }

    Optional<Class<?>> load(String className) {
        try {
            return Optional.of(Class.forName(className, false, loader));
        } catch (ClassNotFoundException | NoClassDefFoundError absent) {
            return Optional.empty();
        }
    }

    private static String javaPackage(String root, TypeToken token) {
        String module = token.module();
        if (token.packageName().equals("kubernetes")) {
            // kubernetes:networking.k8s.io/v1:Ingress lives in com.pulumi.kubernetes.networking.v1
            int slash = module.indexOf('/');
            String group = slash < 0 ? module : module.substring(0, slash);
            int dot = group.indexOf('.');
            String version = slash < 0 ? "" : "." + module.substring(slash + 1);
            return root + "." + (dot < 0 ? group : group.substring(0, dot)) + version;
        }
        String service = token.service();
        return service.equals("index") ? root : root + "." + service.replace('-', '_');
    }

    /** The names of the resource classes next to this token's; only used to help with a misspelled type. */
    List<String> siblings(TypeToken token) {
        String root = ROOTS.get(token.packageName());
        if (root == null) {
            return List.of();
        }
        URL marker = loader.getResource(path(root) + "/plugin.json");
        if (marker == null || !marker.getProtocol().equals("jar")) {
            return List.of();
        }
        String folder = path(javaPackage(root, token)) + "/";
        try (JarFile jar = open(marker)) {
            List<String> names = new ArrayList<>();
            jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(folder) && name.endsWith("Args.class"))
                    .map(name -> name.substring(folder.length(), name.length() - "Args.class".length()))
                    .filter(name -> name.indexOf('/') < 0)
                    .forEach(names::add);
            return names;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JarFile open(URL marker) throws IOException {
        JarURLConnection connection = (JarURLConnection) marker.openConnection();
        connection.setUseCaches(false);
        return connection.getJarFile();
    }

    private static String path(String packageName) {
        return packageName.replace('.', '/');
    }
}
