package io.ashlar.launch;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.pulumi.Config;
import com.pulumi.Context;
import com.pulumi.context.internal.ConfigContextInternal;
import com.pulumi.context.internal.ContextInternal;
import com.pulumi.context.internal.LoggingContextInternal;
import com.pulumi.context.internal.OutputContextInternal;
import com.pulumi.core.internal.OutputFactory;
import com.pulumi.deployment.internal.DeploymentImpl;
import com.pulumi.deployment.internal.DeploymentImpl.DeploymentState;
import com.pulumi.deployment.internal.DeploymentInstanceHolder;
import com.pulumi.deployment.internal.DeploymentInstanceInternal;
import com.pulumi.internal.PulumiInternal;
import com.pulumi.resources.StackOptions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import pulumirpc.Language.RunRequest;

/**
 * Runs a program against the engine with {@link CompletionRunner} in place of the SDK's.
 *
 * <p>Built from the SDK's public internals, so that an SDK of another shape fails the build and not a deployment.
 */
final class Deployments {
    private Deployments() {}

    /** Runs the program as the environment of the official Java host says; completes with the exit code. */
    static CompletableFuture<Integer> fromEnvironment(StackProgram program, Map<String, String> environment) {
        DeploymentState state = DeploymentState.fromEnvironment();
        Map<String, String> config = DeploymentImpl.Config.parseConfig(environment.getOrDefault("PULUMI_CONFIG", "{}"));
        Set<String> secretKeys = DeploymentImpl.Config.parseConfigSecretKeys(
                environment.getOrDefault("PULUMI_CONFIG_SECRET_KEYS", "[]"));
        return run(state, program.with(state.stackName, config, secretKeys));
    }

    /** Runs the program as an engine asks its language host to; completes with the exit code. */
    static CompletableFuture<Integer> fromRequest(
            RunRequest request, EngineConnection connection, Verbosity verbosity, StackProgram program) {
        DeploymentState state = new DeploymentState(
                new DeploymentImpl.Config(
                        ImmutableMap.copyOf(request.getConfigMap()),
                        ImmutableSet.copyOf(request.getConfigSecretKeysList())),
                quietLogger(),
                request.getOrganization(),
                request.getProject(),
                request.getStack(),
                request.getInfo().getRootDirectory(),
                request.getDryRun(),
                connection,
                connection);
        if (verbosity == Verbosity.NORMAL) {
            state.logger = new ProgramLog(state.logger);
        }
        return run(
                state,
                program.with(
                        request.getStack(), request.getConfigMap(), Set.copyOf(request.getConfigSecretKeysList())));
    }

    /** The engine shows what the program logs: on standard error it would appear a second time, across the display. */
    private static Logger quietLogger() {
        Logger logger = Logger.getAnonymousLogger();
        logger.setLevel(Level.OFF);
        return logger;
    }

    private static CompletableFuture<Integer> run(DeploymentState state, Consumer<Context> program) {
        state.runner = new CompletionRunner(state.logger);
        DeploymentImpl deployment = new DeploymentImpl(state);
        DeploymentInstanceInternal instance = new DeploymentInstanceInternal(deployment);
        DeploymentInstanceHolder.setInstance(instance);
        try {
            // Ends this run's own instance: the thread that completes it may hold the next run's already.
            return new PulumiInternal(state.runner, context(state, deployment))
                    .runAsync(program)
                    .whenComplete((code, failure) -> instance.markInvalid());
        } finally {
            DeploymentInstanceHolder.setInstance(null);
        }
    }

    private static ContextInternal context(DeploymentState state, DeploymentImpl deployment) {
        return new ContextInternal(
                state.organizationName,
                state.projectName,
                state.stackName,
                new LoggingContextInternal(deployment.getLog()),
                new ConfigContextInternal(state.projectName, name -> new Config(state.config, name)),
                new OutputContextInternal(new OutputFactory(state.runner)),
                StackOptions.Empty.resourceTransformations());
    }
}
