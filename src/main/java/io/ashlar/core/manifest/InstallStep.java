package io.ashlar.core.manifest;

import java.util.List;

/** One thing put into a cluster: an object, or a chart. */
public sealed interface InstallStep permits Manifest, ChartInstall {

    /** The engine's name of it, made from keys: {@code <component>-<role>-<key>}. */
    String resourceName();

    /** Names of steps of the same plan that come before it and go after it, beyond the namespace that it lives in. */
    List<String> after();
}
