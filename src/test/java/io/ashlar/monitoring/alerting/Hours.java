package io.ashlar.monitoring.alerting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;

/**
 * Which routes of a written configuration are silent at a moment, by what Alertmanager's documentation says of intervals:
 * amtool tells the receivers, and not the hours. That Alertmanager itself keeps them is seen by AlertmanagerIT.
 */
final class Hours {
    private static final JsonMapper JSON = new JsonMapper();

    private Hours() {}

    static boolean silent(
            Map<String, Object> config, String receiver, String severity, String team, ZonedDateTime moment) {
        JsonNode root = JSON.valueToTree(config);
        for (JsonNode route : root.path("route").path("routes")) {
            if (route.path("receiver").asText().equals(receiver) && matches(route, severity, team)) {
                for (JsonNode mute : route.path("mute_time_intervals")) {
                    if (within(root, mute.asText(), moment)) {
                        return true;
                    }
                }
                JsonNode active = route.path("active_time_intervals");
                return active.size() > 0 && !within(root, active.path(0).asText(), moment);
            }
        }
        return false;
    }

    private static boolean matches(JsonNode route, String severity, String team) {
        for (JsonNode matcher : route.path("matchers")) {
            String text = matcher.asText();
            boolean holds = text.equals("severity = \"" + severity + "\"") || text.equals("team = \"" + team + "\"");
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    private static boolean within(JsonNode root, String name, ZonedDateTime moment) {
        for (JsonNode interval : root.path("time_intervals")) {
            if (!interval.path("name").asText().equals(name)) {
                continue;
            }
            for (JsonNode piece : interval.path("time_intervals")) {
                ZonedDateTime there = moment.withZoneSameInstant(
                        ZoneId.of(piece.path("location").asText()));
                String day = there.getDayOfWeek().name().toLowerCase(Locale.ROOT);
                JsonNode times = piece.path("times").path(0);
                if (piece.path("weekdays").toString().contains("\"" + day + "\"")
                        && minute(times.path("start_time").asText()) <= minute(there.toLocalTime())
                        && minute(there.toLocalTime())
                                < minute(times.path("end_time").asText())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private static int minute(String clock) {
        return Integer.parseInt(clock.substring(0, 2)) * 60 + Integer.parseInt(clock.substring(3));
    }
}
