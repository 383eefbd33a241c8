/**
 * The sandbox in JUnit tests of your own: put {@link io.ashlar.sandbox.junit.Sandbox @Sandbox} on a test class or method,
 * and take what you need as a parameter. {@link io.ashlar.sandbox.mocks.SandboxMocks} runs a program on Pulumi's mocks, in
 * milliseconds; {@link io.ashlar.sandbox.junit.SandboxPort} serves a real Pulumi engine, from the Automation API or any
 * program in any language. Each test has clouds of its own, which are gone when it ends.
 *
 * <p>JUnit itself is not brought along: a test has it anyway. {@code docs/sandbox.md} shows all ways to the sandbox.
 */
@NullMarked
package io.ashlar.sandbox.junit;

import org.jspecify.annotations.NullMarked;
