package io.ashlar.sandbox.web;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.view.NetworkDrawing;
import io.ashlar.sandbox.web.Page.Part;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The networks of a deployed stack as a drawing. */
final class NetworkPage {
    private static final String NETWORK = "aws:ec2/vpc:Vpc";
    private static final String NONE = "There is no AWS network in the sandbox.";

    private final Html html = new Html();
    private final List<String> stacks;
    private final String stack;

    private NetworkPage(List<String> stacks, String stack) {
        this.stacks = stacks;
        this.stack = stack;
    }

    /**
     * The page.
     *
     * @param asked a stack's name with its project's, e.g. {@code shop/dev}; empty for the first
     */
    static Page of(Contents contents, String asked) {
        List<String> stacks = stacks(contents);
        if (!asked.isEmpty() && !stacks.contains(asked)) {
            return Page.sorry(404, "No such network", "The stack “" + asked + "” has no AWS network in the sandbox.");
        }
        NetworkPage page = new NetworkPage(stacks, asked.isEmpty() && !stacks.isEmpty() ? stacks.get(0) : asked);
        return Page.of(Part.NETWORK, "Network", page::write, page.html);
    }

    /** The drawing alone. */
    static Page drawing(Contents contents, String asked) {
        List<CloudResource> ofStack = contents.resources().stream()
                .filter(resource -> asked.isEmpty() || stack(resource).equals(asked))
                .toList();
        return new Page(200, "image/svg+xml", NetworkDrawing.of("The networks of " + asked, ofStack));
    }

    private static List<String> stacks(Contents contents) {
        return contents.resources().stream()
                .filter(resource -> resource.type().equals(NETWORK) && !resource.isImplicit())
                .map(NetworkPage::stack)
                .distinct()
                .sorted()
                .toList();
    }

    private static String stack(CloudResource resource) {
        String[] parts = resource.urn().split("::", 3);
        return parts[1] + "/" + parts[0].substring(parts[0].lastIndexOf(':') + 1);
    }

    private void write() {
        html.element("h1", "Network");
        if (stacks.isEmpty()) {
            html.element("p", NONE);
            return;
        }
        html.element("p", stack, "class", "lead");
        if (stacks.size() > 1) {
            html.element(
                    "nav",
                    () -> html.element("ul", () -> stacks.forEach(other -> html.element("li", () -> choice(other)))),
                    "aria-label",
                    "Stacks",
                    "class",
                    "choices");
        }
        String address = "/network.svg?stack=" + encoded(stack);
        html.element("figure", () -> {
            html.single(
                    "img",
                    "src",
                    address,
                    "alt",
                    "Drawing of the networks of " + stack
                            + ": availability zones side by side, subnets by what of the internet they reach, and what runs"
                            + " in them. The inventory lists the same.");
            html.element("figcaption", () -> html.link("The drawing alone", address));
        });
    }

    private void choice(String other) {
        if (other.equals(stack)) {
            html.link(other, "/network?stack=" + encoded(other), "aria-current", "page");
        } else {
            html.link(other, "/network?stack=" + encoded(other));
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
