package io.ashlar.policy.evaluation;

import java.util.Arrays;

/** Says what a rule threw and where, for whoever has to mend the rule. */
final class Defects {
    private Defects() {}

    static String describe(Throwable defect) {
        String where = Arrays.stream(defect.getStackTrace())
                .filter(frame -> !frame.getClassName().startsWith("java.")
                        && !frame.getClassName().equals(Evaluator.class.getName()))
                .findFirst()
                .map(frame -> " at %s.%s:%d"
                        .formatted(
                                frame.getClassName()
                                        .substring(frame.getClassName().lastIndexOf('.') + 1),
                                frame.getMethodName(),
                                frame.getLineNumber()))
                .orElse("");
        String message = defect.getMessage();
        return defect.getClass().getSimpleName() + (message == null ? "" : ": " + message) + where;
    }
}
