// What a program registered, read from the engine's own log of its calls (PULUMI_DEBUG_GRPC), in the order it answered them.

import { readFileSync } from "node:fs";

const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const SIGNATURE = "4dabf18193072939515e22adb298388d";
const OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

/** All registrations, read resources and invokes of a log. */
export function readRecording(file) {
    return readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => line.includes("/pulumirpc.ResourceMonitor/"))
        .map((line) => JSON.parse(line))
        .filter((call) => call.metadata?.mode === "server" && call.response)
        .map((call) => ({ method: call.method.split("/").pop(), request: call.request, urn: call.response.urn }))
        .filter((call) => call.request.type !== "pulumi:pulumi:Stack");
}

/** The same value with an output wherever the preview knew none. */
export function withOutputs(value, output) {
    if (value === UNKNOWN) return output;
    if (value === null || typeof value !== "object") return value;
    if (value[SIGNATURE] === OUTPUT && !("value" in value)) return output;
    if (Array.isArray(value)) return value.map((element) => withOutputs(element, output));
    return Object.fromEntries(Object.entries(value).map(([key, element]) => [key, withOutputs(element, output)]));
}
