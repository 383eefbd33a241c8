package io.ashlar.policy.evaluation;

import io.ashlar.policy.PropertyMap;
import io.ashlar.policy.RuleInfo;
import java.util.Optional;

/**
 * What a rule did about what it found.
 *
 * @param properties all properties as they are to be, together with what rules before it changed
 * @param problem why it could not, if so: then nothing is changed
 */
public record Remedied(RuleInfo rule, PropertyMap properties, Optional<String> problem) {}
