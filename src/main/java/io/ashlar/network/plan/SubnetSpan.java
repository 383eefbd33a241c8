package io.ashlar.network.plan;

/** How far one subnet reaches. */
public enum SubnetSpan {
    /** One zone: a tier has a subnet in each. So on AWS. */
    ZONAL,
    /** All zones of the region: a tier has one subnet. So on Azure and Google Cloud. */
    REGIONAL
}
