package io.ashlar.sandbox.kubernetes.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.sandbox.Trial;
import io.ashlar.sandbox.aws.AwsPackage;
import io.ashlar.sandbox.aws.eks.EksTable;
import io.ashlar.sandbox.kubernetes.KubernetesPackage;
import io.ashlar.sandbox.lifecycle.Address;
import io.ashlar.sandbox.lifecycle.SimulatedCloud;
import io.ashlar.sandbox.lifecycle.SimulatedCloud.Mode;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.store.ResourceStore;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is asked of an API server and when, by one that notes it down. ApiServerIT asks a real one. */
@DisplayName("A cluster whose objects an API server keeps")
class LiveClusterTest {
    private static final String CONFIG_MAP = "kubernetes:core/v1:ConfigMap";

    private final List<String> asked = new ArrayList<>();
    private Optional<Refusal> answer = Optional.empty();
    private Properties last = Properties.NONE;
    private Function<Properties, Optional<Properties>> found = object -> Optional.of(last);

    private final ApiServer server = new ApiServer() {
        @Override
        public Properties create(Properties object, Run run) {
            return noted("create " + run, object);
        }

        @Override
        public Properties update(Properties object, Run run) {
            return noted("update " + run, object);
        }

        private Properties noted(String deed, Properties object) {
            asked.add(deed + " " + object.text("metadata.name").orElse("?"));
            answer.ifPresent(no -> {
                throw no;
            });
            last = object.withNested("metadata.uid", "uid-" + asked.size());
            return last;
        }

        @Override
        public Optional<Properties> find(Properties object) {
            return found.apply(object);
        }

        @Override
        public void delete(Properties object) {
            asked.add("delete " + object.text("metadata.name").orElse("?"));
        }

        @Override
        public void close() {
            asked.add("close");
        }
    };

    private final SimulatedCloud cloud = new SimulatedCloud(
            ResourceStore.inMemory(),
            List.of(
                    new AwsPackage(Optional.empty()),
                    new KubernetesPackage(List.of(EksTable.clusters()), Optional.of(server))));
    private final Trial kubernetes = TrialCluster.of(cloud);

    @AfterEach
    void close() {
        cloud.close();
        assertThat(asked).endsWith("close");
    }

    private static Map<String, Object> settings(Object value) {
        return Map.of("metadata", Map.of("name", "settings"), "data", Map.of("a", value));
    }

    private Properties preview(Map<String, Object> inputs) {
        Address address = Address.of("urn:pulumi:dev::trial::" + CONFIG_MAP + "::settings");
        Properties checked = cloud.check(
                        kubernetes.provider(), address, Properties.NONE, Properties.of(inputs), "0123456789abcdef")
                .inputs();
        return cloud.create(kubernetes.provider(), address, checked, Mode.PREVIEW)
                .outputs();
    }

    @Test
    void a_creation_and_a_deletion_are_passed_on_and_what_the_server_wrote_comes_back() {
        CloudResource made = kubernetes.create(CONFIG_MAP, "settings", settings("1"));
        assertThat(made.outputs().text("metadata.uid")).hasValue("uid-1");
        kubernetes.delete(made);
        assertThat(asked).containsExactly("create REAL settings", "delete settings");
    }

    @Test
    void what_was_deleted_behind_the_engines_back_is_gone_and_can_be_made_again() {
        CloudResource made = kubernetes.create(CONFIG_MAP, "settings", settings("1"));
        found = object -> Optional.empty();
        assertThat(cloud.read(kubernetes.provider(), Address.of(made.urn()), made.id()))
                .isEmpty();
        found = object -> Optional.of(last);
        assertThat(kubernetes.create(CONFIG_MAP, "settings", settings("1")).id())
                .isEqualTo(made.id());
    }

    @Test
    void what_was_changed_behind_the_engines_back_is_read_as_it_stands() {
        CloudResource made = kubernetes.create(CONFIG_MAP, "settings", settings("1"));
        found = object -> Optional.of(
                object.withNested("data.a", "2").withNested("data.b", "3").withNested("metadata.uid", "other"));
        CloudResource seen = cloud.read(kubernetes.provider(), Address.of(made.urn()), made.id())
                .orElseThrow();
        assertThat(seen.inputs().asMap()).containsEntry("data", Map.of("a", "2"));
        assertThat(seen.inputs().has("metadata.uid")).isFalse();
        assertThat(seen.outputs().text("metadata.uid")).hasValue("other");
    }

    @Test
    void a_refusal_is_passed_on_and_leaves_nothing_behind() {
        answer = Optional.of(Refusal.invalid("", "ConfigMap \"settings\" is invalid: data: Too long"));
        assertThat(kubernetes.refusalOf(CONFIG_MAP, settings("1")))
                .isEqualTo(
                        "resource \"urn:pulumi:dev::trial::" + CONFIG_MAP + "::wrong\" was not successfully created by "
                                + "the Kubernetes API server: ConfigMap \"settings\" is invalid: data: Too long");
        assertThat(cloud.inventory()).noneMatch(resource -> resource.type().equals(CONFIG_MAP));
    }

    @Test
    void a_preview_is_a_dry_run() {
        preview(settings("1"));
        assertThat(asked).containsExactly("create DRY settings");
        answer = Optional.of(Refusal.invalid("", "ConfigMap \"settings\" is invalid: data: Too long"));
        assertThatThrownBy(() -> preview(settings("1"))).hasMessageContaining("data: Too long");
    }

    @Test
    void a_preview_asks_nothing_of_what_is_not_known_yet() {
        assertThat(preview(settings(Unknown.VALUE)).isUnknown("data.a")).isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void a_preview_does_not_stop_at_a_namespace_that_is_still_to_come() {
        answer = Optional.of(Refusal.notFound("", "namespaces \"shop\" not found"));
        assertThat(preview(settings("1")).text("data.a")).hasValue("1");
    }
}
