package io.ashlar.sandbox.gcp.services;

import io.ashlar.sandbox.gcp.project.Gcp;
import io.ashlar.sandbox.model.FunctionModel;
import io.ashlar.sandbox.model.FunctionModel.Call;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Seed;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;

/** The functions whose tokens begin with {@code gcp:organizations/}: who and where the provider is. */
public final class OrganizationsTable implements ModelTable {
    @Override
    public List<ResourceModel> resources() {
        return List.of();
    }

    @Override
    public List<FunctionModel> functions() {
        return List.of(
                new FunctionModel(
                        "gcp:organizations/getClientConfig:getClientConfig",
                        "https://www.pulumi.com/registry/packages/gcp/api-docs/organizations/getclientconfig/",
                        OrganizationsTable::client),
                new FunctionModel(
                        "gcp:organizations/getProject:getProject",
                        "https://cloud.google.com/resource-manager/reference/rest/v1/projects/get",
                        OrganizationsTable::project));
    }

    private static Properties client(Call call) {
        String project = call.provider().scope().account();
        return Properties.of(Map.of(
                "id",
                project,
                "project",
                project,
                "region",
                call.provider().scope().region(),
                "zone",
                call.provider().configuration().text("zone").orElse(""),
                "accessToken",
                "ya29." + new Seed(project).letters(40)));
    }

    private static Properties project(Call call) {
        String project = call.arguments()
                .text("projectId")
                .orElse(call.provider().scope().account());
        if (project.isEmpty()) {
            throw Refusal.invalid("", "project: required field is not set");
        }
        return Properties.of(Map.of(
                "id",
                "projects/" + project,
                "projectId",
                project,
                "name",
                project,
                "number",
                Gcp.projectNumber(project)));
    }
}
