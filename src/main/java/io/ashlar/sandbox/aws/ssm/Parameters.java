package io.ashlar.sandbox.aws.ssm;

import io.ashlar.sandbox.aws.kms.KmsTable;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.value.Properties;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Parameters. */
final class Parameters {
    private static final String API = "https://docs.aws.amazon.com/systems-manager/latest/APIReference/";
    private static final int STANDARD_BYTES = 4_096;
    private static final int ADVANCED_BYTES = 8_192;
    private static final int MOST_LEVELS = 15;
    private static final int LONGEST_NAME = 1_011;

    private Parameters() {}

    static ResourceModel parameter() {
        return ResourceModel.of("aws:ssm/parameter:Parameter")
                .source(API + "API_PutParameter.html")
                .source("https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html")
                .called("SSM Parameter")
                .autoNamed("name", LONGEST_NAME)
                .id("{name}")
                .computed(
                        "arn",
                        parameter -> "arn:" + parameter.scope().partition() + ":ssm:" + parameter.region() + ":"
                                + parameter.scope().account() + ":parameter/"
                                + parameter.text("name").orElse("").replaceFirst("^/", ""))
                .derived("version", parameter -> parameter
                        .existing()
                        .map(before -> before.outputs().number("version").orElse(1) + 1)
                        .orElse(1L))
                .defaultsTo("tier", "Standard")
                .defaultsTo("dataType", "text")
                .replaceOn("name", "dataType")
                .secret("value")
                .rule("type", Rules.oneOf("String", "StringList", "SecureString"))
                .rule("tier", Rules.oneOf("Standard", "Advanced", "Intelligent-Tiering"))
                .rule("dataType", Rules.oneOf("text", "aws:ec2:image", "aws:ssm:integration"))
                .rule("description", Rules.length(0, 1_024))
                .check(Parameters::name)
                .check(Parameters::value)
                .refersTo("keyId", KmsTable.aKey().missing("InvalidKeyId", "Key '{value}' does not exist"))
                .unique(
                        "name",
                        "ParameterAlreadyExists",
                        "The parameter already exists. To overwrite this value, set the overwrite option in the"
                                + " request to true.")
                .quota(10_000, "ParameterLimitExceeded", "You have exceeded the number of parameters: 10000")
                .build();
    }

    private static void name(Properties inputs, Findings findings) {
        inputs.text("name").ifPresent(name -> {
            if (name.matches("(?i)/?(aws|ssm).*")) {
                findings.add(
                        "name",
                        "ValidationException: Parameter name: can't be prefixed with \"aws\" or \"ssm\""
                                + " (case-insensitive).");
            }
            if (!name.matches("[a-zA-Z0-9_./-]{1," + LONGEST_NAME + "}")) {
                findings.add(
                        "name",
                        "ValidationException: Only a mix of letters, numbers and the following 4 symbols .-_/ are"
                                + " allowed in a parameter name: " + name);
            } else if (name.contains("/") && !name.startsWith("/")) {
                findings.add("name", "ValidationException: Parameter name must be a fully qualified name: /" + name);
            }
            if (name.chars().filter(letter -> letter == '/').count() > MOST_LEVELS) {
                findings.add(
                        "name",
                        "HierarchyLevelLimitExceededException: A hierarchy can have a maximum of " + MOST_LEVELS
                                + " levels.");
            }
        });
    }

    private static void value(Properties inputs, Findings findings) {
        Optional<String> value = inputs.text("value").or(() -> inputs.text("insecureValue"));
        boolean unknown = inputs.isUnknown("value") || inputs.isUnknown("insecureValue");
        if (inputs.has("value") == inputs.has("insecureValue") && !unknown) {
            findings.add("value", "exactly one of 'value' and 'insecureValue' must be given");
        }
        int bytes = value.orElse("").getBytes(StandardCharsets.UTF_8).length;
        String tier = inputs.text("tier").orElse("Standard");
        if (tier.equals("Standard") && bytes > STANDARD_BYTES) {
            findings.add(
                    "value",
                    "ValidationException: Standard tier parameters support a maximum parameter value of 4096"
                            + " characters. To create a larger parameter value, upgrade the parameter to use the"
                            + " advanced-parameter tier.");
        } else if (bytes > ADVANCED_BYTES) {
            findings.add(
                    "value",
                    "ValidationException: Advanced tier parameters support a maximum parameter value of 8192"
                            + " characters.");
        }
        inputs.text("allowedPattern").ifPresent(pattern -> fits(value, pattern, findings));
        if (inputs.has("keyId")
                && inputs.text("type")
                        .filter(type -> !type.equals("SecureString"))
                        .isPresent()) {
            findings.add("keyId", "ValidationException: KeyId can only be used with the type SecureString.");
        }
    }

    private static void fits(Optional<String> value, String pattern, Findings findings) {
        try {
            Pattern compiled = Pattern.compile(pattern);
            if (value.isPresent() && !compiled.matcher(value.get()).find()) {
                findings.add(
                        "value",
                        "ParameterPatternMismatchException: The parameter value doesn't match the allowed pattern "
                                + pattern);
            }
        } catch (PatternSyntaxException broken) {
            findings.add(
                    "allowedPattern",
                    "InvalidAllowedPatternException: The pattern " + pattern + " is no regular expression: "
                            + broken.getDescription());
        }
    }
}
