package io.ashlar.sandbox.aws.lb;

import io.ashlar.sandbox.model.Findings;
import io.ashlar.sandbox.model.ResourceModelBuilder;
import io.ashlar.sandbox.model.Rules;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a listener or a rule does with a request.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Action.html">Action</a>
 */
final class Actions {
    private static final Map<String, String> PART = Map.of(
            "redirect", "redirect",
            "fixed-response", "fixedResponse",
            "authenticate-cognito", "authenticateCognito",
            "authenticate-oidc", "authenticateOidc");

    private Actions() {}

    /** Rules about the actions in this list. */
    static Consumer<ResourceModelBuilder> in(String list) {
        return model -> model.rule(
                        list + "[].type",
                        Rules.oneOf(
                                "forward", "redirect", "fixed-response", "authenticate-cognito", "authenticate-oidc"))
                .rule(list + "[].redirect.statusCode", Rules.oneOf("HTTP_301", "HTTP_302"))
                .rule(
                        list + "[].redirect.protocol",
                        Rules.matches("HTTPS?|#\\{protocol}", "HTTP, HTTPS or #{protocol}"))
                .rule(list + "[].fixedResponse.statusCode", Rules.matches("[245]\\d\\d", "a code like 2XX, 4XX or 5XX"))
                .rule(list + "[].fixedResponse.messageBody", Rules.length(0, 1024))
                .rule(
                        list + "[].fixedResponse.contentType",
                        Rules.oneOf(
                                "text/plain", "text/css", "text/html", "application/javascript", "application/json"))
                .check((inputs, findings) -> check(list, inputs, findings))
                .refersTo(list + "[].targetGroupArn", TargetGroups.aTargetGroupInUse())
                .refersTo(list + "[].forward.targetGroups[].arn", TargetGroups.aTargetGroupInUse());
    }

    private static void check(String list, Properties inputs, Findings findings) {
        List<Properties> actions = inputs.objects(list);
        for (int i = 0; i < actions.size(); i++) {
            Properties action = actions.get(i);
            String place = list + "[" + i + "]";
            String type = action.text("type").orElse("");
            if (type.equals("forward") && !action.has("targetGroupArn") && !action.has("forward")) {
                findings.add(place, "'" + place + "': an action of type forward needs a target group");
            }
            String part = PART.get(type);
            if (part != null && !action.has(part)) {
                findings.add(place, "'" + place + "': an action of type " + type + " needs '" + part + "'");
            }
            Properties redirect = action.object("redirect");
            if (type.equals("redirect")
                    && action.has("redirect")
                    && !action.isUnknown("redirect")
                    && List.of("host", "path", "port", "protocol", "query").stream()
                            .noneMatch(redirect::has)) {
                findings.add(
                        place + ".redirect",
                        "'" + place + ".redirect' must change host, path, port, protocol or query, or it leads back to"
                                + " itself");
            }
        }
    }
}
