package pack;

import io.ashlar.policy.Context;
import io.ashlar.policy.Level;
import io.ashlar.policy.PolicyPack;
import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.Remediation;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.Rule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.List;

/** A pack with one rule, which does what {@code test:policy} says. */
public final class TopicPack implements PolicyPack {
    @Override
    public String name() {
        return "topic-pack";
    }

    @Override
    public String description() {
        return "One rule about topics, for tests.";
    }

    @Override
    public String version() {
        return "1.2.3";
    }

    @Override
    public List<Rule> rules() {
        return List.of(new Named());
    }

    private static final class Named implements ResourceRule, Remediation {
        @Override
        public RuleInfo info() {
            return RuleInfo.of("topic-named", "Topics are called Named")
                    .level(Level.MANDATORY)
                    .rationale("For a test.")
                    .fix("Call it Named.")
                    .source("A page", "https://example.com")
                    .build();
        }

        @Override
        public Types types() {
            return Types.of("aws:sns/topic:Topic");
        }

        @Override
        public Verdict judge(Resource resource, Context context) {
            if (context.config().getOrDefault("test:policy", "").equals("throws")) {
                throw new IllegalStateException("a defect of the rule");
            }
            String name = resource.properties().text("displayName").orElse("");
            return Verdict.require(name.equals("Named"), "displayName is '" + name + "', not 'Named'");
        }

        @Override
        public PropertyMap remedy(Resource resource, Context context) {
            return resource.properties().with("Named", "displayName");
        }
    }
}
