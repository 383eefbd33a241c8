/**
 * Estimates for people and machines. {@link io.ashlar.cost.report.CostReport} holds what is to be told; a class for each form
 * tells it: a table of fixed width for the preview and the terminal, Markdown for pull requests, JSON, and a page with a chart
 * that needs nothing beside itself.
 */
@NullMarked
package io.ashlar.cost.report;

import org.jspecify.annotations.NullMarked;
