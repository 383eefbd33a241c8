package io.ashlar.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.automation.OperationType;
import com.pulumi.automation.UpResult;
import com.pulumi.automation.WorkspaceStack;
import io.ashlar.engine.Engine;
import io.ashlar.engine.EngineTest;
import io.ashlar.engine.StackFacts;
import io.ashlar.launch.StackProgram;
import io.ashlar.sandbox.model.CloudResource;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The checked-in stacks on the real engine, from nothing and back to nothing. */
@EngineTest
class StacksIT {
    /**
     * Azure keeps a deleted vault for its recovery days, and Google Cloud the name of a deleted server for a week.
     *
     * @see <a href="https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview">Soft delete</a>
     * @see <a href="https://cloud.google.com/sql/docs/postgres/delete-instance">Deleting an instance</a>
     */
    static final Set<String> KEPT_BY_THE_CLOUD =
            Set.of("azure-native:keyvault:DeletedVault", "gcp:sql/databaseInstance:DeletedInstance");

    private static final StackProgram PROGRAM =
            (stack, config, secretKeys) -> new Program(new RawConfig(stack, config, secretKeys));

    @ParameterizedTest(name = "{0}/{1}")
    @CsvSource({"., dev", "., staging", "examples/azure, dev", "examples/gcp, dev"})
    void an_environment_comes_up_stays_as_it_is_and_goes_without_a_trace(Path project, String name, Engine engine)
            throws Exception {
        comes_up_stays_and_goes(project, name, engine);
    }

    @ParameterizedTest(name = "{0}/staging")
    @ValueSource(strings = {"examples/azure", "examples/gcp"})
    @Tag("endurance")
    void so_does_a_larger_one_on_another_cloud(Path project, Engine engine) throws Exception {
        comes_up_stays_and_goes(project, "staging", engine);
    }

    private static void comes_up_stays_and_goes(Path project, String name, Engine engine) throws Exception {
        WorkspaceStack stack = engine.stack(facts(project, name), PROGRAM);

        UpResult up = stack.up();
        assertThat(up.summary().resourceChanges()).containsOnlyKeys(OperationType.CREATE);
        assertThat(up.outputs()).hasEntrySatisfying("kubeconfig", value -> assertThat(value.isSecret())
                .isTrue());
        assertThat(stack.up().summary().resourceChanges()).containsOnlyKeys(OperationType.SAME);
        assertThat(stack.refresh().summary().resourceChanges()).containsOnlyKeys(OperationType.SAME);

        stack.destroy();
        assertThat(left(engine)).isEmpty();
    }

    @Test
    void production_goes_only_after_its_protection_is_lifted(Engine engine) throws Exception {
        goes_only_after_its_protection_is_lifted(Path.of("."), engine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"examples/azure", "examples/gcp"})
    @Tag("endurance")
    void so_does_production_on_another_cloud(Path project, Engine engine) throws Exception {
        goes_only_after_its_protection_is_lifted(project, engine);
    }

    private static void goes_only_after_its_protection_is_lifted(Path project, Engine engine) throws Exception {
        WorkspaceStack stack = engine.stack(facts(project, "production"), PROGRAM);
        assertThat(stack.up().summary().resourceChanges()).containsOnlyKeys(OperationType.CREATE);
        assertThat(stack.up().summary().resourceChanges()).containsOnlyKeys(OperationType.SAME);

        // Without a preview the engine deletes what nothing protects before it comes to what is protected.
        assertThatThrownBy(stack::destroy).hasMessageContaining("protect");
        assertThat(stack.up().summary().resourceChanges()).containsOnlyKeys(OperationType.SAME, OperationType.CREATE);
        assertThat(stack.up().summary().resourceChanges()).containsOnlyKeys(OperationType.SAME);

        WorkspaceStack lifted =
                engine.stack(facts(project, "production").with("ashlar:protection", "disposable"), PROGRAM);
        lifted.up();
        lifted.destroy();
        assertThat(left(engine)).isEmpty();
    }

    /** What the clouds keep by themselves is left out: names of deleted vaults and servers, which nobody can use for a while. */
    private static List<String> left(Engine engine) {
        return engine.sandbox().cloud().inventory().stream()
                .map(CloudResource::type)
                .filter(type -> !KEPT_BY_THE_CLOUD.contains(type))
                .toList();
    }

    private static StackFacts facts(Path project, String stack) {
        return StackFacts.read(project.resolve("Pulumi." + stack + ".yaml"));
    }
}
