package io.ashlar.policy.host;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.ashlar.core.Profile;
import io.ashlar.policy.Framework;
import io.ashlar.policy.Level;
import io.ashlar.policy.PolicyPack;
import io.ashlar.policy.Reference;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.Rule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Setting;
import io.ashlar.policy.Severity;
import io.ashlar.policy.evaluation.PackConfig;
import io.ashlar.policy.evaluation.SuppressionRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pulumirpc.AnalyzerOuterClass.AnalyzerInfo;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import pulumirpc.AnalyzerOuterClass.PolicyComplianceFramework;
import pulumirpc.AnalyzerOuterClass.PolicyConfigSchema;
import pulumirpc.AnalyzerOuterClass.PolicyInfo;
import pulumirpc.AnalyzerOuterClass.PolicySeverity;
import pulumirpc.AnalyzerOuterClass.PolicyType;

/** What the engine is told about a pack when it loads it. */
final class PackDescription {
    private PackDescription() {}

    /** With the levels that hold in an environment of this profile. */
    static AnalyzerInfo of(PolicyPack pack, Profile profile) {
        AnalyzerInfo.Builder info = AnalyzerInfo.newBuilder()
                .setName(pack.name())
                .setDisplayName(pack.name())
                .setDescription(pack.description())
                .setVersion(pack.version())
                .setSupportsConfig(true);
        for (Rule rule : pack.rules()) {
            PolicyType type =
                    rule instanceof ResourceRule ? PolicyType.POLICY_TYPE_RESOURCE : PolicyType.POLICY_TYPE_STACK;
            info.addPolicies(policy(rule.info(), type, profile));
        }
        SuppressionRules.ALL.forEach(rule -> info.addPolicies(policy(rule, PolicyType.POLICY_TYPE_STACK, profile)));
        return info.build();
    }

    private static PolicyInfo policy(RuleInfo rule, PolicyType type, Profile profile) {
        PolicyInfo.Builder policy = PolicyInfo.newBuilder()
                .setName(rule.id())
                .setDisplayName(rule.title())
                .setDescription(rule.title())
                .setMessage(rule.rationale())
                .setEnforcementLevel(level(rule.level(profile)))
                .setPolicyType(type)
                .setSeverity(severity(rule.severity()))
                .setRemediationSteps(rule.fix())
                .setConfigSchema(schema(rule));
        rule.references().stream().findFirst().map(Reference::page).ifPresent(page -> policy.setUrl(page.toString()));
        rule.references().forEach(reference -> policy.addTags(reference.id()));
        framework(rule.references()).ifPresent(policy::setFramework);
        return policy.build();
    }

    private static Optional<PolicyComplianceFramework> framework(List<Reference> references) {
        return references.stream()
                .flatMap(reference -> Stream.of(Framework.values())
                        .filter(framework -> reference.id().startsWith(framework + " "))
                        .map(framework -> PolicyComplianceFramework.newBuilder()
                                .setName(framework.title())
                                .setVersion(framework.version())
                                .setReference(reference
                                        .id()
                                        .substring(framework.name().length() + 1))
                                .setSpecification(reference.page().toString())
                                .build()))
                .findFirst();
    }

    private static PolicyConfigSchema schema(RuleInfo rule) {
        Struct.Builder properties = Struct.newBuilder();
        for (Setting<?> setting : PackConfig.settings(rule)) {
            properties.putFields(setting.name(), value(setting.schema()));
        }
        return PolicyConfigSchema.newBuilder().setProperties(properties).build();
    }

    private static Value value(@Nullable Object plain) {
        Value.Builder value = Value.newBuilder();
        if (plain instanceof Map<?, ?> map) {
            Struct.Builder struct = Struct.newBuilder();
            map.forEach((key, entry) -> struct.putFields(String.valueOf(key), value(entry)));
            value.setStructValue(struct);
        } else if (plain instanceof List<?> list) {
            ListValue.Builder items = ListValue.newBuilder();
            list.forEach(item -> items.addValues(value(item)));
            value.setListValue(items);
        } else if (plain instanceof Number number) {
            value.setNumberValue(number.doubleValue());
        } else if (plain instanceof Boolean flag) {
            value.setBoolValue(flag);
        } else if (plain == null) {
            value.setNullValue(NullValue.NULL_VALUE);
        } else {
            value.setStringValue(plain.toString());
        }
        return value.build();
    }

    static EnforcementLevel level(Level level) {
        return switch (level) {
            case DISABLED -> EnforcementLevel.DISABLED;
            case ADVISORY -> EnforcementLevel.ADVISORY;
            case MANDATORY -> EnforcementLevel.MANDATORY;
            case REMEDIATE -> EnforcementLevel.REMEDIATE;
        };
    }

    static PolicySeverity severity(Severity severity) {
        return switch (severity) {
            case LOW -> PolicySeverity.POLICY_SEVERITY_LOW;
            case MEDIUM -> PolicySeverity.POLICY_SEVERITY_MEDIUM;
            case HIGH -> PolicySeverity.POLICY_SEVERITY_HIGH;
            case CRITICAL -> PolicySeverity.POLICY_SEVERITY_CRITICAL;
        };
    }
}
