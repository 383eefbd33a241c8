package io.ashlar.sandbox.junit;

import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Makes what a test with {@link Sandbox} takes: {@link SandboxMocks}, {@link SandboxPort}, or {@link
 * io.ashlar.sandbox.Sandbox} itself. All parameters of one test see the same clouds.
 */
public final class SandboxExtension implements ParameterResolver, AfterEachCallback, AfterAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(SandboxExtension.class);
    private static final Set<Class<?>> KNOWN =
            Set.of(SandboxMocks.class, SandboxPort.class, io.ashlar.sandbox.Sandbox.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return KNOWN.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        io.ashlar.sandbox.Sandbox sandbox = context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        context.getUniqueId(),
                        any -> io.ashlar.sandbox.Sandbox.inMemory(),
                        io.ashlar.sandbox.Sandbox.class);
        Class<?> asked = parameter.getParameter().getType();
        if (asked == SandboxMocks.class) {
            return SandboxMocks.of(sandbox, configurations(context));
        }
        if (asked == SandboxPort.class) {
            int port = sandbox.start(0);
            return new SandboxPort(port, sandbox.attachment(port));
        }
        return sandbox;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close(context);
    }

    /** By hand, because not every version of JUnit 5 closes what is in a store. */
    private static void close(ExtensionContext context) {
        io.ashlar.sandbox.Sandbox sandbox =
                context.getStore(NAMESPACE).remove(context.getUniqueId(), io.ashlar.sandbox.Sandbox.class);
        if (sandbox != null) {
            sandbox.close();
        }
    }

    private static Map<String, Properties> configurations(ExtensionContext context) {
        Sandbox settings = AnnotationSupport.findAnnotation(context.getElement(), Sandbox.class)
                .or(() -> classSettings(context))
                .orElseThrow(() -> new IllegalStateException("the test has no @Sandbox"));
        return Map.of(
                "aws", Properties.of(Map.of("region", settings.aws())),
                "azure-native", Properties.of(Map.of("location", settings.azure())),
                "gcp", Properties.of(Map.of("project", settings.gcpProject(), "region", settings.gcp())));
    }

    /** Of the class, or of one that it is nested in. */
    private static Optional<Sandbox> classSettings(ExtensionContext context) {
        return context.getTestClass().flatMap(test -> {
            for (Class<?> outer = test; outer != null; outer = outer.getEnclosingClass()) {
                Optional<Sandbox> found = AnnotationSupport.findAnnotation(outer, Sandbox.class);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        });
    }
}
