package io.ashlar.sandbox.gcp.services;

import io.ashlar.sandbox.gcp.project.Gcp;
import io.ashlar.sandbox.gcp.project.GcpRegions;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.value.Properties;
import java.util.List;

/** The types whose tokens begin with {@code gcp:cloudrunv2/}. */
public final class CloudrunTable implements ModelTable {
    @Override
    public List<ResourceModel> resources() {
        return List.of(Gcp.resource(
                        "gcp:cloudrunv2/service:Service",
                        "Service",
                        "projects/{project}/locations/{location}/services/{name}")
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
                .build());
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
            String cpu =
                    String.valueOf(containers.get(i).at("resources.limits.cpu").orElse("1"));
            String memory = containers.get(i).text("resources.limits.memory").orElse("512Mi");
            // https://cloud.google.com/run/docs/configuring/services/cpu: 4 CPUs need 2 GiB, 8 need 4 GiB.
            boolean small = memory.endsWith("Mi") || memory.equals("1Gi");
            if ((cpu.equals("4") && small) || (cpu.equals("8") && (small || memory.matches("[23]Gi")))) {
                String path = "template.containers[" + i + "].resources.limits";
                findings.add(
                        path,
                        "'" + path + "': " + cpu + " CPUs need at least " + (cpu.equals("4") ? "2Gi" : "4Gi")
                                + " of memory");
            }
        }
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
