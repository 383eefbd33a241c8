import io.ashlar.policy.Context;
import io.ashlar.policy.Level;
import io.ashlar.policy.PolicyPack;
import io.ashlar.policy.Resource;
import io.ashlar.policy.ResourceRule;
import io.ashlar.policy.Rule;
import io.ashlar.policy.RuleInfo;
import io.ashlar.policy.Types;
import io.ashlar.policy.Verdict;
import java.util.List;
import java.util.stream.IntStream;

/** As many rules on one type as are asked for, twenty by default, as node/index.js has them: rule n wants the property n to be true. */
public final class SyntheticPack implements PolicyPack {
    static final String TYPE = "bench:index:Thing";
    static final int PROPERTIES = 20;

    private final List<Rule> rules;

    public SyntheticPack() {
        this(PROPERTIES);
    }

    SyntheticPack(int count) {
        this.rules = IntStream.range(0, count)
                .<Rule>mapToObj(n -> new IsTrue(info(n), "property" + n % PROPERTIES))
                .toList();
    }

    private static RuleInfo info(int n) {
        return RuleInfo.of("bench-property-" + n, "Property " + n + " is true")
                .level(Level.MANDATORY)
                .rationale("To be timed.")
                .fix("Set it.")
                .source("This bench", "https://example.com")
                .build();
    }

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public String description() {
        return "Rules to be timed.";
    }

    @Override
    public String version() {
        return "1.0.0";
    }

    @Override
    public List<Rule> rules() {
        return rules;
    }

    private record IsTrue(RuleInfo info, String property) implements ResourceRule {
        @Override
        public Types types() {
            return Types.of(TYPE);
        }

        @Override
        public Verdict judge(Resource resource, Context context) {
            return Verdict.require(resource.properties().isTrue(property), property + " is not true");
        }
    }
}
