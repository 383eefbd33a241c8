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

/** Whether a value is, or holds, something that the preview did not know. */
export function holdsUnknown(value) {
    if (value === UNKNOWN) return true;
    if (value === null || typeof value !== "object") return false;
    if (value[SIGNATURE] === OUTPUT && !("value" in value)) return true;
    return Object.values(value).some(holdsUnknown);
}
