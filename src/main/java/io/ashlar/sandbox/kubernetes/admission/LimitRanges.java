package io.ashlar.sandbox.kubernetes.admission;

import io.ashlar.sandbox.kubernetes.admission.Containers.Container;
import io.ashlar.sandbox.kubernetes.validation.Field;
import io.ashlar.sandbox.kubernetes.validation.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the LimitRanges of a namespace fill in, and what they refuse.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/plugin/pkg/admission/limitranger/admission.go">the
 *     plug-in and its words</a>
 */
final class LimitRanges {
    private LimitRanges() {}

    /** The containers with the namespace's defaults for what they leave open. */
    static Containers defaulted(Containers pod, List<Field> ranges) {
        Containers filled = pod;
        for (Field range : ranges) {
            Map<String, Quantity> limits = new TreeMap<>();
            Map<String, Quantity> requests = new TreeMap<>();
            for (Field limit : range.at("spec.limits").items()) {
                if (limit.child("type").is("Container")) {
                    defaults(limit, limits, requests);
                }
            }
            filled = new Containers(
                    filled.init().stream()
                            .map(one -> filled(one, limits, requests))
                            .toList(),
                    filled.main().stream()
                            .map(one -> filled(one, limits, requests))
                            .toList());
        }
        return filled;
    }

    /** The server itself makes a maximum the default limit, and then a default limit the default request. */
    private static void defaults(Field limit, Map<String, Quantity> limits, Map<String, Quantity> requests) {
        Map<String, Quantity> usual = new TreeMap<>();
        each(limit.child("max"), usual::put);
        each(limit.child("default"), usual::put);
        limits.putAll(usual);
        each(limit.child("min"), requests::put);
        requests.putAll(usual);
        each(limit.child("defaultRequest"), requests::put);
    }

    private static Container filled(Container one, Map<String, Quantity> limits, Map<String, Quantity> requests) {
        Map<String, Quantity> ownLimits = new TreeMap<>(one.limits());
        Map<String, Quantity> ownRequests = new TreeMap<>(one.requests());
        limits.forEach(ownLimits::putIfAbsent);
        requests.forEach(ownRequests::putIfAbsent);
        return new Container(one.name(), ownRequests, ownLimits);
    }

    /** What is wrong with a pod that has its defaults. */
    static List<String> complaints(Containers pod, List<Field> ranges) {
        List<String> complaints = new ArrayList<>();
        for (Field range : ranges) {
            for (Field limit : range.at("spec.limits").items()) {
                String type = limit.child("type").text().orElse("");
                if (type.equals("Container")) {
                    pod.all().forEach(one -> bounds(limit, type, one.requests(), one.limits(), complaints));
                } else if (type.equals("Pod")) {
                    bounds(limit, type, pod.requests(), pod.limits(), complaints);
                }
            }
        }
        return complaints;
    }

    /** What is wrong with the size that a claim asks for. */
    static List<String> complaints(Field claim, List<Field> ranges) {
        Map<String, Quantity> requests = new TreeMap<>();
        each(claim.at("spec.resources.requests"), requests::put);
        List<String> complaints = new ArrayList<>();
        for (Field range : ranges) {
            for (Field limit : range.at("spec.limits").items()) {
                if (limit.child("type").is("PersistentVolumeClaim")) {
                    String type = "PersistentVolumeClaim";
                    each(limit.child("min"), (name, least) -> least(name, type, least, requests, Map.of())
                            .ifPresent(complaints::add));
                    each(limit.child("max"), (name, most) -> mostRequested(name, type, most, requests)
                            .ifPresent(complaints::add));
                }
            }
        }
        return complaints;
    }

    private static void bounds(
            Field limit,
            String type,
            Map<String, Quantity> requests,
            Map<String, Quantity> limits,
            List<String> complaints) {
        each(limit.child("min"), (name, least) -> least(name, type, least, requests, limits)
                .ifPresent(complaints::add));
        each(limit.child("max"), (name, most) -> most(name, type, most, requests, limits)
                .ifPresent(complaints::add));
        each(limit.child("maxLimitRequestRatio"), (name, ratio) -> ratio(name, type, ratio, requests, limits)
                .ifPresent(complaints::add));
    }

    private static Optional<String> least(
            String name, String type, Quantity least, Map<String, Quantity> requests, Map<String, Quantity> limits) {
        String rule = "minimum " + name + " usage per " + type + " is " + least;
        Quantity request = requests.get(name);
        Quantity limit = limits.get(name);
        if (request == null) {
            return Optional.of(rule + ".  No request is specified");
        }
        if (request.compareTo(least) < 0) {
            return Optional.of(rule + ", but request is " + request);
        }
        return limit != null && limit.compareTo(least) < 0
                ? Optional.of(rule + ", but limit is " + limit)
                : Optional.empty();
    }

    private static Optional<String> most(
            String name, String type, Quantity most, Map<String, Quantity> requests, Map<String, Quantity> limits) {
        String rule = "maximum " + name + " usage per " + type + " is " + most;
        Quantity request = requests.get(name);
        Quantity limit = limits.get(name);
        if (limit == null) {
            return Optional.of(rule + ".  No limit is specified");
        }
        if (limit.compareTo(most) > 0) {
            return Optional.of(rule + ", but limit is " + limit);
        }
        return request != null && request.compareTo(most) > 0
                ? Optional.of(rule + ", but request is " + request)
                : Optional.empty();
    }

    private static Optional<String> mostRequested(
            String name, String type, Quantity most, Map<String, Quantity> requests) {
        String rule = "maximum " + name + " usage per " + type + " is " + most;
        Quantity request = requests.get(name);
        if (request == null) {
            return Optional.of(rule + ".  No request is specified");
        }
        return request.compareTo(most) > 0 ? Optional.of(rule + ", but request is " + request) : Optional.empty();
    }

    private static Optional<String> ratio(
            String name, String type, Quantity ratio, Map<String, Quantity> requests, Map<String, Quantity> limits) {
        String rule = name + " max limit to request ratio per " + type + " is " + ratio;
        Quantity request = requests.get(name);
        Quantity limit = limits.get(name);
        if (request == null || request.sign() == 0) {
            return Optional.of(rule + ", but no request is specified or request is 0");
        }
        if (limit == null || limit.sign() == 0) {
            return Optional.of(rule + ", but no limit is specified or limit is 0");
        }
        double given = limit.dividedBy(request);
        return given > ratio.dividedBy(Quantity.of(1))
                ? Optional.of(rule + String.format(Locale.ROOT, ", but provided ratio is %f", given))
                : Optional.empty();
    }

    private static void each(Field amounts, java.util.function.BiConsumer<String, Quantity> action) {
        new TreeMap<>(amounts.entries())
                .forEach((name, amount) -> amount.quantity().ifPresent(quantity -> action.accept(name, quantity)));
    }
}
