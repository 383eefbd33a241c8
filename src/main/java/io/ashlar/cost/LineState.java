package io.ashlar.cost;

/** What is known about one line of an estimate. A price that is missing is never shown as zero. */
public enum LineState {
    /** Price and quantity are known. */
    PRICED("priced"),
    /** The price of a unit is known, the quantity is assumed or comes from the usage file. */
    USAGE("by usage"),
    /** It costs nothing. */
    FREE("free"),
    /** It costs money, and the book does not know how much. */
    UNPRICED("unpriced");

    private final String label;

    LineState(String label) {
        this.label = label;
    }

    /** The word of the reports. */
    public String label() {
        return label;
    }
}
