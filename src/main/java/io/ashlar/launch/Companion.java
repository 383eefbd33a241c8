package io.ashlar.launch;

import com.google.common.base.Splitter;
import io.ashlar.sandbox.Circumstances;
import io.ashlar.sandbox.Sandbox;
import io.ashlar.sandbox.lifecycle.Coverage;
import io.grpc.ServerServiceDefinition;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.nio.NioEventLoopGroup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands beside the CLI for one command of {@code pulumiw}.
 *
 * <p>The order is for speed: open the port, let the CLI start, then load everything that will answer it.
 */
final class Companion {
    private static final int EVENT_LOOPS = 2;
    /** Where {@code pulumiw} says it has put the built packs. */
    private static final String BUILT_PACKS = "ashlar.policies";

    /** Set by {@code pulumiw --kube-api FILE}: the kubeconfig of the API server behind the sandbox's clusters. */
    private static final String KUBE_API = "ashlar.kube-api";

    private final Mode mode;
    private final Path root;
    private final long cli;
    private final String executable;
    private final CommandLine commandLine;

    private Companion(Mode mode, Path root, long cli, String executable, CommandLine commandLine) {
        this.mode = mode;
        this.root = root;
        this.cli = cli;
        this.executable = executable;
        this.commandLine = commandLine;
    }

    private enum Mode {
        /** The CLI against real clouds. */
        PLAIN,
        /** The CLI against the embedded cloud. */
        SANDBOX,
        /** A command of the user's own, with the embedded cloud in its environment. */
        AROUND
    }

    /**
     * Reads what {@code pulumiw} passes: the {@linkplain Mode mode}, the project's directory, the process that will
     * be the CLI, its executable, and the CLI's own arguments.
     */
    static Companion of(String... arguments) {
        return new Companion(
                Mode.valueOf(arguments[0].toUpperCase(Locale.ROOT)),
                Path.of(arguments[1]),
                Long.parseLong(arguments[2]),
                arguments[3],
                CommandLine.of(List.of(arguments).subList(4, arguments.length)));
    }

    void accompany(StackProgram program) {
        SandboxProject project = new SandboxProject(root, executable, pulumiHome());
        Instructions instructions = instructions(project);
        boolean hostsProgram = mode != Mode.AROUND && commandLine.runsTheProgram();
        boolean hostsCloud = hostsCloud();
        if (!hostsProgram && !hostsCloud) {
            release(instructions);
            return;
        }
        EngineServer server = EngineServer.open();
        PolicyPacks packs = hostsProgram ? policyPacks() : PolicyPacks.none();
        List<ServerServiceDefinition> services = new ArrayList<>();
        if (hostsProgram) {
            instructions = instructions
                    .with("PULUMI_DEBUG_LANGUAGES", "java:" + server.port())
                    .behind(commandLine.command(), packs.arguments());
        }
        Optional<Sandbox> sandbox = hostsCloud ? Optional.of(sandbox(project)) : Optional.empty();
        if (sandbox.isPresent()) {
            instructions =
                    instructions.with("PULUMI_DEBUG_PROVIDERS", sandbox.get().attachment(server.port()));
            services.addAll(sandbox.get().services());
        }
        ParentWatch.ofCli(cli, () -> sandbox.ifPresent(Sandbox::close));
        release(instructions);
        EventLoopGroup loops = new NioEventLoopGroup(EVENT_LOOPS);
        if (hostsProgram) {
            Set<String> served = sandbox.map(Sandbox::packages).orElseGet(() -> servedElsewhere(System.getenv()));
            services.add(new ResidentHost(program, served, packs, () -> coverage(sandbox), verbosity(), loops)
                    .bindService());
        }
        server.serve(services, loops);
        packs.serve();
    }

    /** How much of what was just created the sandbox knows the rules of. */
    private static Optional<String> coverage(Optional<Sandbox> sandbox) {
        return sandbox.map(Sandbox::coverage).filter(Coverage::hasAny).map(Coverage::summary);
    }

    /** The packs that {@code pulumiw} has built, unless it was told not to. */
    private PolicyPacks policyPacks() {
        String built = System.getProperty(BUILT_PACKS, "");
        return built.isEmpty() || !commandLine.takesPolicies()
                ? PolicyPacks.none()
                : PolicyPacks.open(root, Path.of(built));
    }

    private static Sandbox sandbox(SandboxProject project) {
        String kubeconfig = System.getProperty(KUBE_API, "");
        Circumstances asked = Requested.circumstances();
        return Sandbox.open(project.cloud(), kubeconfig.isEmpty() ? asked : asked.with(Path.of(kubeconfig)));
    }

    /** Within {@link Mode#AROUND} the embedded cloud is there already. */
    private boolean hostsCloud() {
        boolean wanted = mode == Mode.AROUND || (mode == Mode.SANDBOX && commandLine.talksToClouds());
        return wanted && servedElsewhere(System.getenv()).isEmpty();
    }

    private Verbosity verbosity() {
        return commandLine.has("--debug") || commandLine.has("-d") ? Verbosity.DEBUG : Verbosity.NORMAL;
    }

    private Instructions instructions(SandboxProject project) {
        return switch (mode) {
            case PLAIN -> Instructions.unchanged(commandLine);
            case SANDBOX -> project.prepare(commandLine);
            case AROUND -> project.surround(commandLine);
        };
    }

    /** The packages that the caller's environment sends to a provider that runs already, e.g. within {@link Mode#AROUND}. */
    static Set<String> servedElsewhere(Map<String, String> environment) {
        return Splitter.on(',')
                .omitEmptyStrings()
                .splitToStream(environment.getOrDefault("PULUMI_DEBUG_PROVIDERS", ""))
                .map(entry -> entry.replaceFirst(":.*", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Lets {@code pulumiw} become the CLI. */
    private static void release(Instructions instructions) {
        instructions.writeTo(System.out);
        System.out.close();
    }

    static Path pulumiHome() {
        String set = System.getenv("PULUMI_HOME");
        return set == null || set.isEmpty() ? Path.of(System.getProperty("user.home"), ".pulumi") : Path.of(set);
    }
}
