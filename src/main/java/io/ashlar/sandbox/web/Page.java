package io.ashlar.sandbox.web;

/**
 * An answer.
 *
 * @param status of HTTP
 * @param type the media type
 */
record Page(int status, String type, String body) {
    private static final String HTML = "text/html; charset=utf-8";

    /** The parts that the head of every page leads to. */
    enum Part {
        INVENTORY("Inventory", "/"),
        NETWORK("Network", "/network"),
        HISTORY("History", "/history"),
        /** A page outside of the parts. */
        NONE("", "");

        private final String title;
        private final String address;

        Part(String title, String address) {
            this.title = title;
            this.address = address;
        }
    }

    /** A page of this content, within the frame that all have. */
    static Page of(Part part, String title, Runnable content, Html html) {
        return of(200, part, title, content, html);
    }

    /** A page that says why there is no other. */
    static Page sorry(int status, String title, String words) {
        Html html = new Html();
        return of(status, Part.NONE, title, () -> html.element("h1", title).element("p", words), html);
    }

    private static Page of(int status, Part part, String title, Runnable content, Html html) {
        html.element(
                "html",
                () -> {
                    html.element("head", () -> html.single("meta", "charset", "utf-8")
                            .single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                            .single("meta", "name", "color-scheme", "content", "light dark")
                            .single("link", "rel", "stylesheet", "href", "/style.css")
                            .single("link", "rel", "icon", "href", "data:,")
                            .element("title", title + " · Ashlar sandbox"));
                    html.element("body", () -> {
                        html.link("To the content", "#content", "class", "skip");
                        html.element("header", () -> head(part, html));
                        html.element("main", content, "id", "content");
                        html.element(
                                "footer",
                                "Read only. As things were when the page was asked for. Values whose names sound like a secret"
                                        + " are not shown.");
                    });
                },
                "lang",
                "en");
        return new Page(status, HTML, "<!DOCTYPE html>\n" + html + "\n");
    }

    private static void head(Part current, Html html) {
        html.element("p", "Ashlar sandbox", "class", "brand");
        html.element(
                "nav",
                () -> html.element("ul", () -> {
                    for (Part part : Part.values()) {
                        if (part != Part.NONE) {
                            html.element("li", () -> {
                                if (part == current) {
                                    html.link(part.title, part.address, "aria-current", "page");
                                } else {
                                    html.link(part.title, part.address);
                                }
                            });
                        }
                    }
                }),
                "aria-label",
                "Parts");
    }
}
