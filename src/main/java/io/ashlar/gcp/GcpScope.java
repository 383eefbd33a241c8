package io.ashlar.gcp;

/**
 * Where on Google Cloud a driver puts what it makes.
 *
 * @param project id of the project, such as {@code shop-production}
 * @param region the region, such as {@code europe-west1}; its zones are named after it
 * @see <a href="https://cloud.google.com/resource-manager/docs/creating-managing-projects">Projects</a>
 * @see <a href="https://cloud.google.com/compute/docs/regions-zones">Regions and zones</a>
 */
public record GcpScope(String project, String region) {

    /** The same project, for what lies in another region. */
    public GcpScope in(String elsewhere) {
        return new GcpScope(project, elsewhere);
    }
}
