package io.ashlar.cost.refresh;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ashlar.core.Problems;
import java.util.List;

/** The public price feeds. */
public enum Feed {
    /** A file of {@code https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/<service>/current/<region>/index.json}. */
    AWS,
    /** A page of {@code https://prices.azure.com/api/retail/prices}. */
    AZURE,
    /** A page of {@code https://cloudbilling.googleapis.com/v1/services/<service>/skus}. */
    GCP;

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads a response.
     *
     * @param name what to call it in an error
     * @throws io.ashlar.core.InvalidInputException if it is not of this feed's shape
     */
    public List<Quote> read(String name, String json) {
        JsonNode root = root(json);
        String list =
                switch (this) {
                    case AWS -> "products";
                    case AZURE -> "Items";
                    case GCP -> "skus";
                };
        Problems.of("Price feed", name)
                .require(
                        root.has(list),
                        "COST-007",
                        "file",
                        "JSON without " + list,
                        "it is a response of the " + name() + " price feed",
                        "Fetch it again, and name the feed that it is of.")
                .throwIfAny();
        return switch (this) {
            case AWS -> AwsPriceList.quotes(root);
            case AZURE -> AzureRetailPrices.quotes(root);
            case GCP -> GcpCatalog.quotes(root);
        };
    }

    private static JsonNode root(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException notJson) {
            return JSON.missingNode();
        }
    }
}
