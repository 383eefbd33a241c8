package io.ashlar.policy.host;

import io.ashlar.policy.Level;
import io.ashlar.policy.PropertyValue;
import io.ashlar.policy.evaluation.Conditions;
import io.ashlar.policy.evaluation.RuleConfig;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import pulumirpc.AnalyzerOuterClass.AnalyzerStackConfigureRequest;
import pulumirpc.AnalyzerOuterClass.EnforcementLevel;
import pulumirpc.AnalyzerOuterClass.PolicyConfig;

/** Reads under what conditions a stack is judged from what the engine says of it. */
final class StackConditions {
    private StackConditions() {}

    static Conditions of(AnalyzerStackConfigureRequest request, LocalDate today) {
        Map<String, String> config = new HashMap<>(request.getConfigMap());
        request.getConfigSecretKeysList().forEach(config::remove);
        return Conditions.configured(request.getStack(), request.getProject(), config, today);
    }

    static RuleConfig rule(PolicyConfig config) {
        Map<String, PropertyValue> settings =
                new HashMap<>(WireProperties.read(config.getProperties()).entries());
        settings.remove("enforcementLevel");
        return new RuleConfig(Optional.of(level(config.getEnforcementLevel())), settings);
    }

    private static Level level(EnforcementLevel level) {
        return switch (level) {
            case DISABLED -> Level.DISABLED;
            case MANDATORY -> Level.MANDATORY;
            case REMEDIATE -> Level.REMEDIATE;
            case ADVISORY, UNRECOGNIZED -> Level.ADVISORY;
        };
    }
}
