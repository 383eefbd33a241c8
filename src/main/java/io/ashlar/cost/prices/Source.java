package io.ashlar.cost.prices;

import java.net.URI;
import java.time.LocalDate;

/**
 * Where a price was read.
 *
 * @param id short name used in the data files
 * @param date of the publication, or of the last change of the file that recorded it
 * @param trust how far it can be trusted
 * @param address of the page or file
 * @param what it is, in a few words
 */
public record Source(String id, LocalDate date, Trust trust, URI address, String what) {

    /** How far a source can be trusted. */
    public enum Trust {
        /** The vendor's own price feed or page, or data generated from it. */
        VENDOR,
        /** The recorded output of a program that read the vendor's feed. */
        RECORDED,
        /** Public tables written by hand that agree with each other: to be verified by a refresh. */
        TABLES
    }
}
