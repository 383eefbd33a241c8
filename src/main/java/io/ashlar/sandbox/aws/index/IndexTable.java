package io.ashlar.sandbox.aws.index;

import io.ashlar.sandbox.aws.region.Regions;
import io.ashlar.sandbox.model.FunctionModel;
import io.ashlar.sandbox.model.FunctionModel.Call;
import io.ashlar.sandbox.model.ModelTable;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Scope;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;

/** The functions whose tokens begin with {@code aws:index/}. */
public final class IndexTable implements ModelTable {
    @Override
    public List<ResourceModel> resources() {
        return List.of();
    }

    @Override
    public List<FunctionModel> functions() {
        return List.of(
                new FunctionModel(
                        "aws:index/getAvailabilityZones:getAvailabilityZones",
                        "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAvailabilityZones.html",
                        IndexTable::zones),
                new FunctionModel(
                        "aws:index/getCallerIdentity:getCallerIdentity",
                        "https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html",
                        IndexTable::caller),
                new FunctionModel(
                        "aws:index/getRegion:getRegion",
                        "https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html",
                        IndexTable::region),
                new FunctionModel(
                        "aws:index/getPartition:getPartition",
                        "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html",
                        IndexTable::partition));
    }

    private static Properties zones(Call call) {
        List<String> excluded = call.arguments().texts("excludeNames");
        List<String> excludedIds = call.arguments().texts("excludeZoneIds");
        List<String> names = Regions.zones(call.provider().scope().region()).stream()
                .filter(zone -> !excluded.contains(zone) && !excludedIds.contains(Regions.zoneId(zone)))
                .toList();
        return call.arguments()
                .with(Properties.of(Map.of(
                        "id", call.provider().scope().region(),
                        "names", names,
                        "zoneIds", names.stream().map(Regions::zoneId).toList(),
                        "groupNames", List.of(call.provider().scope().region()),
                        "excludeNames", excluded,
                        "excludeZoneIds", excludedIds,
                        "filters", call.arguments().at("filters").orElse(List.of()))));
    }

    private static Properties caller(Call call) {
        Scope scope = call.provider().scope();
        return Properties.of(Map.of(
                "id",
                scope.account(),
                "accountId",
                scope.account(),
                "arn",
                "arn:" + scope.partition() + ":iam::" + scope.account() + ":user/sandbox",
                "userId",
                "AIDASANDBOXSANDBOX000"));
    }

    private static Properties region(Call call) {
        String asked = call.arguments()
                .text("name")
                .or(() -> call.arguments().text("id"))
                .orElse(call.provider().scope().region());
        return Properties.of(Map.of(
                "id", asked,
                "name", asked,
                "description", asked,
                "endpoint", "ec2." + asked + ".amazonaws.com"));
    }

    private static Properties partition(Call call) {
        String partition = call.provider().scope().partition();
        String suffix = partition.equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com";
        return Properties.of(Map.of(
                "id", partition,
                "partition", partition,
                "dnsSuffix", suffix,
                "reverseDnsPrefix", partition.equals("aws-cn") ? "cn.com.amazonaws" : "com.amazonaws"));
    }
}
