package io.ashlar.registry.aws;

import io.ashlar.registry.plan.RegistryOffering;
import io.ashlar.registry.plan.RegistryOffering.KeyNeed;
import io.ashlar.registry.plan.RegistryOffering.Words;
import java.util.regex.Pattern;

/** What ECR offers. Namespaces are judged as part of full names. */
final class EcrOffering {
    static final RegistryOffering OFFERING = new RegistryOffering(
            "AWS",
            new Words(Pattern.compile(".*"), "", ""),
            new Words(
                    Pattern.compile("[0-9]{12}"), "an account's id is 12 digits", "Give the id, not a name or an ARN."),
            KeyNeed.ALWAYS);

    private EcrOffering() {}
}
