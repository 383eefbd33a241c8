package io.ashlar.monitoring;

import io.ashlar.cloud.TestCloud;
import io.ashlar.sandbox.mocks.SandboxMocks;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where each cloud has what the contract is about. */
record MonitoringWords(
        List<String> alarms,
        Function<Properties, List<String>> tellsWhom,
        Function<SandboxMocks, Set<String>> addresses,
        Function<SandboxMocks, List<Long>> logDays,
        String database,
        double second) {

    static MonitoringWords of(TestCloud cloud) {
        return switch (cloud) {
            case AWS ->
                new MonitoringWords(
                        List.of("aws:cloudwatch/metricAlarm:MetricAlarm"),
                        alarm -> alarm.texts("alarmActions"),
                        mocks -> texts(mocks, "aws:sns/topicSubscription:TopicSubscription", "endpoint"),
                        mocks -> numbers(mocks, "aws:cloudwatch/logGroup:LogGroup", "retentionInDays"),
                        "db.r6g.large",
                        1);
            case AZURE ->
                new MonitoringWords(
                        List.of("azure-native:insights:MetricAlert", "azure-native:insights:ScheduledQueryRule"),
                        alarm -> Stream.concat(
                                        alarm.objects("actions").stream()
                                                .flatMap(action -> action.text("actionGroupId").stream()),
                                        alarm.texts("actions.actionGroups").stream())
                                .toList(),
                        MonitoringWords::receivers,
                        mocks -> mocks.ofType("azure-native:insights:DataCollectionRule")
                                        .isEmpty()
                                ? List.of()
                                : numbers(mocks, "azure-native:operationalinsights:Workspace", "retentionInDays"),
                        "Standard_D2ds_v5",
                        1);
            case GOOGLE_CLOUD ->
                new MonitoringWords(
                        List.of("gcp:monitoring/alertPolicy:AlertPolicy"),
                        alarm -> alarm.texts("notificationChannels"),
                        mocks -> Stream.of("labels.url", "labels.email_address")
                                .flatMap(path ->
                                        texts(mocks, "gcp:monitoring/notificationChannel:NotificationChannel", path)
                                                .stream())
                                .collect(Collectors.toCollection(TreeSet::new)),
                        mocks -> numbers(mocks, "gcp:logging/projectBucketConfig:ProjectBucketConfig", "retentionDays"),
                        "db-custom-2-16384",
                        1000);
        };
    }

    private static Set<String> texts(SandboxMocks mocks, String type, String path) {
        return mocks.ofType(type).stream()
                .flatMap(one -> one.inputs().text(path).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Long> numbers(SandboxMocks mocks, String type, String path) {
        return mocks.ofType(type).stream()
                .map(one -> one.inputs().number(path).orElseThrow())
                .distinct()
                .toList();
    }

    private static Set<String> receivers(SandboxMocks mocks) {
        return mocks.ofType("azure-native:insights:ActionGroup").stream()
                .flatMap(group -> Stream.concat(
                        group.inputs().objects("emailReceivers").stream().map(one -> one.text("emailAddress")),
                        group.inputs().objects("webhookReceivers").stream().map(one -> one.text("serviceUri"))))
                .flatMap(java.util.Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
