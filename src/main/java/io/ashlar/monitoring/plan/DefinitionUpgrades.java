package io.ashlar.monitoring.plan;

/**
 * Who brings the operator's custom resource definitions to a new chart's version. Helm installs them once and never
 * again; it also never deletes them, so what they define outlives the release.
 */
public enum DefinitionUpgrades {
    /** A person, before the chart's version is raised, as its upgrade notes say. */
    BY_HAND,
    /** The chart's own job before each upgrade. Its authors call it a preview. */
    BY_CHART_JOB
}
