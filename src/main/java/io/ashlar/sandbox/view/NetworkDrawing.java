package io.ashlar.sandbox.view;

import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.view.Network.Inside;
import io.ashlar.sandbox.view.Network.Reach;
import io.ashlar.sandbox.view.Network.Subnet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The networks of a sandbox as one drawing: zones side by side, what the internet reaches on top, data at the bottom. */
public final class NetworkDrawing {
    private static final double WIDTH = 1200;
    private static final double EDGE = 28;
    private static final double INNER = 852;
    private static final double AROUND = 300;
    private static final double TIER_LABEL = 104;
    private static final double CARD_HEAD = 50;
    private static final double BAND = 62;
    private static final double GAP = 14;
    private static final String INK = "fill:#0f172a";
    private static final String GREY = "fill:#64748b";

    private static final Map<Reach, Colors> COLORS = Map.of(
            Reach.PUBLIC, new Colors("#ecfdf5", "#a7f3d0", "#059669"),
            Reach.PRIVATE, new Colors("#eff6ff", "#bfdbfe", "#2563eb"),
            Reach.ISOLATED, new Colors("#f5f3ff", "#ddd6fe", "#7c3aed"));

    private record Colors(String fill, String line, String strong) {}

    /** Where an arrow meets a band: between two zones, where it crosses no words. */
    private record Anchor(Reach reach, double x, double top, double bottom) {}

    private NetworkDrawing() {}

    /** Draws every network among these resources; a note where there is none. */
    public static String of(String title, List<CloudResource> resources) {
        List<Network> networks = Network.of(resources);
        double height =
                28 + networks.stream().mapToDouble(NetworkDrawing::height).sum() + (networks.isEmpty() ? 60 : 0);
        Svg svg = new Svg(WIDTH, height, title);
        svg.box(0, 0, WIDTH, height, 14, "fill:#ffffff;stroke:#e2e8f0");
        if (networks.isEmpty()) {
            svg.words(EDGE, 60, "There is no network in the sandbox.", "font-size:15px;" + GREY);
        }
        double y = 20;
        for (Network network : networks) {
            draw(svg, network, y);
            y += height(network);
        }
        return svg.toString();
    }

    private static double rowHeight(Network network, Reach reach) {
        boolean filled = network.inside().containsKey(reach);
        int deepest = network.subnets().getOrDefault(reach, Map.of()).values().stream()
                .mapToInt(List::size)
                .max()
                .orElse(1);
        return CARD_HEAD * deepest + (filled ? BAND + GAP : 0) + GAP;
    }

    private static List<Reach> rows(Network network) {
        List<Reach> rows = new ArrayList<>();
        for (Reach reach : Reach.values()) {
            if (network.subnets().containsKey(reach)) {
                rows.add(reach);
            }
        }
        return rows;
    }

    private static double inner(Network network) {
        return rows(network).stream()
                .mapToDouble(reach -> rowHeight(network, reach) + GAP)
                .sum();
    }

    private static double height(Network network) {
        return 126 + tall(network) + 20;
    }

    private static double tall(Network network) {
        return Math.max(inner(network) + 54, aroundHeight(network));
    }

    private static double aroundHeight(Network network) {
        return network.around().size() * 54 + network.elsewhere().size() * 74 + 40;
    }

    private static void draw(Svg svg, Network network, double top) {
        svg.words(EDGE, top + 26, Urns.stack(network.vpc().urn()), "font-size:22px;font-weight:700;" + INK);
        svg.words(
                EDGE,
                top + 48,
                "AWS " + network.vpc().key().scope().region() + " · account "
                        + network.vpc().key().scope().account(),
                "font-size:13px;" + GREY);
        double middle = EDGE + TIER_LABEL + (INNER - TIER_LABEL) / 2;
        pill(svg, middle - 60, top + 58, 120, "Internet", "#0f172a", "#ffffff");
        double vpc = top + 126;
        double tall = tall(network);
        svg.box(EDGE, vpc, INNER, tall, 14, "fill:#f8fafc;stroke:#cbd5e1;stroke-width:1.5");
        svg.words(
                EDGE + 18,
                vpc + 26,
                Urns.name(network.vpc().urn()) + "   "
                        + network.vpc().outputs().text("cidrBlock").orElse(""),
                "font-size:13px;font-weight:600;" + INK);
        arrow(svg, middle, top + 88, vpc - 13, "#0f172a");
        pill(svg, middle - 74, vpc - 13, 148, "Internet gateway", "#ffffff", "#0f172a");
        zones(svg, network, vpc, tall);
        List<Anchor> anchors = new ArrayList<>();
        double y = vpc + 54;
        for (Reach reach : rows(network)) {
            row(svg, network, reach, y, anchors);
            y += rowHeight(network, reach) + GAP;
        }
        arrows(svg, anchors, middle, vpc + 13);
        around(svg, network, vpc, tall);
    }

    private static double zoneWidth(Network network) {
        return (INNER - TIER_LABEL - GAP) / Math.max(1, network.zones().size());
    }

    private static void zones(Svg svg, Network network, double vpc, double tall) {
        for (int i = 0; i < network.zones().size(); i++) {
            double x = EDGE + TIER_LABEL + i * zoneWidth(network);
            svg.words(
                    x + zoneWidth(network) / 2 - GAP / 2,
                    vpc + 44,
                    network.zones().get(i),
                    "font-size:12px;text-anchor:middle;font-weight:600;" + GREY);
            if (i > 0) {
                svg.path(
                        "M" + Svg.number(x - GAP / 2) + " " + Svg.number(vpc + 34) + "V" + Svg.number(vpc + tall - 14),
                        "stroke:#cbd5e1;stroke-width:1;stroke-dasharray:3 5");
            }
        }
    }

    private static void row(Svg svg, Network network, Reach reach, double y, List<Anchor> anchors) {
        Colors colors = COLORS.getOrDefault(reach, new Colors("#ffffff", "#e2e8f0", "#334155"));
        double height = rowHeight(network, reach);
        svg.words(EDGE + 18, y + 24, reach.title, "font-size:14px;font-weight:700;fill:" + colors.strong());
        for (int line = 0; line < reach.meaning.size(); line++) {
            svg.words(EDGE + 18, y + 41 + line * 13, reach.meaning.get(line), "font-size:10px;" + GREY);
        }
        for (int i = 0; i < network.zones().size(); i++) {
            double x = EDGE + TIER_LABEL + i * zoneWidth(network);
            List<Subnet> subnets = network.subnets()
                    .getOrDefault(reach, Map.of())
                    .getOrDefault(network.zones().get(i), List.of());
            if (!subnets.isEmpty()) {
                card(svg, subnets, x, y, zoneWidth(network) - GAP, height, colors);
            }
        }
        List<Inside> inside = network.inside().getOrDefault(reach, List.of());
        double wide = INNER - TIER_LABEL - GAP - 2 * GAP;
        double each = (wide - (inside.size() - 1) * GAP) / Math.max(1, inside.size());
        for (int i = 0; i < inside.size(); i++) {
            double x = EDGE + TIER_LABEL + GAP / 2 + i * (each + GAP);
            double bandTop = y + height - BAND - GAP;
            band(svg, inside.get(i), x, bandTop, each, colors);
            anchors.add(new Anchor(reach, between(network, x, x + each), bandTop, bandTop + BAND));
        }
    }

    /** The gap between two zones that is nearest to the middle of a band, or that middle where there is no gap. */
    private static double between(Network network, double left, double right) {
        double middle = (left + right) / 2;
        double best = middle;
        for (int i = 1; i < network.zones().size(); i++) {
            double gap = EDGE + TIER_LABEL + i * zoneWidth(network) - GAP / 2;
            boolean inside = gap > left + GAP && gap < right - GAP;
            if (inside && (best == middle || Math.abs(gap - middle) < Math.abs(best - middle))) {
                best = gap;
            }
        }
        return best;
    }

    private static void card(
            Svg svg, List<Subnet> subnets, double x, double y, double width, double height, Colors colors) {
        svg.box(x, y, width, height, 10, "fill:" + colors.fill() + ";stroke:" + colors.line());
        for (int i = 0; i < subnets.size(); i++) {
            double top = y + i * CARD_HEAD;
            svg.words(x + 14, top + 22, subnets.get(i).cidr(), "font-size:13px;font-weight:600;" + INK);
            svg.words(x + 14, top + 38, shortened(subnets.get(i).name(), (int) (width / 7)), "font-size:10px;" + GREY);
            if (subnets.get(i).hasNat()) {
                svg.box(x + width - 50, top + 10, 38, 18, 9, "fill:" + colors.strong());
                svg.words(
                        x + width - 31,
                        top + 23,
                        "NAT",
                        "font-size:10px;font-weight:700;fill:#ffffff;text-anchor:middle");
            }
        }
    }

    private static void band(Svg svg, Inside what, double x, double y, double width, Colors colors) {
        svg.box(x, y, width, BAND, 10, "fill:#ffffff;stroke:" + colors.strong() + ";stroke-width:1.5");
        svg.box(x, y + 10, 5, BAND - 20, 2.5, "fill:" + colors.strong());
        svg.words(x + 20, y + 22, what.kind(), "font-size:14px;font-weight:700;" + INK);
        svg.words(x + 20, y + 39, shortened(what.name(), (int) (width / 7.5)), "font-size:12px;" + GREY);
        svg.words(x + 20, y + 54, shortened(what.more(), (int) (width / 6)), "font-size:11px;fill:" + colors.strong());
    }

    /** From the internet to what it reaches, and from there down to what that needs. */
    private static void arrows(Svg svg, List<Anchor> anchors, double middle, double gateway) {
        anchors.stream().filter(anchor -> anchor.reach() == Reach.PUBLIC).forEach(anchor -> {
            svg.path(
                    "M" + Svg.number(middle) + " " + Svg.number(gateway) + "V" + Svg.number(gateway + 6) + "H"
                            + Svg.number(anchor.x()) + "V" + Svg.number(gateway + 12),
                    "stroke:#059669;stroke-width:2;fill:none;stroke-linejoin:round");
            arrow(svg, anchor.x(), gateway + 11, anchor.top() - 1, "#059669");
        });
        link(svg, anchors, Reach.PUBLIC, Reach.PRIVATE, "#2563eb");
        link(svg, anchors, Reach.PRIVATE, Reach.ISOLATED, "#7c3aed");
    }

    private static void link(Svg svg, List<Anchor> anchors, Reach from, Reach to, String color) {
        for (Anchor source : anchors) {
            if (source.reach() == from) {
                anchors.stream()
                        .filter(target -> target.reach() == to)
                        .forEach(target -> arrow(svg, target.x(), source.bottom(), target.top() - 1, color));
            }
        }
    }

    private static void arrow(Svg svg, double x, double from, double to, String color) {
        svg.path(
                "M" + Svg.number(x) + " " + Svg.number(from) + "V" + Svg.number(to - 6),
                "stroke:" + color + ";stroke-width:2;fill:none");
        svg.path(
                "M" + Svg.number(x - 5) + " " + Svg.number(to - 8) + "L" + Svg.number(x) + " " + Svg.number(to) + "L"
                        + Svg.number(x + 5) + " " + Svg.number(to - 8) + "Z",
                "fill:" + color);
    }

    private static void pill(Svg svg, double x, double y, double width, String words, String fill, String ink) {
        svg.box(x, y, width, 28, 14, "fill:" + fill + ";stroke:#0f172a;stroke-width:1.5");
        svg.words(x + width / 2, y + 18, words, "font-size:12px;font-weight:600;text-anchor:middle;fill:" + ink);
    }

    private static void around(Svg svg, Network network, double vpc, double tall) {
        double x = EDGE + INNER + 24;
        double y = vpc + 8;
        double link = vpc + tall / 2;
        svg.path(
                "M" + Svg.number(EDGE + INNER) + " " + Svg.number(link) + "H" + Svg.number(x - 6),
                "stroke:#94a3b8;stroke-width:2;stroke-dasharray:4 4;fill:none");
        svg.words(
                x,
                y + 8,
                "In the region"
                        + (network.endpoints() == 0
                                ? ""
                                : " · " + Network.count(network.endpoints(), "private endpoint")),
                "font-size:12px;font-weight:600;" + GREY);
        y += 20;
        for (Map.Entry<String, List<String>> kind : network.around().entrySet()) {
            svg.box(x, y, AROUND - 28, 46, 8, "fill:#ffffff;stroke:#e2e8f0");
            svg.words(x + 14, y + 19, kind.getKey(), "font-size:13px;font-weight:600;" + INK);
            svg.words(
                    x + AROUND - 42,
                    y + 19,
                    Integer.toString(kind.getValue().size()),
                    "font-size:13px;font-weight:700;text-anchor:end;fill:#f97316");
            svg.words(x + 14, y + 35, shortened(String.join(", ", kind.getValue()), 42), "font-size:10px;" + GREY);
            y += 54;
        }
        for (Map.Entry<String, Map<String, Integer>> other : network.elsewhere().entrySet()) {
            svg.words(x, y + 20, other.getKey(), "font-size:12px;font-weight:600;" + GREY);
            svg.box(x, y + 28, AROUND - 28, 36, 8, "fill:#fffbeb;stroke:#fde68a");
            List<String> kinds = other.getValue().entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .toList();
            svg.words(x + 14, y + 50, shortened(String.join(", ", kinds), 42), "font-size:11px;" + INK);
            y += 74;
        }
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, Math.max(1, most - 1)) + "…";
    }
}
