package io.ashlar.monitoring.plan;

/**
 * The server that takes Alertmanager's e-mails. The password comes from a Kubernetes secret in the monitoring namespace
 * that something else keeps, and is read from a file.
 *
 * @param host name of the server, such as {@code smtp.example.com}
 * @param port port on which it takes mail over TLS by STARTTLS, usually 587
 * @param from the address that e-mails come from
 * @param username who Alertmanager is to the server
 * @param secret name of the Kubernetes secret
 * @param key key of the password in it
 * @see <a href="https://prometheus.io/docs/alerting/latest/configuration/#file-layout-and-global-settings">Global settings</a>
 */
public record SmtpRelay(String host, int port, String from, String username, String secret, String key) {}
