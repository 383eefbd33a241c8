package io.ashlar.identity;

import com.pulumi.core.Output;
import io.ashlar.dns.DnsRef;
import io.ashlar.encryption.EncryptionKeyRef;
import io.ashlar.storage.ObjectStoreRef;

/**
 * Something that an identity may do. The first four hold on every cloud; the last three are a cloud's own words, and refused by
 * the drivers of the others.
 */
public sealed interface Right {

    /** Lists and reads the objects of a store. */
    static Right readObjects(ObjectStoreRef store) {
        return new Objects(store, Access.READ);
    }

    /** Lists, reads, writes and deletes the objects of a store. */
    static Right writeObjects(ObjectStoreRef store) {
        return new Objects(store, Access.WRITE);
    }

    /** Finds the zone among the others, and lists and changes its records: what DNS-01 and external-dns need. */
    static Right changeRecords(DnsRef zone) {
        return new Records(zone);
    }

    /**
     * Reads a secret.
     *
     * @param secretId the cloud's full name of it, for permissions: an ARN on AWS, where it may end in {@code *}; the id of a
     *     secret or of a whole key vault on Azure; {@code projects/<project>/secrets/<name>} on Google Cloud
     */
    static Right readSecret(Output<String> secretId) {
        return new Secret(secretId);
    }

    /**
     * Reads and writes what is kept under a key, as far as the cloud asks that of whoever reads: AWS does. On Azure and Google
     * Cloud the store itself uses the key, and this right makes nothing.
     */
    static Right useKey(EncryptionKeyRef key) {
        return new Key(key);
    }

    /** On AWS: what an IAM policy document says. */
    static Right awsPolicy(Output<String> document) {
        return new AwsPolicy(document);
    }

    /**
     * On Azure: a role on something.
     *
     * @param roleId the UUID of the role's definition
     * @param scope id of a resource, a resource group or a subscription
     * @see <a href="https://learn.microsoft.com/azure/role-based-access-control/built-in-roles">Built-in roles</a>
     */
    static Right azureRole(String roleId, Output<String> scope) {
        return new AzureRole(roleId, scope);
    }

    /**
     * On Google Cloud: a role in the project.
     *
     * @param role such as {@code roles/monitoring.viewer}
     * @see <a href="https://cloud.google.com/iam/docs/understanding-roles">Roles</a>
     */
    static Right gcpRole(String role) {
        return new GcpRole(role);
    }

    /** What the right is called in the inputs of a component and in messages. */
    String kind();

    /** How far a right on objects goes. */
    enum Access {
        /** List and read. */
        READ,
        /** List, read, write and delete. */
        WRITE
    }

    /** See {@link #readObjects} and {@link #writeObjects}. */
    record Objects(ObjectStoreRef store, Access access) implements Right {
        @Override
        public String kind() {
            return access == Access.READ ? "read-objects" : "write-objects";
        }
    }

    /** See {@link #changeRecords}. */
    record Records(DnsRef zone) implements Right {
        @Override
        public String kind() {
            return "change-records";
        }
    }

    /** See {@link #readSecret}. */
    record Secret(Output<String> secretId) implements Right {
        @Override
        public String kind() {
            return "read-secret";
        }
    }

    /** See {@link #useKey}. */
    record Key(EncryptionKeyRef key) implements Right {
        @Override
        public String kind() {
            return "use-key";
        }
    }

    /** See {@link #awsPolicy}. */
    record AwsPolicy(Output<String> document) implements Right {
        @Override
        public String kind() {
            return "aws-policy";
        }
    }

    /** See {@link #azureRole}. */
    record AzureRole(String roleId, Output<String> scope) implements Right {
        @Override
        public String kind() {
            return "azure-role";
        }
    }

    /** See {@link #gcpRole}. */
    record GcpRole(String role) implements Right {
        @Override
        public String kind() {
            return "gcp-role";
        }
    }
}
