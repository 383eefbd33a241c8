package io.ashlar.launch;

import io.ashlar.core.Problems;
import io.ashlar.render.Cluster;
import io.ashlar.render.Contents;
import io.ashlar.render.OutputFolder;
import io.ashlar.render.PlannedStack;
import io.ashlar.render.helm.HelmChartFiles;
import io.ashlar.render.manifests.ChartForm;
import io.ashlar.render.manifests.ManifestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pulumiw render}: what a stack puts into its clusters, as files for other tools. */
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = {
            "Writes what a stack would apply to its Kubernetes clusters as files that other tools apply.",
            "It previews the stack, and takes what only the cloud knows from the stack's state. No secret is written.",
            "Exit code: 0 everything is written, 1 something is left to fill in or to provide (the folder's README.md"
                    + " lists it), 2 wrong arguments, 3 nothing was written."
        })
final class RenderCommand implements Callable<Integer> {
    private static final String FIRST_VERSION = "0.1.0";

    /** https://semver.org/#is-there-a-suggested-regular-expression-regex-to-check-a-semver-string */
    private static final Pattern SEMANTIC =
            Pattern.compile("(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?");

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Source source;

    @Option(
            names = "--format",
            required = true,
            description = "manifests: folders for kustomize, a file for each object; helm: a chart with values.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Format format;

    @Option(
            names = "--charts",
            defaultValue = "argocd",
            description = {
                "With manifests, how the stack's Helm charts are written: argocd, an Application each (the default), or"
                        + " kustomize, entries for kustomize build --enable-helm."
            })
    @SuppressWarnings("NullAway.Init") // set by picocli
    private ChartForm charts;

    @Option(
            names = "--chart-version",
            description = "With helm, the version of the chart; that of the project's pom.xml by default, else 0.1.0.")
    private @Nullable String chartVersion;

    @Option(names = "--out", description = "The folder to write to; rendered/<stack> by default.")
    private @Nullable Path out;

    @Option(
            names = "--overwrite",
            description = "Writes over files that this command did not write, or that were edited since.")
    private boolean overwrite;

    /** What is written. */
    enum Format {
        MANIFESTS,
        HELM
    }

    private static final class Source {
        @Option(
                names = {"-s", "--stack"},
                description = "A stack of this project.")
        private @Nullable String stack;

        @ArgGroup(exclusive = false)
        private @Nullable Exported files;
    }

    private static final class Exported {
        @Option(
                names = "--state",
                required = true,
                description = "A file that `pulumi stack export` wrote, in place of the stack.")
        @SuppressWarnings("NullAway.Init") // set by picocli
        private Path state;

        @Option(names = "--preview", description = "A file that `pulumi preview --json` wrote, to go with --state.")
        private @Nullable Path preview;
    }

    @Override
    public Integer call() {
        Commands.Project project = Commands.Project.current();
        PlannedStack stack = stack(project);
        List<Cluster> clusters = Cluster.of(stack);
        SortedMap<String, String> files =
                switch (format) {
                    case MANIFESTS -> new ManifestFiles(charts).of(stack, clusters);
                    case HELM -> new HelmChartFiles(version(project)).of(stack, clusters);
                };
        Path folder = out != null ? out : Path.of("rendered", stack.stack());
        new OutputFolder(folder).write(files, overwrite ? OutputFolder.Foreign.REPLACE : OutputFolder.Foreign.KEEP);
        List<String> left = clusters.stream()
                .flatMap(cluster -> Contents.left(cluster).stream())
                .toList();
        System.out.printf(
                "%d objects and %d charts, in %s.%n",
                clusters.stream().mapToInt(cluster -> cluster.objects().size()).sum(),
                clusters.stream().mapToInt(cluster -> cluster.charts().size()).sum(),
                folder);
        left.forEach(item -> System.out.println("Left to you: " + item));
        return left.isEmpty() ? 0 : 1;
    }

    private PlannedStack stack(Commands.Project project) {
        if (source.files != null) {
            return PlannedStack.read(
                    source.files.state.toString(),
                    read(source.files.state),
                    Optional.ofNullable(source.files.preview).map(RenderCommand::read));
        }
        String name = Optional.ofNullable(source.stack).orElseThrow();
        // The sandbox makes a stack at its first preview, and has nothing to export before.
        String preview = PreviewedStack.json(project, name);
        return PlannedStack.read(name, ExportedStack.json(project, name), Optional.of(preview));
    }

    private String version(Commands.Project project) {
        String version = Optional.ofNullable(chartVersion)
                .or(() -> ProjectVersion.of(project.root()))
                .orElse(FIRST_VERSION);
        Problems.of("Chart", project.root().resolve("pom.xml").toString())
                .require(
                        SEMANTIC.matcher(version).matches(),
                        "RND-008",
                        "version",
                        version,
                        "Helm takes three numbers, with a suffix after a dash if need be (https://semver.org)",
                        "Name one with --chart-version.")
                .throwIfAny();
        return version;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new LaunchException("Cannot read " + file, e);
        }
    }
}
