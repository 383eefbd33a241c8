package io.ashlar.sandbox.aws.iam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Map;

/** Writes the JSON that {@code aws:iam/getPolicyDocument} answers with. */
final class PolicyDocumentWriter {
    private final ObjectMapper json;

    PolicyDocumentWriter(ObjectMapper json) {
        this.json = json;
    }

    Properties answer(Properties arguments) {
        ObjectNode document = json.createObjectNode();
        document.put("Version", arguments.text("version").orElse("2012-10-17"));
        arguments.text("policyId").ifPresent(id -> document.put("Id", id));
        ArrayNode statements = document.putArray("Statement");
        arguments.objects("statements").forEach(statement -> write(statement, statements.addObject()));
        try {
            String pretty = json.writerWithDefaultPrettyPrinter().writeValueAsString(document);
            return arguments.with(Properties.of(Map.of(
                    "id", Integer.toString(pretty.hashCode()),
                    "json", pretty,
                    "minifiedJson", json.writeValueAsString(document))));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of texts can always be written", impossible);
        }
    }

    private static void write(Properties statement, ObjectNode node) {
        statement.text("sid").ifPresent(sid -> node.put("Sid", sid));
        node.put("Effect", statement.text("effect").orElse("Allow"));
        texts(node, "Action", statement.texts("actions"));
        texts(node, "NotAction", statement.texts("notActions"));
        texts(node, "Resource", statement.texts("resources"));
        texts(node, "NotResource", statement.texts("notResources"));
        principals(node, "Principal", statement.objects("principals"));
        principals(node, "NotPrincipal", statement.objects("notPrincipals"));
        List<Properties> conditions = statement.objects("conditions");
        if (!conditions.isEmpty()) {
            ObjectNode all = node.putObject("Condition");
            conditions.forEach(condition -> texts(
                    all.withObjectProperty(condition.text("test").orElse("")),
                    condition.text("variable").orElse(""),
                    condition.texts("values")));
        }
    }

    private static void principals(ObjectNode node, String name, List<Properties> principals) {
        if (principals.isEmpty()) {
            return;
        }
        boolean anybody = principals.stream()
                .anyMatch(one -> one.text("type").filter("*"::equals).isPresent());
        if (anybody) {
            node.put(name, "*");
            return;
        }
        ObjectNode all = node.putObject(name);
        principals.forEach(one -> texts(all, one.text("type").orElse(""), one.texts("identifiers")));
    }

    /** One text stands alone, several stand in a list, as the provider writes them. */
    private static void texts(ObjectNode node, String name, List<String> texts) {
        if (texts.size() == 1) {
            node.put(name, texts.get(0));
        } else if (!texts.isEmpty()) {
            ArrayNode list = node.putArray(name);
            texts.forEach(list::add);
        }
    }
}
