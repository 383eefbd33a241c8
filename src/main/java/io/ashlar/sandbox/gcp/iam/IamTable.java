package io.ashlar.sandbox.gcp.iam;

import io.ashlar.sandbox.gcp.project.Gcp;
import io.ashlar.sandbox.gcp.project.Members;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The types whose tokens begin with {@code gcp:serviceaccount/} and {@code gcp:projects/}. */
public final class IamTable implements ModelTable {
    private static final String ACCOUNT = "gcp:serviceaccount/account:Account";

    /** https://cloud.google.com/iam/quotas. */
    private static final int MOST_ACCOUNTS = 100;

    /** https://cloud.google.com/iam/docs/service-agents: the domain of each service's agent. */
    private static final SortedMap<String, String> AGENTS = new TreeMap<>(Map.ofEntries(
            Map.entry("artifactregistry.googleapis.com", "gcp-sa-artifactregistry"),
            Map.entry("container.googleapis.com", "container-engine-robot"),
            Map.entry("firestore.googleapis.com", "gcp-sa-firestore"),
            Map.entry("gkebackup.googleapis.com", "gcp-sa-gkebackup"),
            Map.entry("monitoring.googleapis.com", "gcp-sa-monitoring-notification"),
            Map.entry("pubsub.googleapis.com", "gcp-sa-pubsub"),
            Map.entry("redis.googleapis.com", "cloud-redis"),
            Map.entry("run.googleapis.com", "serverless-robot-prod"),
            Map.entry("secretmanager.googleapis.com", "gcp-sa-secretmanager"),
            Map.entry("sqladmin.googleapis.com", "gcp-sa-cloud-sql")));

    @Override
    public List<ResourceModel> resources() {
        return List.of(account(), accountMember(), projectMember(), service(), serviceIdentity());
    }

    private static ResourceModel account() {
        return Gcp.resource(
                        ACCOUNT,
                        "Service account",
                        "projects/{project}/serviceAccounts/{accountId}@{project}.iam.gserviceaccount.com")
                .source("https://cloud.google.com/iam/docs/service-accounts-create")
                .source("https://cloud.google.com/iam/quotas")
                .autoNamed("accountId", 30)
                .computed("email", "{accountId}@{account}.iam.gserviceaccount.com")
                .computed("member", "serviceAccount:{email}")
                .computed("name", "projects/{account}/serviceAccounts/{email}")
                .computed("uniqueId", "1{digits:20}")
                .foundBy("email", "name")
                .replaceOn("accountId")
                .rule(
                        "accountId",
                        Rules.length(6, 30),
                        Rules.matches(
                                "[a-z]([-a-z0-9]*[a-z0-9])",
                                "lower-case letters, digits and dashes, beginning with a letter and not ending with a"
                                        + " dash"))
                .rule("displayName", Rules.length(0, 100))
                .rule("description", Rules.length(0, 256))
                .quota(
                        MOST_ACCOUNTS,
                        "RESOURCE_EXHAUSTED",
                        "The maximum number of service accounts on project has been reached.")
                .build();
    }

    private static ResourceModel accountMember() {
        return Gcp.resource("gcp:serviceaccount/iAMMember:IAMMember", "Service account IAMMember", "")
                .source("https://cloud.google.com/iam/docs/manage-access-service-accounts")
                .with(Members::member)
                .id("{serviceAccountId}/{role}/{member}")
                .replaceOn("serviceAccountId")
                .refersTo(
                        "serviceAccountId",
                        Reference.to(ACCOUNT, "name")
                                .anywhere()
                                .missing("notFound", "Unknown service account: {value}"))
                .build();
    }

    private static ResourceModel projectMember() {
        return Gcp.resource("gcp:projects/iAMMember:IAMMember", "Project IAMMember", "")
                .source("https://cloud.google.com/iam/docs/granting-changing-revoking-access")
                .with(Members::member)
                .id("{project}/{role}/{member}")
                .rule(
                        "member",
                        Rules.without("^all(Authenticated)?Users$", "be everybody: a project cannot be opened to all"))
                .build();
    }

    private static ResourceModel service() {
        return Gcp.resource("gcp:projects/service:Service", "Project service", "{project}/{service}")
                .source("https://cloud.google.com/service-usage/docs/enable-disable")
                .defaultsTo("disableOnDestroy", true)
                .replaceOn("service")
                .rule(
                        "service",
                        Rules.matches(
                                "[a-z0-9.-]+\\.(googleapis\\.com|[a-z.]+)", "a service like compute.googleapis.com"))
                .build();
    }

    /** The account by which a service of Google's acts in a project; asking for it again gives the same one. */
    private static ResourceModel serviceIdentity() {
        return Gcp.unlabelled(
                        "gcp:projects/serviceIdentity:ServiceIdentity",
                        "Service identity",
                        "projects/{project}/services/{service}")
                .source("https://cloud.google.com/iam/docs/service-agents")
                .source(
                        "https://cloud.google.com/service-usage/docs/reference/rest/v1beta1/services/generateServiceIdentity")
                .overwrites()
                .computed("email", IamTable::agent)
                .replaceOn("service")
                .rule("service", Rules.oneOf(AGENTS.keySet().toArray()))
                .build();
    }

    private static Object agent(Subject identity) {
        String domain = AGENTS.getOrDefault(identity.text("service").orElse(""), "");
        String project =
                identity.text("project").orElseGet(() -> identity.scope().account());
        return "service-" + Gcp.projectNumber(project) + "@" + domain + ".iam.gserviceaccount.com";
    }
}
