/**
 * Runs a Pulumi program, its language host and the sandbox's providers in one JVM beside the CLI.
 *
 * <p>{@code pulumiw} starts that JVM, reads from it how the CLI is to be called, and becomes the CLI: terminal, signals and
 * exit code are the CLI's own. The CLI finds the JVM through {@code PULUMI_DEBUG_LANGUAGES} and
 * {@code PULUMI_DEBUG_PROVIDERS}, so no second JVM and no Maven is on the path of a run. The JVM ends when the CLI does, however
 * that ends. Started by the official Java host instead, the same {@link io.ashlar.launch.Launcher} runs the program as
 * {@code Pulumi.run} would. Nothing here knows a stack or a component.
 */
@NullMarked
package io.ashlar.launch;

import org.jspecify.annotations.NullMarked;
