package io.ashlar.sandbox.kubernetes.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Unknown;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ObjectRulesTest {
    private static final String DEPLOYMENT =
            """
            metadata: {name: web, namespace: shop, labels: {app: web}, annotations: {example.com/a: b}}
            spec:
              replicas: 2
              minReadySeconds: 5
              progressDeadlineSeconds: 60
              selector: {matchLabels: {app: web}, matchExpressions: [{key: app, operator: In, values: [web]}]}
              strategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 25%, maxUnavailable: 1}}
              template:
                metadata: {labels: {app: web}}
                spec:
                  restartPolicy: Always
                  dnsPolicy: None
                  dnsConfig: {nameservers: [10.0.0.10]}
                  terminationGracePeriodSeconds: 30
                  hostNetwork: true
                  securityContext: {runAsUser: 1000, seccompProfile: {type: Localhost, localhostProfile: a.json}}
                  tolerations: [{key: a, operator: Exists, effect: NoExecute, tolerationSeconds: 5}]
                  topologySpreadConstraints:
                    - {maxSkew: 1, minDomains: 2, topologyKey: zone, whenUnsatisfiable: DoNotSchedule}
                  affinity:
                    nodeAffinity:
                      requiredDuringSchedulingIgnoredDuringExecution:
                        nodeSelectorTerms: [{matchExpressions: [{key: cores, operator: Gt, values: ["4"]}]}]
                    podAntiAffinity:
                      preferredDuringSchedulingIgnoredDuringExecution:
                        - {weight: 1, podAffinityTerm: {topologyKey: zone, labelSelector: {matchLabels: {a: b}}}}
                  volumes:
                    - {name: config, configMap: {name: config, defaultMode: 420, items: [{key: a, path: b}]}}
                    - {name: logs, emptyDir: {}}
                  initContainers: [{name: prepare, image: busybox}]
                  containers:
                    - name: web
                      image: nginx
                      imagePullPolicy: Always
                      ports: [{name: http, containerPort: 80, hostPort: 80, protocol: TCP}]
                      env:
                        - {name: A, value: "1"}
                        - {name: B, valueFrom: {secretKeyRef: {name: keys, key: b}}}
                        - {name: C, valueFrom: {fieldRef: {fieldPath: metadata.name}}}
                      envFrom: [{configMapRef: {name: more}}]
                      volumeMounts: [{name: config, mountPath: /config, subPath: a}, {name: logs, mountPath: /logs}]
                      resources: {requests: {cpu: 100m, memory: 64Mi}, limits: {cpu: "1", memory: 128Mi}}
                      livenessProbe: {httpGet: {path: /, port: http}, periodSeconds: 5, successThreshold: 1}
                      readinessProbe: {tcpSocket: {port: 80}}
                      lifecycle: {preStop: {exec: {command: [stop]}}}
                      securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
            """;

    private static Map<String, Object> deployment() throws IOException {
        return new YAMLMapper().readValue(DEPLOYMENT, new TypeReference<>() {});
    }

    private static List<String> complaints(Map<String, Object> object) {
        return ObjectRules.of("apps", "Deployment").check(Field.of(Properties.of(object))).all().stream()
                .map(FieldErrors.FieldError::line)
                .toList();
    }

    @Test
    void a_rich_deployment_is_right() throws IOException {
        assertThat(complaints(deployment())).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> nothing_is_said_against_what_a_preview_does_not_know_yet() throws IOException {
        List<Map<String, Object>> all = new ArrayList<>();
        List<String> places = new ArrayList<>();
        unknowns("", deployment(), places, all);
        assertThat(all).hasSizeGreaterThan(150);
        return Stream.iterate(0, i -> i < all.size(), i -> i + 1)
                .map(i -> dynamicTest(places.get(i) + " unknown", () -> assertThat(complaints(all.get(i)))
                        .isEmpty()));
    }

    /** Every copy of the object in which one value, at any depth, is not known. */
    private static void unknowns(
            String path, Map<String, Object> object, List<String> places, List<Map<String, Object>> all) {
        for (Map.Entry<String, Object> entry : object.entrySet()) {
            for (Change change : changes(path + "." + entry.getKey(), entry.getValue())) {
                Map<String, Object> copy = new LinkedHashMap<>(object);
                copy.put(entry.getKey(), change.value());
                places.add(change.path());
                all.add(copy);
            }
        }
    }

    private record Change(String path, Object value) {}

    @SuppressWarnings("unchecked")
    private static List<Change> changes(String path, Object value) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(path, Unknown.VALUE));
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> changes(path + "." + key, item).forEach(change -> {
                Map<String, Object> copy = new LinkedHashMap<>((Map<String, Object>) map);
                copy.put(String.valueOf(key), change.value());
                changes.add(new Change(change.path(), copy));
            }));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                for (Change change : changes(path + "[" + i + "]", list.get(i))) {
                    List<Object> copy = new ArrayList<>(list);
                    copy.set(i, change.value());
                    changes.add(new Change(change.path(), copy));
                }
            }
        }
        return changes;
    }
}
