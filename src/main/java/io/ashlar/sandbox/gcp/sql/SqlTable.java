package io.ashlar.sandbox.gcp.sql;

import io.ashlar.sandbox.gcp.project.Gcp;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import java.util.List;
import java.util.Optional;

/** The types whose tokens begin with {@code gcp:sql/}. */
public final class SqlTable implements ModelTable {
    @Override
    public List<ResourceModel> resources() {
        return List.of(Instances.instance(), Instances.deleted(), database(), user(), certificate());
    }

    private static Reference inInstance() {
        return Reference.to(Instances.INSTANCE)
                .completedBy((value, inputs, scope) -> Gcp.last(value))
                .missing("notFound", "The Cloud SQL instance '{value}' does not exist.");
    }

    private static ResourceModel database() {
        return Gcp.resource(
                        "gcp:sql/database:Database",
                        "Database",
                        "projects/{project}/instances/{instance}/databases/{name}")
                .source("https://cloud.google.com/sql/docs/postgres/create-manage-databases")
                .autoNamed("name", 63)
                .computed("charset", database -> "UTF8")
                .computed("collation", database -> "en_US.UTF8")
                .defaultsTo("deletionPolicy", "DELETE")
                .replaceOn("name", "instance")
                .rule("name", Rules.length(1, 63))
                .rule("deletionPolicy", Rules.oneOf("DELETE", "ABANDON"))
                .refersTo("instance", inInstance())
                .build();
    }

    private static ResourceModel user() {
        return Gcp.resource("gcp:sql/user:User", "User", "{name}//{instance}")
                .source("https://cloud.google.com/sql/docs/postgres/create-manage-users")
                .source("https://cloud.google.com/sql/docs/postgres/add-manage-iam-users")
                .autoNamed("name", 63)
                .replaceOn("name", "instance", "host", "type")
                .rule("type", Rules.oneOf("BUILT_IN", "CLOUD_IAM_USER", "CLOUD_IAM_SERVICE_ACCOUNT", "CLOUD_IAM_GROUP"))
                .rule("deletionPolicy", Rules.oneOf("ABANDON", ""))
                .check((inputs, findings) -> {
                    String type = inputs.text("type").orElse("BUILT_IN");
                    if (type.startsWith("CLOUD_IAM") && inputs.has("password")) {
                        findings.add("password", "'password' cannot be set for a user of type " + type);
                    }
                    boolean whole = inputs.text("name")
                            .filter(name -> name.endsWith(".gserviceaccount.com"))
                            .isPresent();
                    if (type.equals("CLOUD_IAM_SERVICE_ACCOUNT") && whole) {
                        findings.add(
                                "name",
                                "'name' must leave out .gserviceaccount.com for a service account on PostgreSQL");
                    }
                })
                .refersTo("instance", inInstance())
                .admit(SqlTable::instanceTakesIam)
                .build();
    }

    private static ResourceModel certificate() {
        return Gcp.resource("gcp:sql/sslCert:SslCert", "SslCert", "")
                .source("https://cloud.google.com/sql/docs/postgres/manage-ssl-instance")
                .source("https://cloud.google.com/sql/docs/postgres/admin-api/rest/v1/sslCerts/insert")
                .computed("sha1Fingerprint", certificate -> certificate.hex(40))
                .id(certificate -> Gcp.name(
                        "projects/{project}/instances/{instance}/sslCerts/" + certificate.hex(40),
                        certificate.inputs(),
                        certificate.provider().scope()))
                .computed("cert", certificate -> pem("CERTIFICATE", certificate.letters(64)))
                .computed("privateKey", certificate -> pem("RSA PRIVATE KEY", certificate.letters(64)))
                .computed("serverCaCert", certificate -> pem("CERTIFICATE", certificate.letters(64)))
                .computed("certSerialNumber", certificate -> certificate.digits(10))
                .computed("createTime", certificate -> "2026-11-21T00:00:00Z")
                .computed("expirationTime", certificate -> "2036-11-18T00:00:00Z")
                .replaceOn("commonName", "instance")
                .secret("privateKey")
                .rule("commonName", Rules.length(1, 64))
                .refersTo("instance", inInstance())
                .build();
    }

    private static String pem(String kind, String text) {
        return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----";
    }

    private static void instanceTakesIam(Subject user) {
        Optional<CloudResource> instance =
                user.text("instance").flatMap(name -> user.find(Instances.INSTANCE, Gcp.last(name)));
        boolean iam = user.text("type").orElse("").startsWith("CLOUD_IAM");
        boolean on = instance.stream()
                .flatMap(found -> found.inputs().objects("settings.databaseFlags").stream())
                .anyMatch(flag -> flag.text("name").orElse("").equals("cloudsql.iam_authentication")
                        && flag.text("value").orElse("").equals("on"));
        boolean postgres = instance.filter(found ->
                        found.inputs().text("databaseVersion").orElse("").startsWith("POSTGRES"))
                .isPresent();
        if (iam && postgres && !on) {
            throw Refusal.invalid(
                    "invalidRequest",
                    "Invalid request: Cloud SQL IAM authentication is not enabled on the instance: set the database"
                            + " flag cloudsql.iam_authentication to on.");
        }
    }
}
