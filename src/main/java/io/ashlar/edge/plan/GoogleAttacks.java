package io.ashlar.edge.plan;

import java.util.List;

/**
 * A rule of Cloud Armor that refuses what its preconfigured rules recognize, at sensitivity 1: the least that mistakes an
 * honest request for an attack.
 *
 * @param place in the order
 * @param ruleSet the preconfigured rules
 * @see <a href="https://cloud.google.com/armor/docs/waf-rules">Preconfigured rules</a>
 */
public record GoogleAttacks(int place, String ruleSet) {
    /** Against injection, scripting, reading local files and running code. */
    public static final List<GoogleAttacks> ALL = List.of(
            new GoogleAttacks(1_000, "sqli-v33-stable"),
            new GoogleAttacks(1_001, "xss-v33-stable"),
            new GoogleAttacks(1_002, "lfi-v33-stable"),
            new GoogleAttacks(1_003, "rce-v33-stable"));

    /** The place that every policy's last rule has. */
    public static final int LAST_PLACE = 2_147_483_647;

    /** The rule in the language of Cloud Armor. */
    public String expression() {
        return "evaluatePreconfiguredWaf('" + ruleSet + "', {'sensitivity': 1})";
    }
}
