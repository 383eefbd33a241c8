package io.ashlar.launch;

import io.ashlar.render.Cluster;
import io.ashlar.render.Contents;
import io.ashlar.render.OutputFolder;
import io.ashlar.render.PlannedStack;
import io.ashlar.render.manifests.ChartForm;
import io.ashlar.render.manifests.ManifestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
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
    @ArgGroup(multiplicity = "1", exclusive = false)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Source source;

    @Option(
            names = "--format",
            required = true,
            description = "manifests: folders for kustomize, a file for each object.")
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

    @Option(names = "--out", description = "The folder to write to; rendered/<stack> by default.")
    private @Nullable Path out;

    @Option(
            names = "--overwrite",
            description = "Writes over files that this command did not write, or that were edited since.")
    private boolean overwrite;

    /** What is written. */
    enum Format {
        MANIFESTS
    }

    private static final class Source {
        @Option(
                names = {"-s", "--stack"},
                description = "A stack of this project.")
        private @Nullable String stack;

        @Option(names = "--state", description = "A file that `pulumi stack export` wrote, in place of the stack.")
        private @Nullable Path state;

        @Option(names = "--preview", description = "A file that `pulumi preview --json` wrote, to go with --state.")
        private @Nullable Path preview;
    }

    @Override
    public Integer call() {
        PlannedStack stack = stack(Commands.Project.current());
        List<Cluster> clusters = Cluster.of(stack);
        SortedMap<String, String> files = new ManifestFiles(charts).of(stack, clusters);
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
        if (source.state != null) {
            return PlannedStack.read(
                    source.state.toString(),
                    read(source.state),
                    Optional.ofNullable(source.preview).map(RenderCommand::read));
        }
        String name = Optional.ofNullable(source.stack)
                .orElseThrow(() -> new LaunchException("--preview goes with --state; a stack is previewed by itself."));
        return PlannedStack.read(
                name, ExportedStack.json(project, name), Optional.of(PreviewedStack.json(project, name)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new LaunchException("Cannot read " + file, e);
        }
    }
}
