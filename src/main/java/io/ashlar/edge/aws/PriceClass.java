package io.ashlar.edge.aws;

/**
 * Which of CloudFront's places serve: fewer are cheaper, and further from some users.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/PriceClass.html">Price classes</a>
 */
public enum PriceClass {
    /** North America, Europe, Israel. */
    CHEAPEST("PriceClass_100"),
    /** The same, and Africa, Asia, the Middle East. */
    MOST("PriceClass_200"),
    /** All. */
    ALL("PriceClass_All");

    private final String id;

    PriceClass(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
