package io.ashlar.sandbox.junit;

import java.util.Map;

/**
 * The sandbox of a test as a Pulumi engine reaches it.
 *
 * @param port on the loopback interface
 * @param packages what {@code PULUMI_DEBUG_PROVIDERS} must be, e.g. {@code aws:35001,kubernetes:35001}
 */
public record SandboxPort(int port, String packages) {
    /**
     * The environment that leads an engine here, for {@code LocalWorkspaceOptions.environmentVariables} or a process of
     * your own. Without the second variable the engine looks for plugins to download first.
     */
    public Map<String, String> environment() {
        return Map.of("PULUMI_DEBUG_PROVIDERS", packages, "PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION", "true");
    }
}
