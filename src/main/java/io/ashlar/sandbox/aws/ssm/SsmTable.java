package io.ashlar.sandbox.aws.ssm;

import io.ashlar.sandbox.model.FunctionModel;
import io.ashlar.sandbox.model.FunctionModel.Call;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.Refusal;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Seed;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The functions whose tokens begin with {@code aws:ssm/}: the public parameters that AWS keeps. */
public final class SsmTable implements ModelTable {
    /** https://docs.aws.amazon.com/eks/latest/userguide/retrieve-ami-id.html */
    private static final Pattern EKS_IMAGE = Pattern.compile("/aws/service/eks/optimized-ami/1\\.(2[89]|3[0-4])/"
            + "(amazon-linux-2|amazon-linux-2-arm64|amazon-linux-2-gpu"
            + "|amazon-linux-2023/(x86_64|arm64)/(standard|nvidia|neuron))"
            + "/recommended(/(image_id|image_name|release_version))?");

    /** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/finding-an-ami-parameter-store.html */
    private static final Pattern OTHER_IMAGE =
            Pattern.compile("/aws/service/(ami-amazon-linux-latest|bottlerocket|canonical/ubuntu)/[\\w./-]+");

    @Override
    public List<ResourceModel> resources() {
        return List.of(Parameters.parameter());
    }

    @Override
    public List<FunctionModel> functions() {
        return List.of(new FunctionModel(
                "aws:ssm/getParameter:getParameter",
                "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameter.html",
                SsmTable::parameter));
    }

    private static Properties parameter(Call call) {
        String name = call.arguments().text("name").orElse("");
        if (!EKS_IMAGE.matcher(name).matches() && !OTHER_IMAGE.matcher(name).matches()) {
            throw Refusal.notFound("ParameterNotFound", "the parameter '" + name + "' does not exist in the sandbox");
        }
        String region = call.provider().scope().region();
        String value = valueOf(name, new Seed(region + name));
        return call.arguments()
                .with(Properties.of(Map.of(
                        "id",
                        name,
                        "arn",
                        "arn:" + call.provider().scope().partition() + ":ssm:" + region + "::parameter" + name,
                        "type",
                        "String",
                        "value",
                        value,
                        "insecureValue",
                        value,
                        "version",
                        1)));
    }

    private static String valueOf(String name, Seed seed) {
        if (name.endsWith("release_version")) {
            return name.replaceFirst(".*/optimized-ami/(1\\.\\d+)/.*", "$1") + ".0-20251112";
        }
        return name.endsWith("image_name") ? "amazon-eks-node-" + seed.hex(8) : "ami-" + seed.hex(17);
    }
}
