package io.ashlar.sandbox.web;

import io.ashlar.sandbox.view.Inventory;
import io.ashlar.sandbox.view.Inventory.Line;
import io.ashlar.sandbox.view.Inventory.Place;
import io.ashlar.sandbox.web.Page.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Everything, by cloud, region and component. */
final class InventoryPage {
    private final Html html = new Html();
    private final Inventory inventory;
    private final String wanted;

    private InventoryPage(Inventory inventory, String wanted) {
        this.inventory = inventory;
        this.wanted = wanted;
    }

    /**
     * The inventory.
     *
     * @param wanted what the type, name, id or component of a resource must contain to be shown; empty for everything
     */
    static Page of(Contents contents, String wanted) {
        InventoryPage page = new InventoryPage(contents.inventory(), wanted.strip());
        return Page.of(Part.INVENTORY, "Inventory", page::write, page.html);
    }

    private void write() {
        html.element("h1", "Inventory");
        List<Place> all = inventory.places();
        if (all.isEmpty()) {
            html.element("p", "The sandbox is empty.");
            return;
        }
        html.element("p", inventory.counts().words(), "class", "lead");
        html.element("form", this::filter, "method", "get", "action", "/", "role", "search");
        List<Place> shown = all.stream()
                .map(place -> new Place(
                        place.scope(),
                        place.lines().stream().filter(this::isWanted).toList()))
                .filter(place -> !place.lines().isEmpty())
                .toList();
        if (shown.isEmpty()) {
            html.element("p", "Nothing contains “" + wanted + "”.");
        }
        shown.forEach(this::place);
    }

    private void filter() {
        html.element("label", "Show what contains", "for", "q");
        html.single("input", "type", "search", "id", "q", "name", "q", "value", wanted);
        html.element("button", "Show", "type", "submit");
        if (!wanted.isEmpty()) {
            html.link("Show everything", "/");
        }
    }

    private boolean isWanted(Line line) {
        String all = String.join(
                "\n",
                line.component(),
                line.resource().type(),
                line.name(),
                line.resource().id());
        return all.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
    }

    private void place(Place place) {
        html.element("section", () -> {
            html.element("h2", () -> html.element("span", place.scope().packageName(), "class", "cloud")
                    .text(" " + place.region() + " ")
                    .element(
                            "small",
                            place.scope().account() + " · " + place.lines().size()));
            html.element("div", () -> table(place), "class", "wide");
        });
    }

    private void table(Place place) {
        Map<String, List<Line>> byComponent = place.lines().stream()
                .collect(Collectors.groupingBy(Line::component, LinkedHashMap::new, Collectors.toList()));
        html.element("table", () -> {
            html.element(
                    "thead",
                    () -> html.element("tr", () -> List.of("Name", "Type", "Id")
                            .forEach(column -> html.element("th", column, "scope", "col"))));
            byComponent.forEach((component, lines) -> html.element("tbody", () -> {
                html.element(
                        "tr",
                        () -> html.element(
                                "th",
                                component.isEmpty() ? "In no component" : component,
                                "scope",
                                "rowgroup",
                                "colspan",
                                "3"));
                lines.forEach(line -> html.element("tr", () -> line(line)));
            }));
        });
    }

    private void line(Line line) {
        html.element(
                "td",
                () -> html.link(
                        line.name(), ResourcePage.address(line.resource().urn())));
        html.element("td", () -> html.parts(line.resource().type()), "class", "code type");
        html.element("td", line.resource().id(), "class", "code");
    }
}
