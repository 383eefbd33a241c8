package io.ashlar.sandbox;

import java.io.File;
import java.util.Arrays;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips engine tests, with the reason, where there is no engine. */
final class NeedsPulumi implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String path = String.valueOf(System.getenv("PATH"));
        boolean found = Arrays.stream(path.split(File.pathSeparator, -1))
                .anyMatch(folder -> new File(folder, "pulumi").canExecute());
        return found
                ? ConditionEvaluationResult.enabled("pulumi is on PATH")
                : ConditionEvaluationResult.disabled("no pulumi on PATH");
    }
}
