package io.ashlar.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.pulumi.automation.AutomationException;
import com.pulumi.automation.OperationType;
import com.pulumi.automation.StackDeployment;
import com.pulumi.automation.WorkspaceStack;
import io.ashlar.engine.Engine;
import io.ashlar.engine.EngineTest;
import io.ashlar.engine.Replacement;
import io.ashlar.engine.StackChange;
import io.ashlar.engine.StackFacts;
import io.ashlar.launch.StackProgram;
import io.ashlar.sandbox.model.CloudResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A development stack becomes a production one, in place: what is made anew and what goes is exactly what docs/growth.md
 * says, and none of it keeps data.
 */
@Tag("endurance")
@EngineTest
class PlatformGrowthIT {
    private static final Path PAGE = Path.of("docs/growth.md");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What would lose data or lock somebody out. */
    private static final Set<String> KEEPS_DATA = Set.of(
            "aws:kms/key:Key",
            "aws:rds/instance:Instance",
            "aws:elasticache/replicationGroup:ReplicationGroup",
            "aws:s3/bucketV2:BucketV2",
            "aws:backup/vault:Vault",
            "aws:eks/cluster:Cluster",
            "aws:ecr/repository:Repository",
            "aws:secretsmanager/secret:Secret",
            "azure-native:keyvault:Vault",
            "azure-native:keyvault:Key",
            "azure-native:dbforpostgresql:Server",
            "azure-native:cache:RedisEnterprise",
            "azure-native:cache:Database",
            "azure-native:storage:StorageAccount",
            "azure-native:storage:BlobContainer",
            "azure-native:dataprotection:BackupVault",
            "azure-native:containerservice:ManagedCluster",
            "azure-native:containerregistry:Registry",
            "gcp:kms/cryptoKey:CryptoKey",
            "gcp:kms/keyRing:KeyRing",
            "gcp:sql/databaseInstance:DatabaseInstance",
            "gcp:sql/database:Database",
            "gcp:redis/instance:Instance",
            "gcp:storage/bucket:Bucket",
            "gcp:container/cluster:Cluster",
            "gcp:artifactregistry/repository:Repository",
            "gcp:secretmanager/secret:Secret",
            "gcp:gkebackup/backupPlan:BackupPlan");

    private static final String GOOGLE_PROJECT = "gcp:project";

    private static final StackProgram PROGRAM =
            (stack, config, secretKeys) -> new Program(new RawConfig(stack, config, secretKeys));

    @ParameterizedTest(name = "{0}")
    @CsvSource({"AWS, .", "Azure, examples/azure", "Google Cloud, examples/gcp"})
    void development_becomes_production_as_the_page_says(String cloud, Path project, Engine engine) throws Exception {
        WorkspaceStack stack = engine.stack(development(cloud, project), PROGRAM);
        stack.up();
        StackDeployment small = stack.exportStack();

        WorkspaceStack raising = engine.stack(sizedByTheProgram(cloud, production(project)), PROGRAM);
        raising.up();
        StackDeployment large = raising.exportStack();
        StackChange done = StackChange.between(small, large, engine.sandbox().cloud());

        SoftAssertions all = new SoftAssertions();
        all.assertThat(done.replacements()).as("made anew").isEqualTo(replacementsOnPage(cloud));
        all.assertThat(done.deleted()).as("gone").isEqualTo(deletionsOnPage(cloud));
        all.assertThat(done.replacements())
                .as("made anew")
                .extracting(Replacement::type)
                .doesNotContainAnyElementsOf(KEEPS_DATA);

        WorkspaceStack handedBack = engine.stack(production(project), PROGRAM);
        handedBack.up();
        StackChange back = StackChange.between(
                large, handedBack.exportStack(), engine.sandbox().cloud());
        all.assertThat(back.replacements())
                .as("made anew when sizes are handed back")
                .isEmpty();
        all.assertThat(back.deleted()).as("gone when sizes are handed back").isEmpty();
        all.assertThat(back.created()).as("back when sizes are handed back").isEqualTo(comingBackOnPage(cloud));
        all.assertThat(handedBack.up().summary().resourceChanges()).containsOnlyKeys(OperationType.SAME);
        takeDown(engine, project);
        all.assertAll();
    }

    private static void takeDown(Engine engine, Path project) throws AutomationException {
        WorkspaceStack lifted = engine.stack(production(project).with("ashlar:protection", "disposable"), PROGRAM);
        lifted.up();
        lifted.destroy();
        assertThat(engine.sandbox().cloud().inventory())
                .extracting(CloudResource::type)
                .isSubsetOf(StacksIT.KEPT_BY_THE_CLOUD);
    }

    /** As a stack begins that is meant to grow: a few things cannot be added later without making something anew. */
    private static StackFacts development(String cloud, Path project) {
        StackFacts facts = read(project, "dev");
        if (cloud.equals("Azure")) {
            StackFacts production = read(project, "production");
            facts = facts.with(
                    "ashlar:backup", String.valueOf(production.config().get("ashlar:backup")));
        }
        if (cloud.equals("Google Cloud")) {
            facts = facts.with(
                    "ashlar:redis",
                    object(facts, "ashlar:redis").put("replicas", 1).toString());
        }
        return new StackFacts("shop", facts.config());
    }

    /** The production file with the block of addresses that the network has, and the project that it lies in. */
    private static StackFacts production(Path project) {
        StackFacts development = read(project, "dev");
        StackFacts production = read(project, "production");
        ObjectNode network = object(production, "ashlar:network");
        network.set("cidr", object(development, "ashlar:network").get("cidr"));
        if (development.config().containsKey(GOOGLE_PROJECT)) {
            production = production.with(
                    GOOGLE_PROJECT, String.valueOf(development.config().get(GOOGLE_PROJECT)));
        }
        return new StackFacts(
                "shop", production.with("ashlar:network", network.toString()).config());
    }

    /** AWS and Azure refuse a lower bound above what an autoscaler has reached; Google Cloud does not mind. */
    private static StackFacts sizedByTheProgram(String cloud, StackFacts facts) {
        if (cloud.equals("Google Cloud")) {
            return facts;
        }
        ObjectNode kubernetes = object(facts, "ashlar:kubernetes");
        for (JsonNode pool : kubernetes.get("nodePools")) {
            ((ObjectNode) pool).put("sizedBy", "program");
        }
        return facts.with("ashlar:kubernetes", kubernetes.toString());
    }

    private static StackFacts read(Path project, String stack) {
        return StackFacts.read(project.resolve("Pulumi." + stack + ".yaml"));
    }

    private static ObjectNode object(StackFacts facts, String key) {
        try {
            return (ObjectNode) JSON.readTree(facts.config().get(key));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    /** Rows of a resource, its type, what forces it, and why that is well. */
    private static List<Replacement> replacementsOnPage(String cloud) throws IOException {
        List<Replacement> replacements = new ArrayList<>();
        for (List<String> row : rows(cloud, "Made anew")) {
            List<String> because =
                    row.get(2).isEmpty() ? List.of() : List.of(row.get(2).split(", "));
            replacements.add(new Replacement(row.get(0), row.get(1), because));
        }
        replacements.sort(Comparator.comparing(Replacement::name));
        return replacements;
    }

    /** Rows of a resource, and why it goes. */
    private static Set<String> deletionsOnPage(String cloud) throws IOException {
        Set<String> names = new TreeSet<>();
        rows(cloud, "Gone").forEach(row -> names.add(row.get(0)));
        return names;
    }

    /** What goes only for as long as the program sizes the pools. */
    private static Set<String> comingBackOnPage(String cloud) throws IOException {
        Set<String> names = new TreeSet<>();
        rows(cloud, "Gone").stream()
                .filter(row -> row.get(1).startsWith("comes back"))
                .forEach(row -> names.add(row.get(0)));
        return names;
    }

    /** The rows under such a head in the section of this cloud, without their backquotes. */
    private static List<List<String>> rows(String cloud, String head) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        boolean inTable = false;
        for (String line : section(cloud)) {
            inTable = line.startsWith("|") && (inTable || line.startsWith("| " + head + " |"));
            if (inTable && line.startsWith("| `")) {
                rows.add(Arrays.stream(line.substring(1).split("\\|"))
                        .map(cell -> cell.replace("`", "").strip())
                        .toList());
            }
        }
        return rows;
    }

    private static List<String> section(String cloud) throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        int from = lines.indexOf("## " + cloud) + 1;
        int to = from;
        while (to < lines.size() && !lines.get(to).startsWith("## ")) {
            to++;
        }
        return lines.subList(from, to);
    }
}
