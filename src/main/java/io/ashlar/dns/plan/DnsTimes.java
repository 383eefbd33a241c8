package io.ashlar.dns.plan;

/** How long resolvers keep the records that a zone has by itself, in seconds. */
public final class DnsTimes {
    /** ACM and its like ask once for an issue and once for each renewal; a wrong value is forgotten soon. */
    public static final int MINUTE = 60;

    /** Name servers of a zone made anew are found within it. */
    public static final int HOUR = 3_600;

    /** A delegation or an authority changes about never. */
    public static final int DAY = 86_400;

    private DnsTimes() {}
}
