package io.ashlar.loadbalancer.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rules of a Cloud Armor policy in their order: first what is an attack, then who may connect, then everybody.
 *
 * @param attacks preconfigured rules, each of which refuses what it recognizes
 * @param clients blocks that may connect, if not everybody may
 * @param others what happens to everybody else
 * @see <a href="https://cloud.google.com/armor/docs/waf-rules">Preconfigured rules</a>
 */
public record ArmorRules(List<Attack> attacks, List<Client> clients, String others) {
    /** Answers 403 and tells nothing more. */
    public static final String REFUSE = "deny(403)";

    /** Lets a request through. */
    public static final String ALLOW = "allow";

    /** The place that every policy's last rule has. */
    public static final int LAST_PLACE = 2_147_483_647;

    private static final int FIRST_ATTACK = 1_000;
    private static final int FIRST_CLIENT = 2_000;

    /**
     * The rule sets against injection, scripting, reading local files and running code, at sensitivity 1: the least that
     * mistakes an honest request for an attack.
     */
    private static final List<String> RULE_SETS =
            List.of("sqli-v33-stable", "xss-v33-stable", "lfi-v33-stable", "rce-v33-stable");

    public ArmorRules {
        attacks = List.copyOf(attacks);
        clients = List.copyOf(clients);
    }

    /**
     * A rule against attacks.
     *
     * @param place in the order
     * @param ruleSet the preconfigured rules
     */
    public record Attack(int place, String ruleSet) {
        /** The rule in the language of Cloud Armor. */
        public String expression() {
            return "evaluatePreconfiguredWaf('" + ruleSet + "', {'sensitivity': 1})";
        }
    }

    /**
     * A rule for a client.
     *
     * @param place in the order
     * @param key the user's key of the block
     * @param block the block
     */
    public record Client(int place, String key, String block) {}

    /** The rules for these clients. */
    public static ArmorRules of(SortedMap<String, String> clients) {
        List<Attack> attacks = new ArrayList<>();
        RULE_SETS.forEach(ruleSet -> attacks.add(new Attack(FIRST_ATTACK + attacks.size(), ruleSet)));
        if (clients.containsValue("0.0.0.0/0")) {
            return new ArmorRules(attacks, List.of(), ALLOW);
        }
        List<Client> allowed = new ArrayList<>();
        new TreeMap<>(clients)
                .forEach((key, block) -> allowed.add(new Client(FIRST_CLIENT + allowed.size(), key, block)));
        return new ArmorRules(attacks, allowed, REFUSE);
    }
}
