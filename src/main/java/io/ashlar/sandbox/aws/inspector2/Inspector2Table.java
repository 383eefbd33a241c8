package io.ashlar.sandbox.aws.inspector2;

import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.value.Properties;
import java.util.List;

/** The types whose tokens begin with {@code aws:inspector2/}. */
public final class Inspector2Table implements ModelTable {
    @Override
    public List<ResourceModel> resources() {
        return List.of(enabler());
    }

    private static ResourceModel enabler() {
        return ResourceModel.of("aws:inspector2/enabler:Enabler")
                .source("https://docs.aws.amazon.com/inspector/v2/APIReference/API_Enable.html")
                .source("https://docs.aws.amazon.com/inspector/latest/user/scanning-lambda.html")
                .called("Inspector2 Enabler")
                .id(enabler -> String.join(":", enabler.inputs().texts("accountIds")) + "-"
                        + String.join(":", enabler.inputs().texts("resourceTypes")))
                .replaceOn("accountIds")
                .unordered("accountIds", "resourceTypes")
                .rule("accountIds[]", Rules.matches("\\d{12}", "an account of 12 digits"))
                .rule("resourceTypes[]", Rules.oneOf("EC2", "ECR", "LAMBDA", "LAMBDA_CODE", "CODE_REPOSITORY"))
                .check(Inspector2Table::scansSomething)
                .build();
    }

    /** scanning-lambda: code scanning needs standard scanning. */
    private static void scansSomething(Properties inputs, Findings findings) {
        List<String> types = inputs.texts("resourceTypes");
        if (types.isEmpty() && !inputs.isUnknown("resourceTypes")) {
            findings.add("resourceTypes", "'resourceTypes' must name at least one type");
        }
        if (types.contains("LAMBDA_CODE") && !types.contains("LAMBDA")) {
            findings.add(
                    "resourceTypes",
                    "ValidationException: Lambda code scanning cannot be activated without Lambda standard scanning");
        }
        if (inputs.texts("accountIds").isEmpty() && !inputs.isUnknown("accountIds")) {
            findings.add("accountIds", "'accountIds' must name at least one account");
        }
    }
}
