package io.ashlar.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The policy pack of {@code src/test/resources/topic-pack}, as the ways to start it want it. */
final class TopicPack {
    private static final Path SOURCE = Path.of("src/test/resources/topic-pack");
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    /** The SDKs of clouds, which are large, and which no pack may know. */
    private static final Pattern CLOUDS = Pattern.compile("com[/\\\\]pulumi[/\\\\](aws|kubernetes|gcp|azure)");

    private TopicPack() {}

    /** Its sources, where {@code pulumiw} finds them. */
    static Path sources(Path project) throws IOException {
        return copy(SOURCE, project.resolve("policies").resolve("topic"));
    }

    /** Its jar. */
    static Path jar(Path directory) throws IOException {
        return jarOf(compiled(directory), directory.resolve("topic-pack.jar"));
    }

    /** A folder that the launcher runs: the jar, and what it needs in {@code lib/}. */
    static Path built(Path directory) throws IOException {
        Path built = Files.createDirectories(directory.resolve("built pack"));
        Files.writeString(built.resolve("PulumiPolicy.yaml"), "runtime: ashlar\n");
        jarOf(compiled(directory), built.resolve("pack.jar"));
        Path libraries = Files.createDirectories(built.resolve("lib"));
        int folders = 0;
        for (String entry : classPath()) {
            Path path = Path.of(entry).toAbsolutePath();
            if (Files.isDirectory(path)) {
                jarOf(path, libraries.resolve("classes-" + folders++ + ".jar"));
            } else if (Files.exists(path) && !CLOUDS.matcher(entry).find()) {
                Files.copy(path, libraries.resolve(path.getFileName()));
            }
        }
        return built;
    }

    /** A Maven project that the official Java host runs: its classes are there already, so nothing is resolved but plugins. */
    static Path maven(Path directory) throws IOException {
        Path project = Files.createDirectories(directory.resolve("maven-pack"));
        Files.writeString(project.resolve("PulumiPolicy.yaml"), "runtime: java\n");
        StringBuilder elements = new StringBuilder();
        List<String> all = new ArrayList<>(List.of(compiled(directory).toString()));
        all.addAll(classPath());
        for (String entry : all) {
            elements.append("<additionalClasspathElement>")
                    .append(Path.of(entry).toAbsolutePath())
                    .append("</additionalClasspathElement>");
        }
        Files.writeString(
                project.resolve("pom.xml"),
                """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>test</groupId><artifactId>topic-pack</artifactId><version>1</version>
                  <build><plugins>
                    <plugin><artifactId>maven-resources-plugin</artifactId><version>3.3.1</version></plugin>
                    <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.14.0</version></plugin>
                    <plugin>
                      <groupId>org.codehaus.mojo</groupId><artifactId>exec-maven-plugin</artifactId><version>3.5.0</version>
                      <configuration>
                        <mainClass>io.ashlar.launch.PackLauncher</mainClass>
                        <additionalClasspathElements>%s</additionalClasspathElements>
                      </configuration>
                    </plugin>
                  </plugins></build>
                </project>
                """
                        .formatted(elements));
        return project;
    }

    private static List<String> classPath() {
        return List.of(CLASS_PATH.split(System.getProperty("path.separator"), -1));
    }

    private static Path compiled(Path directory) throws IOException {
        Path classes = copy(SOURCE.resolve("src/main/resources"), directory.resolve("pack-classes"));
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-d",
                        classes.toString(),
                        "-cp",
                        CLASS_PATH,
                        SOURCE.resolve("src/main/java/pack/TopicPack.java").toString());
        if (code != 0) {
            throw new AssertionError("the pack does not compile");
        }
        return classes;
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }

    /** A jar of a folder. */
    static Path jarOf(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return jar;
    }
}
