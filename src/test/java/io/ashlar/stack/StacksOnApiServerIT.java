package io.ashlar.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ashlar.engine.StackFacts;
import io.ashlar.incluster.Admission;
import io.ashlar.incluster.BuiltIn;
import io.ashlar.incluster.ChartDefinitions;
import io.ashlar.incluster.Judged;
import io.ashlar.sandbox.kubernetes.live.ApiServer;
import io.ashlar.sandbox.kubernetes.live.RealApiServer;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.value.Properties;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
        List<Properties> objects = new ArrayList<>();
        for (String stack : List.of("dev", "staging", "production")) {
            objects(stack).forEach(object -> objects.add(object.inputs()));
        }
        Judged judged = new Judged();
        try (RealApiServer server = RealApiServer.start(folder);
                ApiServer api = ApiServer.of(server.kubeconfig())) {
            Admission admission = new Admission(server, api);
            Set<String> known = ChartDefinitions.install(
                    objects.stream().map(ChartDefinitions::kindOf).collect(Collectors.toSet()), server, api);
            for (Properties object : objects) {
                if (BuiltIn.has(object) || known.contains(ChartDefinitions.kindOf(object))) {
                    judged.said(object, admission.object(object));
                } else {
                    judged.unasked(object);
                }
            }
        }
        judged.report("Objects of dev, staging and production", "stack-objects.txt");
        assertThat(judged.kinds()).contains("v1 Namespace");
        assertThat(judged.refusals()).isEmpty();
        if (ChartDefinitions.here().equals(ChartDefinitions.sources())) {
            assertThat(judged.unaskedKinds()).isEmpty();
        }
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
