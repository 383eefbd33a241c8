package io.ashlar.sandbox.aws.lambda;

import io.ashlar.sandbox.aws.ec2.SecurityGroups;
import io.ashlar.sandbox.aws.iam.Trust;
import io.ashlar.sandbox.aws.kms.KmsTable;
import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.Reference;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.value.Properties;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Functions. */
final class Functions {
    static final String FUNCTION = "aws:lambda/function:Function";
    private static final String API = "https://docs.aws.amazon.com/lambda/latest/api/";
    private static final String LIMITS = "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html";

    /** gettingstarted-limits: "Environment variables: 4 KB, for all environment variables". */
    private static final int MOST_ENVIRONMENT_BYTES = 4 * 1024;

    private static final int MOST_LAYERS = 5;

    /** https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html, "Reserved environment variables". */
    private static final Set<String> RESERVED = Set.of(
            "_HANDLER",
            "_X_AMZN_TRACE_ID",
            "AWS_DEFAULT_REGION",
            "AWS_REGION",
            "AWS_EXECUTION_ENV",
            "AWS_LAMBDA_FUNCTION_NAME",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
            "AWS_LAMBDA_FUNCTION_VERSION",
            "AWS_LAMBDA_INITIALIZATION_TYPE",
            "AWS_LAMBDA_LOG_GROUP_NAME",
            "AWS_LAMBDA_LOG_STREAM_NAME",
            "AWS_ACCESS_KEY",
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_SESSION_TOKEN",
            "AWS_LAMBDA_RUNTIME_API",
            "LAMBDA_TASK_ROOT",
            "LAMBDA_RUNTIME_DIR");

    /** https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html: what can no longer be created. */
    private static final Set<String> ENDED = Set.of(
            "nodejs",
            "nodejs4.3",
            "nodejs4.3-edge",
            "nodejs6.10",
            "nodejs8.10",
            "nodejs10.x",
            "nodejs12.x",
            "nodejs14.x",
            "python2.7",
            "python3.6",
            "python3.7",
            "ruby2.5",
            "ruby2.7",
            "java8",
            "go1.x",
            "provided",
            "dotnetcore1.0",
            "dotnetcore2.0",
            "dotnetcore2.1",
            "dotnetcore3.1",
            "dotnet5.0");

    private Functions() {}

    static Reference aFunction() {
        return Reference.to(FUNCTION, "name")
                .orBy("arn")
                .missing("ResourceNotFoundException", "Function not found: {value}");
    }

    static ResourceModel function() {
        return ResourceModel.of(FUNCTION)
                .source(API + "API_CreateFunction.html")
                .source(LIMITS)
                .called("Lambda Function")
                .autoNamed("name", 64)
                .id("{name}")
                .arn("arn:{partition}:lambda:{region}:{account}:function:{name}")
                .computed(
                        "invokeArn",
                        "arn:{partition}:apigateway:{region}:lambda:path/2015-03-31/functions/{arn}/invocations")
                .computed("version", function -> "$LATEST")
                .computed("qualifiedArn", "{arn}:$LATEST")
                .defaultsTo("memorySize", 128)
                .defaultsTo("timeout", 3)
                .defaultsTo("packageType", "Zip")
                .defaultsTo("architectures", List.of("x86_64"))
                .defaultsTo("reservedConcurrentExecutions", -1)
                .replaceOn("name", "packageType")
                .rule("name", Rules.matches("[a-zA-Z0-9-_]{1,64}", "1 to 64 letters, digits, dashes and underscores"))
                .rule("description", Rules.length(0, 256))
                .rule("memorySize", Rules.between(128, 10_240))
                .rule("timeout", Rules.between(1, 900))
                .rule("ephemeralStorage.size", Rules.between(512, 10_240))
                .rule("reservedConcurrentExecutions", Rules.between(-1, Integer.MAX_VALUE))
                .rule("packageType", Rules.oneOf("Zip", "Image"))
                .rule("architectures[]", Rules.oneOf("x86_64", "arm64"))
                .rule("tracingConfig.mode", Rules.oneOf("Active", "PassThrough"))
                .check(Functions::hasCode)
                .check(Functions::environment)
                .check(Functions::counts)
                .refersTo(
                        "role",
                        Trust.aRole(
                                "InvalidParameterValueException",
                                "The role defined for the function cannot be assumed by Lambda."))
                .refersTo("kmsKeyArn", KmsTable.aKeyByArn())
                .refersTo(
                        "vpcConfig.subnetIds[]",
                        Reference.to("aws:ec2/subnet:Subnet")
                                .missing(
                                        "InvalidParameterValueException",
                                        "Error occurred while DescribeSubnets. EC2 Error Code: InvalidSubnetID.NotFound."
                                                + " EC2 Error Message: The subnet ID '{value}' does not exist")
                                .blocksDeletion(
                                        "DependencyViolation",
                                        "The subnet '{target}' has dependencies and cannot be deleted."))
                .refersTo("vpcConfig.securityGroupIds[]", SecurityGroups.aSecurityGroupInUse())
                .unique("name", "ResourceConflictException", "Function already exist: {value}")
                .admit(Trust.mustTrust(
                        "role",
                        "lambda.amazonaws.com",
                        "InvalidParameterValueException",
                        "The role defined for the function cannot be assumed by Lambda."))
                .build();
    }

    private static void hasCode(Properties inputs, Findings findings) {
        if (inputs.isUnknown("packageType")) {
            return;
        }
        if (List.of("code", "s3Bucket", "imageUri").stream().noneMatch(inputs::has)) {
            findings.add("code", "one of 'code', 's3Bucket' and 'imageUri' must be given");
        }
        boolean image = inputs.text("packageType").filter("Image"::equals).isPresent();
        if (!image && (!inputs.has("handler") || !inputs.has("runtime"))) {
            findings.add("handler", "handler and runtime must be set when PackageType is Zip");
        }
        inputs.text("runtime")
                .filter(ENDED::contains)
                .ifPresent(runtime -> findings.add(
                        "runtime",
                        "InvalidParameterValueException: The runtime parameter of " + runtime
                                + " is no longer supported for creating or updating AWS Lambda functions. We recommend you"
                                + " use a supported runtime while creating or updating functions."));
    }

    private static void environment(Properties inputs, Findings findings) {
        Map<String, Object> variables = inputs.object("environment.variables").asMap();
        String reserved =
                variables.keySet().stream().filter(RESERVED::contains).sorted().collect(Collectors.joining(", "));
        if (!reserved.isEmpty()) {
            findings.add(
                    "environment.variables",
                    "InvalidParameterValueException: Lambda was unable to configure your environment variables because the"
                            + " environment variables you have provided contains reserved keys that are currently not"
                            + " supported for modification. Reserved keys used in this request: " + reserved);
        }
        int bytes = variables.entrySet().stream()
                .mapToInt(entry -> (entry.getKey() + entry.getValue()).getBytes(StandardCharsets.UTF_8).length)
                .sum();
        if (bytes > MOST_ENVIRONMENT_BYTES) {
            findings.add(
                    "environment.variables",
                    "InvalidParameterValueException: Lambda was unable to configure your environment variables because the"
                            + " environment variables you have provided exceeded the 4KB limit: they have " + bytes
                            + " bytes");
        }
        variables.keySet().stream()
                .filter(name -> !name.matches("[a-zA-Z][a-zA-Z0-9_]+") && !RESERVED.contains(name))
                .findFirst()
                .ifPresent(name -> findings.add(
                        "environment.variables",
                        "the variable '" + name + "' must be a letter and then letters, digits and underscores"));
    }

    private static void counts(Properties inputs, Findings findings) {
        if (inputs.texts("layers").size() > MOST_LAYERS) {
            findings.add(
                    "layers", "InvalidParameterValueException: Cannot reference more than " + MOST_LAYERS + " layers.");
        }
        if (inputs.texts("architectures").size() > 1) {
            findings.add("architectures", "'architectures' takes one architecture");
        }
    }
}
