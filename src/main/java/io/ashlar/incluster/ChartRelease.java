package io.ashlar.incluster;

import com.pulumi.core.annotations.Import;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ResourceArgs;
import io.ashlar.core.manifest.ChartInstall;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One chart in a cluster, as the engine keeps it. */
public final class ChartRelease extends CustomResource {
    private final ChartInstall install;

    ChartRelease(ChartInstall install, UnaryOperator<Object> values, CustomResourceOptions options) {
        super("kubernetes:helm.sh/v3:Release", install.resourceName(), new Inputs(install, values), options);
        this.install = install;
    }

    /** What was asked for. */
    public ChartInstall install() {
        return install;
    }

    /** https://www.pulumi.com/registry/packages/kubernetes/api-docs/helm/v3/release/#inputs */
    private static final class Inputs extends ResourceArgs {
        /** Nodes may have to be added before the last pod is ready. */
        private static final int TIMEOUT_SECONDS = 900;

        /** Helm keeps each revision as a secret; ten, its default, hold ten copies of everything. */
        private static final int REVISIONS = 3;

        @Import
        private final String name;

        @Import
        private final String chart;

        @Import
        private final String version;

        @Import
        private final String namespace;

        @Import
        private final @Nullable Object repositoryOpts;

        @Import
        private final Object values;

        @Import
        private final boolean createNamespace = false;

        @Import
        private final boolean cleanupOnFail = true;

        @Import
        private final int maxHistory = REVISIONS;

        @Import
        private final int timeout = TIMEOUT_SECONDS;

        @Import
        private final String compat = "true";

        Inputs(ChartInstall install, UnaryOperator<Object> known) {
            name = install.release();
            chart = install.chart().reference();
            version = install.chart().version();
            namespace = install.namespace();
            repositoryOpts = install.chart()
                    .repository()
                    .map(address -> Map.of("repo", address))
                    .orElse(null);
            values = known.apply(install.values());
        }
    }
}
