package io.ashlar.sandbox.web;

import io.ashlar.sandbox.view.EngineState;
import io.ashlar.sandbox.view.Sheet;
import io.ashlar.sandbox.web.Page.Part;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A resource: inputs, outputs and who needs it. */
final class ResourcePage {
    private final Html html = new Html();
    private final List<Sheet> sheets;

    private ResourcePage(List<Sheet> sheets) {
        this.sheets = sheets;
    }

    /** Where the resource with this urn, name or id is shown. */
    static String address(String asked) {
        return "/resource?of=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }

    /** Everything about the resources that go by this name, id or urn. */
    static Page of(Contents contents, String asked) {
        List<Sheet> sheets = contents.inventory().sheets(asked);
        if (sheets.isEmpty()) {
            return Page.sorry(
                    404,
                    "Not in the sandbox",
                    "There is no resource of the name, id or urn “" + asked + "” in the sandbox.");
        }
        ResourcePage page = new ResourcePage(sheets);
        return Page.of(Part.NONE, sheets.get(0).name(), page::write, page.html);
    }

    private void write() {
        sheets.forEach(sheet -> html.element("article", () -> sheet(sheet)));
    }

    private void sheet(Sheet sheet) {
        html.element("h1", sheet.name());
        html.element("p", sheet.resource().type(), "class", "lead code");
        html.element("dl", () -> {
            fact("Id", sheet.resource().id());
            fact("Urn", sheet.resource().urn());
            fact("Where", sheet.resource().key().scope().toString());
            if (!sheet.component().isEmpty()) {
                fact("Component", sheet.component());
            }
        });
        part("Inputs", () -> properties(sheet.inputs(), "No inputs."));
        part("Outputs", () -> properties(sheet.outputs(), "No outputs."));
        part("Needed by", () -> dependents(sheet.dependents()));
        if (!sheet.companions().isEmpty()) {
            part(
                    "Made with it",
                    () -> html.element("ul", () -> sheet.companions()
                            .forEach(made ->
                                    html.element("li", () -> html.link(made.id(), address(made.id()), "class", "code")
                                            .text(" ")
                                            .element("span", made.type(), "class", "code quiet")))));
        }
    }

    private void fact(String name, String value) {
        html.element("dt", name).element("dd", value, "class", "code");
    }

    private void part(String title, Runnable content) {
        html.element("section", () -> {
            html.element("h2", title);
            content.run();
        });
    }

    private void dependents(List<EngineState.Known> dependents) {
        if (dependents.isEmpty()) {
            html.element("p", "Nothing.");
            return;
        }
        html.element(
                "ul",
                () -> dependents.forEach(dependent -> html.element("li", () -> {
                    if (dependent.isCustom()) {
                        html.link(dependent.name(), address(dependent.urn()));
                    } else {
                        html.text(dependent.name());
                    }
                    html.text(" ").element("span", dependent.type(), "class", "code quiet");
                })));
    }

    private void properties(Map<String, Object> properties, String none) {
        if (properties.isEmpty()) {
            html.element("p", none);
            return;
        }
        html.element(
                "div",
                () -> html.element("table", () -> {
                    html.element(
                            "thead",
                            () -> html.element("tr", () -> html.element("th", "Property", "scope", "col")
                                    .element("th", "Value", "scope", "col")));
                    html.element(
                            "tbody",
                            () -> properties.forEach((name, value) -> html.element("tr", () -> {
                                html.element("th", name, "scope", "row", "class", "code");
                                html.element("td", () -> value(value), "class", "code");
                            })));
                }),
                "class",
                "wide");
    }

    private void value(Object value) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            html.element(
                    "dl",
                    () -> map.forEach((name, inner) ->
                            html.element("dt", String.valueOf(name)).element("dd", () -> value(inner))));
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            html.element("ul", () -> list.forEach(inner -> html.element("li", () -> value(inner))));
        } else {
            html.text(String.valueOf(value));
        }
    }
}
