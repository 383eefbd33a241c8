package io.ashlar.encryption.plan;

/** How the services of a cloud come to use a key. */
public enum KeyAccess {
    /** Each as itself: the key's policy names the services. So on AWS and Google Cloud. */
    BY_THEMSELVES,
    /** Through an identity that they take on, and that must come with the key. So on Azure. */
    THROUGH_IDENTITY
}
