package io.ashlar.cost.pricing;

/** Stands in a map of properties for a value that is not known before the deployment. */
public enum Unknown {
    UNKNOWN
}
