package io.ashlar.policy.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ashlar.policy.Resource;
import io.ashlar.policy.Urn;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SavedStackTest {
    private static final String EXPORTED =
            """
            {
              "version": 3,
              "deployment": {
                "resources": [
                  {"urn": "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev", "type": "pulumi:pulumi:Stack"},
                  {
                    "urn": "urn:pulumi:dev::shop::pulumi:providers:aws::default", "type": "pulumi:providers:aws",
                    "id": "p-1", "inputs": {"region": "eu-west-1"}
                  },
                  {
                    "urn": "urn:pulumi:dev::shop::aws:s3/bucketV2:BucketV2::assets", "type": "aws:s3/bucketV2:BucketV2",
                    "id": "assets-1",
                    "inputs": {"tags": {"Name": "assets"}, "token": {
                      "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "ciphertext": "v1:abc"}},
                    "outputs": {"arn": "arn:aws:s3:::assets-1", "days": 7, "public": false, "token": {
                      "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "plaintext": "\\"clear\\""}},
                    "parent": "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev",
                    "protect": true,
                    "provider": "urn:pulumi:dev::shop::pulumi:providers:aws::default::p-1",
                    "dependencies": ["urn:pulumi:dev::shop::aws:kms/key:Key::main"],
                    "propertyDependencies": {"tags": [], "kmsKey": ["urn:pulumi:dev::shop::aws:kms/key:Key::main"]}
                  },
                  {"urn": "urn:pulumi:dev::shop::aws:s3/bucketV2:BucketV2::assets", "type": "aws:s3/bucketV2:BucketV2",
                    "id": "assets-0", "delete": true},
                  {"urn": "urn:pulumi:dev::shop::aws:ec2/vpc:Vpc::read", "type": "aws:ec2/vpc:Vpc", "id": "vpc-1",
                    "external": true}
                ]
              }
            }
            """;

    private final SavedStack stack = SavedStack.parse(EXPORTED, "a file");

    private Resource bucket(Iterable<Resource> among) {
        for (Resource resource : among) {
            if (resource.name().equals("assets")) {
                return resource;
            }
        }
        throw new AssertionError("no bucket");
    }

    @Test
    void holds_what_is_there_and_not_what_only_waits_to_be_gone() {
        assertThat(stack.name()).isEqualTo("dev");
        assertThat(stack.deployed().resources())
                .extracting(Resource::name)
                .containsExactly("shop-dev", "default", "assets", "read");
    }

    @Test
    void what_is_only_read_was_declared_by_somebody_else() {
        assertThat(stack.declared()).extracting(Resource::name).containsExactly("shop-dev", "default", "assets");
    }

    @Test
    void a_resource_has_its_inputs_where_it_is_declared_and_its_outputs_and_id_where_it_is_deployed() {
        assertThat(bucket(stack.declared()).properties().text("tags", "Name")).contains("assets");
        Resource deployed = bucket(stack.deployed().resources());
        assertThat(deployed.properties().text("id")).contains("assets-1");
        assertThat(deployed.properties().whole("days")).contains(7);
        assertThat(deployed.options().protect()).isTrue();
        assertThat(deployed.provider().orElseThrow().properties().text("region"))
                .contains("eu-west-1");
        assertThat(deployed.propertyDependencies())
                .containsOnlyKeys("kmsKey")
                .containsEntry("kmsKey", Set.of(new Urn("urn:pulumi:dev::shop::aws:kms/key:Key::main")));
        assertThat(stack.deployed().parent(deployed).orElseThrow().name()).isEqualTo("shop-dev");
    }

    @Test
    void an_encrypted_secret_is_unknown_and_one_in_clear_is_judged() {
        assertThat(bucket(stack.declared()).properties().isUnknown("token")).isTrue();
        Resource deployed = bucket(stack.deployed().resources());
        assertThat(deployed.properties().text("token")).contains("clear");
        assertThat(deployed.properties().isSecret("token")).isTrue();
    }

    @Test
    void something_else_is_refused() {
        assertThatThrownBy(() -> SavedStack.parse("[]", "a file"))
                .hasMessageContainingAll("POL-030", "a file", "pulumi stack export");
        assertThatThrownBy(() -> SavedStack.parse("resources:", "a file")).hasMessageContaining("not JSON");
    }
}
