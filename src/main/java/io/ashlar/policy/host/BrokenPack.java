package io.ashlar.policy.host;

import io.ashlar.core.InvalidInputException;
import io.ashlar.policy.Context;
import io.ashlar.policy.Level;
import io.ashlar.policy.PolicyPack;
import io.ashlar.policy.Resource;
import io.ashlar.policy.Rule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Severity;
import io.ashlar.policy.Stack;
import io.ashlar.policy.StackRule;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.List;
import java.util.function.Supplier;

/**
 * Stands in a preview for a pack that cannot be used: its only finding says why, and fails the preview after everything was shown.
 *
 * <p>An update gets no stand-in: what a pack would have refused must not be made.
 */
record BrokenPack(String name, String version, String trouble) implements PolicyPack {
    static PolicyPack unlessLoaded(Supplier<PolicyPack> source) {
        try {
            return source.get();
        } catch (InvalidInputException wrong) {
            return new BrokenPack("policy-pack", "0.0.0", String.valueOf(wrong.getMessage()));
        }
    }

    static PolicyPack because(PolicyPack pack, InvalidInputException wrong) {
        return new BrokenPack(pack.name(), pack.version(), String.valueOf(wrong.getMessage()));
    }

    @Override
    public String description() {
        return "Says why a policy pack cannot be used.";
    }

    @Override
    public List<Rule> rules() {
        return List.of(new Usable(trouble));
    }

    private record Usable(String trouble) implements StackRule {
        private static final RuleInfo INFO = RuleInfo.of("policy-pack-usable", "The policy pack can be used")
                .severity(Severity.HIGH)
                .level(Level.MANDATORY)
                .rationale("Nothing is judged by a pack that cannot be used.")
                .fix("Mend it, or run without it.")
                .source(
                        "How the engine loads a pack",
                        "https://github.com/pulumi/pulumi/blob/v3.200.0/pkg/engine/update.go")
                .build();

        @Override
        public RuleInfo info() {
            return INFO;
        }

        @Override
        public Types types() {
            return Types.stack();
        }

        @Override
        public Verdict judge(Resource resource, Stack stack, Context context) {
            return Verdict.fail(trouble);
        }
    }
}
