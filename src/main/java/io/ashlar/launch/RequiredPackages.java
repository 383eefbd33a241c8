package io.ashlar.launch;

import com.google.common.base.Splitter;
import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.protobuf.ByteString;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pulumirpc.Language.GetRequiredPackagesResponse;
import pulumirpc.Plugin.PackageDependency;
import pulumirpc.Plugin.PackageParameterization;

/**
 * The provider plugins that the jars of this program need, as each SDK jar states in its {@code plugin.json}.
 *
 * <p>The official host finds them by running {@code com.pulumi.bootstrap.internal.Main packages} in a JVM of its own. This
 * reads the same files from the jars' directories, without a look at their classes.
 */
final class RequiredPackages {
    private static final Pattern PLUGIN = Pattern.compile("com/[^/]+/[^/]+/plugin\\.json");

    private RequiredPackages() {}

    /** All plugins of the class path but those of the packages that are served already. */
    static GetRequiredPackagesResponse without(Set<String> served) {
        GetRequiredPackagesResponse.Builder response = GetRequiredPackagesResponse.newBuilder();
        jars().stream()
                .flatMap(jar -> plugins(jar).stream())
                .filter(plugin -> !served.contains(plugin.getName()))
                .forEach(response::addPackages);
        return response.build();
    }

    /** The jars of the class path and those that their manifests name. */
    private static Set<Path> jars() {
        Set<Path> found = new LinkedHashSet<>();
        for (String entry : Splitter.on(File.pathSeparatorChar).split(System.getProperty("java.class.path"))) {
            Path path = Path.of(entry).toAbsolutePath();
            if (entry.endsWith(".jar") && Files.isRegularFile(path)) {
                found.add(path);
                found.addAll(manifestClassPath(path));
            }
        }
        return found;
    }

    private static List<Path> manifestClassPath(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String value =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            URI base = jar.toUri();
            return value == null
                    ? List.of()
                    : Stream.of(value.trim().split(" +"))
                            .map(relative -> Path.of(base.resolve(relative)))
                            .filter(path -> path.toString().endsWith(".jar") && Files.isRegularFile(path))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + jar, e);
        }
    }

    private static List<PackageDependency> plugins(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .filter(entry -> PLUGIN.matcher(entry.getName()).matches())
                    .flatMap(entry -> read(file, entry))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + jar, e);
        }
    }

    private static Stream<PackageDependency> read(JarFile jar, JarEntry entry) {
        try (Reader text = new InputStreamReader(jar.getInputStream(entry), StandardCharsets.UTF_8)) {
            JsonObject plugin = new Gson().fromJson(text, JsonObject.class);
            if (!plugin.has("resource") || !plugin.get("resource").getAsBoolean()) {
                return Stream.empty();
            }
            PackageDependency.Builder dependency = PackageDependency.newBuilder()
                    .setKind("resource")
                    .setName(text(plugin, "name"))
                    .setVersion(text(plugin, "version"))
                    .setServer(text(plugin, "server"));
            if (plugin.has("parameterization")) {
                JsonObject parameterization = plugin.getAsJsonObject("parameterization");
                dependency.setParameterization(PackageParameterization.newBuilder()
                        .setName(text(parameterization, "name"))
                        .setVersion(text(parameterization, "version"))
                        .setValue(ByteString.copyFrom(Base64.getDecoder().decode(text(parameterization, "value")))));
            }
            return Stream.of(dependency.build());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + entry + " of " + jar.getName(), e);
        }
    }

    private static String text(JsonObject object, String key) {
        return object.has(key) ? object.get(key).getAsString() : "";
    }
}
