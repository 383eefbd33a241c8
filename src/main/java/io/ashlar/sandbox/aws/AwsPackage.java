package io.ashlar.sandbox.aws;

import io.ashlar.sandbox.aws.acm.AcmTable;
import io.ashlar.sandbox.aws.appautoscaling.AppautoscalingTable;
import io.ashlar.sandbox.aws.autoscaling.AutoscalingTable;
import io.ashlar.sandbox.aws.backup.BackupTable;
import io.ashlar.sandbox.aws.budgets.BudgetsTable;
import io.ashlar.sandbox.aws.cfg.CfgTable;
import io.ashlar.sandbox.aws.cloudfront.CloudfrontTable;
import io.ashlar.sandbox.aws.cloudtrail.CloudtrailTable;
import io.ashlar.sandbox.aws.cloudwatch.CloudwatchTable;
import io.ashlar.sandbox.aws.dynamodb.DynamodbTable;
import io.ashlar.sandbox.aws.ec2.Ec2Table;
import io.ashlar.sandbox.aws.ec2.VpcTable;
import io.ashlar.sandbox.aws.ecr.EcrTable;
import io.ashlar.sandbox.aws.ecs.EcsTable;
import io.ashlar.sandbox.aws.efs.EfsTable;
import io.ashlar.sandbox.aws.eks.EksTable;
import io.ashlar.sandbox.aws.elasticache.ElasticacheTable;
import io.ashlar.sandbox.aws.guardduty.GuarddutyTable;
import io.ashlar.sandbox.aws.iam.IamTable;
import io.ashlar.sandbox.aws.index.IndexTable;
import io.ashlar.sandbox.aws.inspector2.Inspector2Table;
import io.ashlar.sandbox.aws.kms.KmsTable;
import io.ashlar.sandbox.aws.lambda.LambdaTable;
import io.ashlar.sandbox.aws.lb.LbTable;
import io.ashlar.sandbox.aws.rds.RdsTable;
import io.ashlar.sandbox.aws.region.Regions;
import io.ashlar.sandbox.aws.route53.Route53Table;
import io.ashlar.sandbox.aws.s3.S3Table;
import io.ashlar.sandbox.aws.secretsmanager.SecretsmanagerTable;
import io.ashlar.sandbox.aws.sns.SnsTable;
import io.ashlar.sandbox.aws.sqs.SqsTable;
import io.ashlar.sandbox.aws.ssm.SsmTable;
import io.ashlar.sandbox.aws.wafv2.Wafv2Table;
import io.ashlar.sandbox.model.CloudPackage;
import io.ashlar.sandbox.model.FunctionModel;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.ModelTables;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Scope;
import io.ashlar.sandbox.model.Subject;
import io.ashlar.sandbox.schema.ObjectSchema;
import io.ashlar.sandbox.schema.TypeToken;
import io.ashlar.sandbox.schema.Violation;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code aws} package. */
public final class AwsPackage implements CloudPackage {
    /** The account of documentation examples: https://docs.aws.amazon.com/IAM/latest/UserGuide/console_account-alias.html */
    public static final String DEFAULT_ACCOUNT = "123456789012";

    /** One line for each service: the module of its type tokens, and its table. */
    private static final Map<String, Supplier<ModelTable>> MODULES = Map.ofEntries(
            Map.entry("acm", AcmTable::new),
            Map.entry("appautoscaling", AppautoscalingTable::new),
            Map.entry("autoscaling", AutoscalingTable::new),
            Map.entry("backup", BackupTable::new),
            Map.entry("budgets", BudgetsTable::new),
            Map.entry("cfg", CfgTable::new),
            Map.entry("cloudfront", CloudfrontTable::new),
            Map.entry("cloudtrail", CloudtrailTable::new),
            Map.entry("cloudwatch", CloudwatchTable::new),
            Map.entry("dynamodb", DynamodbTable::new),
            Map.entry("ec2", Ec2Table::new),
            Map.entry("ecr", EcrTable::new),
            Map.entry("ecs", EcsTable::new),
            Map.entry("efs", EfsTable::new),
            Map.entry("eks", EksTable::new),
            Map.entry("elasticache", ElasticacheTable::new),
            Map.entry("guardduty", GuarddutyTable::new),
            Map.entry("iam", IamTable::new),
            Map.entry("index", IndexTable::new),
            Map.entry("inspector2", Inspector2Table::new),
            Map.entry("kms", KmsTable::new),
            Map.entry("lambda", LambdaTable::new),
            Map.entry("lb", LbTable::new),
            Map.entry("rds", RdsTable::new),
            Map.entry("route53", Route53Table::new),
            Map.entry("s3", S3Table::new),
            Map.entry("secretsmanager", SecretsmanagerTable::new),
            Map.entry("sns", SnsTable::new),
            Map.entry("sqs", SqsTable::new),
            Map.entry("ssm", SsmTable::new),
            Map.entry("vpc", VpcTable::new),
            Map.entry("wafv2", Wafv2Table::new));

    private static final Pattern ROLE_ARN = Pattern.compile("arn:[a-z-]+:iam::(\\d{12}):role/.+");

    private final ModelTables tables = new ModelTables(MODULES);
    private final Optional<String> ambientRegion;

    /** The package, with the region that a provider has when its program names none (the real one reads AWS_REGION). */
    public AwsPackage(Optional<String> ambientRegion) {
        this.ambientRegion = ambientRegion;
    }

    @Override
    public String name() {
        return "aws";
    }

    @Override
    public List<Violation> check(Properties configuration) {
        List<Violation> violations = new ArrayList<>();
        if (configuration.isUnknown("region")) {
            return violations;
        }
        Optional<String> region = configuration.text("region").or(() -> ambientRegion);
        if (region.isEmpty()) {
            violations.add(new Violation(
                    "region", "missing region configuration: set aws:region, or 'region' on the explicit provider"));
        } else {
            region.flatMap(Regions::complaint).ifPresent(reason -> violations.add(new Violation("region", reason)));
        }
        return violations;
    }

    @Override
    public Scope scope(Properties configuration) {
        String account = Optional.of(configuration.texts("allowedAccountIds"))
                .filter(ids -> !ids.isEmpty())
                .map(ids -> ids.get(0))
                .or(() -> configuration
                        .text("assumeRole.roleArn")
                        .map(ROLE_ARN::matcher)
                        .filter(Matcher::matches)
                        .map(matcher -> matcher.group(1)))
                .orElse(DEFAULT_ACCOUNT);
        String region = configuration.text("region").or(() -> ambientRegion).orElse("");
        return new Scope("aws", account, region);
    }

    @Override
    public Set<String> replacedOn() {
        return Set.of("region");
    }

    @Override
    public Optional<ResourceModel> model(TypeToken type) {
        return tables.resource(type);
    }

    @Override
    public List<ResourceModel> models() {
        return tables.resources();
    }

    @Override
    public Optional<FunctionModel> function(TypeToken token) {
        return tables.function(token);
    }

    /** Every tagged resource shows its own tags together with those that the provider adds. */
    @Override
    public Properties commonOutputs(Subject subject, ObjectSchema outputs) {
        if (outputs.property("tagsAll").isEmpty()) {
            return Properties.NONE;
        }
        if (subject.inputs().asMap().get("tags") == Unknown.VALUE) {
            return Properties.NONE.with("tagsAll", Unknown.VALUE);
        }
        Map<String, Object> tags = new LinkedHashMap<>(
                subject.provider().configuration().object("defaultTags.tags").asMap());
        tags.putAll(subject.inputs().object("tags").asMap());
        return Properties.NONE.with("tagsAll", tags);
    }
}
