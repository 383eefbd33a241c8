package io.ashlar.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ashlar.engine.StackFacts;
import io.ashlar.sandbox.kubernetes.live.ApiServer;
import io.ashlar.sandbox.kubernetes.live.ApiServer.Run;
import io.ashlar.sandbox.kubernetes.live.RealApiServer;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.value.Properties;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the checked-in stacks put into their clusters, judged by a real API server. */
@DisplayName("The in-cluster objects of the stacks on a real API server")
@Tag("kube")
class StacksOnApiServerIT {
    private static final String NAMESPACE = "kubernetes:core/v1:Namespace";
    private static final String RELEASE = "kubernetes:helm.sh/v3:Release";

    @BeforeAll
    static void isBuilt() {
        assumeTrue(
                RealApiServer.binaries().isPresent(),
                "there is no kube-apiserver; build it with toolchain/kube-apiserver/build, or -Pkube");
    }

    @Test
    void every_object_of_every_stack_is_accepted(@TempDir Path folder) throws IOException {
        List<String> refused = new ArrayList<>();
        int asked = 0;
        try (RealApiServer server = RealApiServer.start(folder);
                ApiServer api = ApiServer.of(server.kubeconfig())) {
            for (String stack : List.of("dev", "staging", "production")) {
                for (CloudResource object : objects(stack)) {
                    asked++;
                    try {
                        // A namespace is really made, so that what goes into it can be asked for.
                        api.update(object.inputs(), object.type().equals(NAMESPACE) ? Run.REAL : Run.DRY);
                    } catch (Refusal no) {
                        refused.add(stack + " " + object.urn() + ": " + no.explanation());
                    }
                }
            }
        }
        assertThat(asked).isPositive();
        assertThat(refused).isEmpty();
    }

    private static List<CloudResource> objects(String stack) throws IOException {
        SandboxMocks cloud = SandboxMocks.inRegion("us-east-1");
        StackFacts facts = StackFacts.read(Path.of("Pulumi." + stack + ".yaml"));
        cloud.run(new Program(new RawConfig(stack, facts.config(), Set.of())));
        List<CloudResource> objects = new ArrayList<>(cloud.cloud().inventory());
        objects.removeIf(resource -> !resource.type().startsWith("kubernetes:")
                || resource.type().equals(RELEASE)
                || resource.isImplicit()
                || resource.inputs().equals(Properties.NONE));
        objects.sort(Comparator.comparing(resource -> !resource.type().equals(NAMESPACE)));
        return objects;
    }
}
