package io.ashlar.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TypesTest {
    private static final String ACCOUNT = "azure-native:storage:StorageAccount";

    @Test
    void a_type_of_azure_is_meant_in_every_version_of_its_api() {
        Types types = Types.ofEveryVersion(ACCOUNT);

        assertThat(types.contain(ACCOUNT)).isTrue();
        assertThat(types.contain("azure-native:storage/v20230101:StorageAccount"))
                .isTrue();
        assertThat(types.contain("azure-native:storage/v20230101preview:StorageAccount"))
                .isTrue();
        assertThat(types.contain("azure-native:storage/v20230101privatepreview:StorageAccount"))
                .isTrue();
        assertThat(types.contain("azure-native:storage/views:StorageAccount")).isFalse();
        assertThat(types.contain("azure-native:storage:BlobContainer")).isFalse();
    }

    @Test
    void an_exact_type_is_meant_as_it_is_written() {
        assertThat(Types.of(ACCOUNT).contain("azure-native:storage/v20230101:StorageAccount"))
                .isFalse();
        assertThat(Types.of("aws:s3/bucket:Bucket").contain("aws:s3/bucket:Bucket"))
                .isTrue();
    }

    @Test
    void only_azure_has_versions_of_a_type_to_leave_out() {
        assertThat(Types.withoutVersion("azure-native:storage/v20230101:StorageAccount"))
                .isEqualTo(ACCOUNT);
        assertThat(Types.withoutVersion("kubernetes:apps/v1:Deployment")).isEqualTo("kubernetes:apps/v1:Deployment");
        assertThat(Types.withoutVersion("shop:storage/v20230101:Box")).isEqualTo("shop:storage/v20230101:Box");
    }

    @Test
    void types_that_are_named_can_be_listed_and_those_of_packages_cannot() {
        assertThat(Types.ofEveryVersion(ACCOUNT).tokens()).containsExactly(ACCOUNT);
        assertThat(Types.stack().tokens()).containsExactly("pulumi:pulumi:Stack");
        assertThat(Types.ofPackages("aws").tokens()).isEmpty();
        assertThat(Types.all().tokens()).isEmpty();
    }

    @Test
    void what_is_no_type_is_refused() {
        assertThatThrownBy(() -> Types.ofEveryVersion("storage:StorageAccount"))
                .hasMessage("'storage:StorageAccount' is no type: a type reads package:module:Name");
    }
}
