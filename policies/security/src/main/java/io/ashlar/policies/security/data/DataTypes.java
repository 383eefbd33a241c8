package io.ashlar.policies.security.data;

import io.ashlar.policy.Types;

/** The types whose loss is the loss of data. */
final class DataTypes {
    static final Types TYPES = Types.ofEveryVersion(
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

    private DataTypes() {}
}
