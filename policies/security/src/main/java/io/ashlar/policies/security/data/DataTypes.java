package io.ashlar.policies.security.data;

import io.ashlar.policy.Types;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The types whose loss is the loss of data. */
final class DataTypes {
    private static final Set<String> TOKENS = Set.of(
            "aws:backup/vault:Vault",
            "aws:docdb/cluster:Cluster",
            "aws:dynamodb/table:Table",
            "aws:efs/fileSystem:FileSystem",
            "aws:kms/key:Key",
            "aws:neptune/cluster:Cluster",
            "aws:opensearch/domain:Domain",
            "aws:rds/cluster:Cluster",
            "aws:rds/instance:Instance",
            "aws:redshift/cluster:Cluster",
            "aws:s3/bucket:Bucket",
            "aws:s3/bucketV2:BucketV2",
            "azure-native:dataprotection:BackupVault",
            "azure-native:dbformysql:Server",
            "azure-native:dbforpostgresql:Server",
            "azure-native:documentdb:DatabaseAccount",
            "azure-native:keyvault:Vault",
            "azure-native:recoveryservices:Vault",
            "azure-native:sql:Database",
            "azure-native:storage:StorageAccount",
            "gcp:alloydb/cluster:Cluster",
            "gcp:bigquery/dataset:Dataset",
            "gcp:bigtable/instance:Instance",
            "gcp:filestore/instance:Instance",
            "gcp:kms/cryptoKey:CryptoKey",
            "gcp:spanner/database:Database",
            "gcp:sql/databaseInstance:DatabaseInstance",
            "gcp:storage/bucket:Bucket");

    /** Azure's types come with and without the version of their API. */
    private static final Pattern API_VERSION = Pattern.compile("/v\\d+\\w*(?=:)");

    static final Types TYPES = new Types(
            String.join(", ", new TreeSet<>(TOKENS)),
            type -> TOKENS.contains(API_VERSION.matcher(type).replaceFirst("")));

    private DataTypes() {}
}
