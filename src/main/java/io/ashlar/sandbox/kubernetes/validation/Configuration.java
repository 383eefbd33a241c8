package io.ashlar.sandbox.kubernetes.validation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * ConfigMap and Secret.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/apis/core/validation/validation.go">
 *     ValidateSecret, ValidateConfigMap</a>
 */
final class Configuration {
    /** https://kubernetes.io/docs/concepts/configuration/secret/#restriction-data-size */
    private static final int LARGEST = 1024 * 1024;

    private static final ObjectMapper JSON = new ObjectMapper();

    private Configuration() {}

    static void configMap(Field object, FieldErrors errors) {
        Field data = object.child("data");
        Field binary = object.child("binaryData");
        long size = 0;
        for (Map.Entry<String, Field> entry : data.entries().entrySet()) {
            String key = entry.getKey();
            errors.invalid(entry.getValue(), key, Formats.DATA_KEY.complaints(key));
            if (binary.key(key).isKnown()) {
                errors.invalid(entry.getValue(), key, "duplicate of key present in binaryData");
            }
            size += bytes(entry.getValue());
        }
        for (Map.Entry<String, Field> entry : binary.entries().entrySet()) {
            errors.invalid(entry.getValue(), entry.getKey(), Formats.DATA_KEY.complaints(entry.getKey()));
            size += decoded(entry.getValue(), errors).length;
        }
        if (size > LARGEST) {
            errors.tooLong(object.called("[]"), LARGEST);
        }
    }

    static void secret(Field object, FieldErrors errors) {
        Field data = object.child("data");
        long size = 0;
        for (Map.Entry<String, Field> entry : data.entries().entrySet()) {
            errors.invalid(entry.getValue(), entry.getKey(), Formats.DATA_KEY.complaints(entry.getKey()));
            size += decoded(entry.getValue(), errors).length;
        }
        // The server moves clear text into the data before it looks.
        for (Map.Entry<String, Field> entry :
                object.child("stringData").entries().entrySet()) {
            errors.invalid(data.key(entry.getKey()), entry.getKey(), Formats.DATA_KEY.complaints(entry.getKey()));
            size += bytes(entry.getValue());
        }
        if (size > LARGEST) {
            errors.tooLong(data, LARGEST);
        }
        if (!data.isUnknown() && !object.child("stringData").isUnknown()) {
            typed(object, errors);
        }
    }

    private static void typed(Field object, FieldErrors errors) {
        switch (object.child("type").text().orElse("")) {
            case "kubernetes.io/service-account-token" -> {
                Field account = object.at("metadata.annotations").key("kubernetes.io/service-account.name");
                if (account.isEmpty()) {
                    errors.required(account);
                }
            }
            case "kubernetes.io/dockercfg" -> json(object, ".dockercfg", errors);
            case "kubernetes.io/dockerconfigjson" -> json(object, ".dockerconfigjson", errors);
            case "kubernetes.io/basic-auth" -> {
                if (!has(object, "username") && !has(object, "password")) {
                    errors.required(object.child("data").key("username"));
                    errors.required(object.child("data").key("password"));
                }
            }
            case "kubernetes.io/ssh-auth" -> demand(object, "ssh-privatekey", errors);
            case "kubernetes.io/tls" -> {
                demand(object, "tls.crt", errors);
                demand(object, "tls.key", errors);
            }
            default -> {
                // Any other type is its owner's own.
            }
        }
    }

    private static boolean has(Field secret, String key) {
        return secret.child("data").key(key).isGiven()
                || secret.child("stringData").key(key).isGiven();
    }

    private static void demand(Field secret, String key, FieldErrors errors) {
        if (!has(secret, key)) {
            errors.required(secret.child("data").key(key));
        }
    }

    private static void json(Field secret, String key, FieldErrors errors) {
        demand(secret, key, errors);
        Field encoded = secret.child("data").key(key);
        Optional<String> text = secret.child("stringData").key(key).text().or(() -> encoded.text()
                .flatMap(Configuration::decode)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8)));
        text.flatMap(Configuration::jsonComplaint)
                .ifPresent(what -> errors.invalid(encoded, "<secret contents redacted>", what));
    }

    /** What Go's decoder says of a text that is no JSON object. */
    private static Optional<String> jsonComplaint(String text) {
        String start = text.stripLeading();
        if (start.isEmpty()) {
            return Optional.of("unexpected end of JSON input");
        }
        try {
            if (JSON.readTree(text).isObject()) {
                return Optional.empty();
            }
        } catch (JsonProcessingException notJson) {
            if ("{[\"-0123456789".indexOf(start.charAt(0)) < 0) {
                return Optional.of("invalid character '" + start.charAt(0) + "' looking for beginning of value");
            }
            return Optional.of("unexpected end of JSON input");
        }
        return Optional.of("json: cannot unmarshal into Go value of type map[string]interface {}");
    }

    private static byte[] decoded(Field field, FieldErrors errors) {
        Optional<byte[]> bytes = field.text().flatMap(Configuration::decode);
        if (bytes.isEmpty() && field.text().isPresent()) {
            errors.invalid(
                    field,
                    "<not base64>",
                    "illegal base64 data; clear text goes into stringData, or into data of a ConfigMap");
        }
        return bytes.orElse(new byte[0]);
    }

    private static Optional<byte[]> decode(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text.replaceAll("[\r\n]", "")));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static int bytes(Field field) {
        return field.text().orElse("").getBytes(StandardCharsets.UTF_8).length;
    }
}
