/**
 * Writes what policy packs found: a screen of Markdown for a pull request, SARIF for code scanning, JUnit XML for pipelines, JSON for
 * programs and lines for a terminal, all from the same {@link io.ashlar.policy.evaluation.PolicyReport}s.
 */
@NullMarked
package io.ashlar.policy.report;

import org.jspecify.annotations.NullMarked;
