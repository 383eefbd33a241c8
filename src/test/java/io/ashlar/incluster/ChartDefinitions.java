package io.ashlar.incluster;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ashlar.sandbox.kubernetes.live.ApiServer;
import io.ashlar.sandbox.kubernetes.live.ApiServer.Run;
import io.ashlar.sandbox.kubernetes.live.RealApiServer;
import io.ashlar.sandbox.value.Properties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The definitions that the pinned charts bring, where {@code toolchain/definitions/install} has put them. */
public final class ChartDefinitions {
    private static final Path SOURCES = Path.of("toolchain", "definitions", "sources");
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /**
     * One line of {@code toolchain/definitions/sources}.
     *
     * @param chart the chart's name
     * @param version the chart's version
     * @param by how they are fetched
     * @param source what is fetched
     * @param at its version
     * @param path what of it
     */
    public record Source(String chart, String version, String by, String source, String at, String path) {
        /** Where they lie once they were fetched. */
        public Optional<Path> folder() {
            String cache = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                    .orElse(System.getProperty("user.home") + "/.cache");
            return Optional.of(Path.of(cache, "ashlar", "toolchain", "definitions", chart + "-" + version))
                    .filter(Files::isDirectory);
        }
    }

    private ChartDefinitions() {}

    /** The sources whose definitions were fetched. */
    public static List<Source> here() {
        return sources().stream().filter(source -> source.folder().isPresent()).toList();
    }

    /**
     * Gives a server the definitions that are here of these kinds, and waits until they are served.
     *
     * @return the kinds that it knows now, each with its group as by {@link #kindOf}
     */
    public static Set<String> install(Set<String> kinds, RealApiServer server, ApiServer api) {
        Set<String> installed = new TreeSet<>();
        List<String> names = new ArrayList<>();
        for (Source source : here()) {
            for (Properties definition : of(source.folder().orElseThrow())) {
                if (kinds.contains(defined(definition))) {
                    api.update(definition, Run.REAL);
                    names.add(definition.text("metadata.name").orElseThrow());
                    installed.add(defined(definition));
                }
            }
        }
        names.forEach(server::awaitEstablished);
        return installed;
    }

    /** The schemas of all definitions that are here, by group, version and kind. */
    static Map<String, Properties> schemas() {
        Map<String, Properties> schemas = new TreeMap<>();
        for (Source source : here()) {
            for (Properties definition : of(source.folder().orElseThrow())) {
                for (Properties version : definition.objects("spec.versions")) {
                    schemas.put(
                            definition.text("spec.group").orElseThrow() + "/"
                                    + version.text("name").orElseThrow() + " "
                                    + definition.text("spec.names.kind").orElseThrow(),
                            version.object("schema.openAPIV3Schema"));
                }
            }
        }
        return schemas;
    }

    /** Group and kind of an object. */
    public static String kindOf(Properties object) {
        return object.text("apiVersion").orElse("").replaceFirst("/.*", "") + " "
                + object.text("kind").orElse("");
    }

    /** Every chart of whose kinds this library makes objects. */
    public static List<Source> sources() {
        try (Stream<String> lines = Files.lines(SOURCES)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" +"))
                    .map(word -> new Source(word[0], word[1], word[2], word[3], word[4], word[5]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The definitions of a source, as the server takes them. */
    static List<Properties> of(Path folder) {
        List<Properties> definitions = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                try (MappingIterator<Map<String, Object>> documents =
                        YAML.readerFor(OBJECT).readValues(file.toFile())) {
                    documents.forEachRemaining(document -> {
                        if ("CustomResourceDefinition".equals(document.get("kind"))) {
                            definitions.add(Properties.of(document));
                        }
                    });
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return definitions;
    }

    private static String defined(Properties definition) {
        return definition.text("spec.group").orElseThrow() + " "
                + definition.text("spec.names.kind").orElseThrow();
    }
}
