package io.ashlar.sandbox.gcp.services;

import io.ashlar.sandbox.gcp.project.Gcp;
import io.ashlar.sandbox.gcp.project.GcpRegions;
import io.ashlar.sandbox.gcp.project.Members;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Optional;

/** The types whose tokens begin with {@code gcp:cloudrunv2/}. */
public final class CloudrunTable implements ModelTable {
    private static final String SERVICE = "gcp:cloudrunv2/service:Service";
    private static final long LONGEST_START = 240;

    @Override
    public List<ResourceModel> resources() {
        return List.of(service(), member());
    }

    private static ResourceModel service() {
        return Gcp.resource(SERVICE, "Service", "projects/{project}/locations/{location}/services/{name}")
                .source("https://cloud.google.com/run/docs/reference/rest/v2/projects.locations.services")
                .source("https://cloud.google.com/run/docs/configuring/services/memory-limits")
                .autoNamedInLowerCase("name", 50)
                .computed(
                        "uri",
                        service -> "https://" + service.text("name").orElse("") + "-" + service.letters(10)
                                + "-uc.a.run.app")
                .computed("uid", "{hex:32}")
                .computed("latestCreatedRevision", "{id}/revisions/{name}-00001-{letters:3}")
                .computed("latestReadyRevision", "{latestCreatedRevision}")
                .defaultsTo("ingress", "INGRESS_TRAFFIC_ALL")
                .replaceOn("name", "location")
                .rule("name", Gcp.rfc1035(1, 49))
                .rule("location", GcpRegions.region())
                .rule(
                        "ingress",
                        Rules.oneOf(
                                "INGRESS_TRAFFIC_ALL",
                                "INGRESS_TRAFFIC_INTERNAL_ONLY",
                                "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER"))
                .rule("template.maxInstanceRequestConcurrency", Rules.between(1, 1000))
                .rule("template.timeout", Rules.matches("\\d+(\\.\\d+)?s", "a number of seconds like 300s"))
                .rule("template.scaling.maxInstanceCount", Rules.between(1, 1000))
                .check(CloudrunTable::template)
                .check(CloudrunTable::traffic)
                .refersTo(
                        "template.serviceAccount",
                        Reference.to("gcp:serviceaccount/account:Account", "email")
                                .anywhere()
                                .except(".*@developer\\.gserviceaccount\\.com")
                                .missing(
                                        "badRequest",
                                        "Permission 'iam.serviceaccounts.actAs' denied on service account {value} (or"
                                                + " it may not exist)."))
                .refersTo(
                        "template.encryptionKey",
                        Reference.to("gcp:kms/cryptoKey:CryptoKey")
                                .anywhere()
                                .missing("failedPrecondition", "Cloud KMS key '{value}' was not found."))
                .refersTo(
                        "template.containers[].envs[].valueSource.secretKeyRef.secret",
                        Gcp.to("gcp:secretmanager/secret:Secret", "projects/{project}/secrets/{value}")
                                .missing("badRequest", "Secret {value} was not found"))
                .refersTo(
                        "template.vpcAccess.networkInterfaces[].subnetwork",
                        Gcp.use(
                                        "gcp:compute/subnetwork:Subnetwork",
                                        "projects/{project}/regions/{location}/subnetworks/{value}")
                                .missing("badRequest", "VPC subnetwork {value} was not found."))
                .admit(CloudrunTable::mayReadItsSecrets)
                .build();
    }

    /** https://cloud.google.com/run/docs/configuring/services/secrets: the service's own account reads them. */
    private static void mayReadItsSecrets(Subject service) {
        Reference secret = Gcp.to("gcp:secretmanager/secret:Secret", "projects/{project}/secrets/{value}");
        Optional<String> account = service.text("template.serviceAccount").map("serviceAccount:"::concat);
        for (Properties.Located located :
                service.inputs().all("template.containers[].envs[].valueSource.secretKeyRef.secret")) {
            Optional<CloudResource> found = secret.resolve(
                    service.cloud(), service.provider().scope(), service.inputs(), String.valueOf(located.value()));
            boolean granted = account.isEmpty()
                    || found.isEmpty()
                    || service.referrers(found.get(), "gcp:secretmanager/secretIamMember:SecretIamMember").stream()
                            .anyMatch(member -> member.inputs().text("member").equals(account));
            if (!granted) {
                throw Refusal.invalid(
                        "badRequest",
                        "Permission denied on secret: " + located.value() + "/versions/latest for Revision service"
                                + " account "
                                + service.text("template.serviceAccount").orElse("")
                                + ". The service account used must be granted the 'Secret Manager Secret Accessor' role"
                                + " (roles/secretmanager.secretAccessor) at the secret, project or higher level.");
            }
        }
    }

    private static void template(Properties inputs, Findings findings) {
        long least = inputs.number("template.scaling.minInstanceCount").orElse(0);
        long most = inputs.number("template.scaling.maxInstanceCount").orElse(100);
        if (least > most) {
            findings.add(
                    "template.scaling.minInstanceCount", "'minInstanceCount' must not be more than 'maxInstanceCount'");
        }
        inputs.text("template.timeout")
                .filter(timeout -> timeout.matches("\\d+s") && Long.parseLong(timeout.replace("s", "")) > 3600)
                .ifPresent(timeout -> findings.add(
                        "template.timeout", "'template.timeout' is '" + timeout + "': must be at most 3600s"));
        List<Properties> containers = inputs.objects("template.containers");
        long open =
                containers.stream().filter(container -> container.has("ports")).count();
        if (open > 1) {
            findings.add("template.containers", "only one container of a service can have a port");
        }
        for (int i = 0; i < containers.size(); i++) {
            String path = "template.containers[" + i + "]";
            InstanceSizes.check(path, containers.get(i), inputs, findings);
            startsInTime(path, containers.get(i), findings);
        }
    }

    /** https://cloud.google.com/run/docs/configuring/healthchecks: "all startup probe attempts must fit in 240 seconds". */
    private static void startsInTime(String path, Properties container, Findings findings) {
        long seconds = container.number("startupProbe.failureThreshold").orElse(3)
                * container.number("startupProbe.periodSeconds").orElse(10);
        if (container.has("startupProbe") && seconds > LONGEST_START) {
            findings.add(
                    path + ".startupProbe",
                    "'" + path + ".startupProbe' waits " + seconds
                            + " seconds: failureThreshold times periodSeconds must" + " be at most " + LONGEST_START);
        }
    }

    private static ResourceModel member() {
        return Gcp.unlabelled("gcp:cloudrunv2/serviceIamMember:ServiceIamMember", "Cloud Run Service IAMMember", "")
                .source("https://cloud.google.com/run/docs/securing/managing-access")
                .with(Members::member)
                .id(member -> Gcp.name(
                                "projects/{project}/locations/{location}/services/{name}",
                                member.inputs(),
                                member.provider().scope())
                        + "/" + member.text("role").orElse("") + "/"
                        + member.text("member").orElse(""))
                .replaceOn("name", "location")
                .refersTo(
                        "name",
                        Gcp.to(SERVICE, "projects/{project}/locations/{location}/services/{value}")
                                .missing("notFound", "Resource '{value}' of kind 'SERVICE' does not exist."))
                .build();
    }

    private static void traffic(Properties inputs, Findings findings) {
        List<Properties> targets = inputs.objects("traffics");
        long sum = targets.stream()
                .mapToLong(target -> target.number("percent").orElse(0))
                .sum();
        if (!targets.isEmpty() && sum != 100) {
            findings.add("traffics", "the percentages of 'traffics' must add up to 100, and are " + sum);
        }
    }
}
