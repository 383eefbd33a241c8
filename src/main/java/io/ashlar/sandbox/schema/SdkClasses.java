package io.ashlar.sandbox.schema;

import com.pulumi.core.annotations.ResourceType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** Where the classes of a type token stand in the SDK jars; classes are loaded but never initialised. */
final class SdkClasses {
    /** The root package of each SDK that the sandbox can serve, and the file that tells that the SDK is there. */
    private static final Map<String, Sdk> SDKS = Map.of(
            "aws", new Sdk("com.pulumi.aws", "com/pulumi/aws/plugin.json"),
            "azure-native", new Sdk("com.pulumi.azurenative", "com/pulumi/azure-native/plugin.json"),
            "gcp", new Sdk("com.pulumi.gcp", "com/pulumi/gcp/plugin.json"),
            "kubernetes", new Sdk("com.pulumi.kubernetes", "com/pulumi/kubernetes/plugin.json"),
            "random", new Sdk("io.ashlar.sdk.random", "io/ashlar/sdk/random/RandomPassword.class"));

    private record Sdk(String root, String marker) {}

    private final ClassLoader loader;

    SdkClasses(ClassLoader loader) {
        this.loader = loader;
    }

    /** The packages whose SDK is on the class path. */
    List<String> packages() {
        return SDKS.keySet().stream()
                .filter(name -> marker(name).isPresent())
                .sorted()
                .toList();
    }

    static boolean isKnownPackage(String packageName) {
        return SDKS.containsKey(packageName);
    }

    private Optional<URL> marker(String packageName) {
        return Optional.ofNullable(SDKS.get(packageName)).map(sdk -> loader.getResource(sdk.marker()));
    }

    /** The class of the resource with this token. */
    Optional<Class<?>> resource(TypeToken token) {
        return Optional.ofNullable(SDKS.get(token.packageName()))
                .flatMap(sdk -> load(javaPackage(sdk.root(), token) + "." + token.name()));
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

    /**
     * The token of the type that the given one was probably meant to be. It reads the whole list of the
     * jar, so it is only for what is misspelled.
     */
    Optional<String> nearest(TypeToken token) {
        return Optional.ofNullable(SDKS.get(token.packageName())).flatMap(sdk -> marker(token.packageName())
                .filter(url -> url.getProtocol().equals("jar"))
                .flatMap(url -> nearest(token, sdk.root(), url)));
    }

    private Optional<String> nearest(TypeToken token, String root, URL marker) {
        String given = javaPackage(root, token) + "." + token.name();
        try (JarFile jar = open(marker)) {
            List<String> classes = jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith("Args.class") && !name.contains("/inputs/"))
                    .filter(name -> jar.getEntry(name.replace("Args.class", ".class")) != null)
                    .map(name -> name.substring(0, name.length() - "Args.class".length())
                            .replace('/', '.'))
                    .toList();
            return Nearest.to(given.substring(root.length()), shortened(classes, root.length()))
                    .flatMap(name -> load(root + name))
                    .map(type -> type.getAnnotation(ResourceType.class))
                    .map(ResourceType::type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Without what all have in common: the longer a text, the more slips it is allowed. */
    private static List<String> shortened(List<String> names, int length) {
        return names.stream().map(name -> name.substring(length)).toList();
    }

    private static JarFile open(URL marker) throws IOException {
        JarURLConnection connection = (JarURLConnection) marker.openConnection();
        connection.setUseCaches(false);
        return connection.getJarFile();
    }
}
