package io.ashlar.postgres.gcp;

import com.pulumi.gcp.sql.DatabaseInstanceArgs;
import com.pulumi.gcp.sql.inputs.DatabaseInstanceSettingsArgs;
import io.ashlar.postgres.plan.PostgresPlan.ReplicaPlan;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * What only Google Cloud knows of a server.
 *
 * @param users who of IAM logs in, by keys of their own
 * @param certificates whether clients have to show a certificate
 * @param settings a hook that sees the server's settings last
 * @param server a hook that sees the server's other arguments last
 * @param replica a hook that sees a read replica's arguments last, given what was planned of it
 */
public record GcpPostgresOptions(
        SortedMap<String, IamUser> users,
        ClientCertificates certificates,
        UnaryOperator<DatabaseInstanceSettingsArgs.Builder> settings,
        UnaryOperator<DatabaseInstanceArgs.Builder> server,
        BiFunction<ReplicaPlan, DatabaseInstanceArgs.Builder, DatabaseInstanceArgs.Builder> replica) {

    public GcpPostgresOptions {
        users = Collections.unmodifiableSortedMap(new TreeMap<>(users));
    }

    /**
     * Whether clients have to show a certificate.
     *
     * @see <a href="https://cloud.google.com/sql/docs/postgres/configure-ssl-instance">SSL modes</a>: the SDK at this version
     *     knows {@code requireSsl} only, which demands encryption and a certificate together
     */
    public enum ClientCertificates {
        /** They have to; one is made and kept beside the password. */
        REQUIRED,
        /** They do not, and so may come without TLS too: the network and the password alone protect the server. */
        NOT_ASKED_FOR
    }

    /**
     * Who of IAM logs in.
     *
     * @param name the address; a service account's without {@code .gserviceaccount.com}
     * @param type {@code CLOUD_IAM_USER}, {@code CLOUD_IAM_GROUP} or {@code CLOUD_IAM_SERVICE_ACCOUNT}
     */
    public record IamUser(String name, String type) {}

    /** Nothing changed. */
    public static GcpPostgresOptions none() {
        return new GcpPostgresOptions(
                Collections.emptySortedMap(),
                ClientCertificates.REQUIRED,
                UnaryOperator.identity(),
                UnaryOperator.identity(),
                (plan, builder) -> builder);
    }

    /** These options, and this user of IAM. */
    public GcpPostgresOptions letIn(String key, IamUser user) {
        Map<String, IamUser> more = new TreeMap<>(users);
        more.put(key, user);
        return new GcpPostgresOptions(new TreeMap<>(more), certificates, settings, server, replica);
    }

    /** These options with certificates or without. */
    public GcpPostgresOptions clientCertificates(ClientCertificates otherCertificates) {
        return new GcpPostgresOptions(users, otherCertificates, settings, server, replica);
    }

    /** These options with a hook for the settings of the server and its replicas. */
    public GcpPostgresOptions customizeSettings(UnaryOperator<DatabaseInstanceSettingsArgs.Builder> hook) {
        return new GcpPostgresOptions(users, certificates, hook, server, replica);
    }

    /** These options with a hook for the server. */
    public GcpPostgresOptions customizeServer(UnaryOperator<DatabaseInstanceArgs.Builder> hook) {
        return new GcpPostgresOptions(users, certificates, settings, hook, replica);
    }

    /** These options with a hook for each read replica. */
    public GcpPostgresOptions customizeReplica(
            BiFunction<ReplicaPlan, DatabaseInstanceArgs.Builder, DatabaseInstanceArgs.Builder> hook) {
        return new GcpPostgresOptions(users, certificates, settings, server, hook);
    }
}
