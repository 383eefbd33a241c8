// Registers with TypeScript's SDK exactly what a recorded program registered: `node replay.mjs <recording> <project> <stack>
// <directory with the stack file>`.

import * as pulumi from "@pulumi/pulumi";
import { LocalWorkspace } from "@pulumi/pulumi/automation/index.js";
import { readRecording, withOutputs } from "./recording.mjs";

const [recording, project, stackName, workDir] = process.argv.slice(2);
const calls = readRecording(recording);

async function program() {
    const resources = new Map();
    for (const { method, request, urn } of calls) {
        if (method === "RegisterResource") resources.set(urn, register(request, resources));
        if (method === "Invoke" || method === "ResourceInvoke") await invoke(request, resources);
        if (method === "RegisterResourceOutputs") resources.get(request.urn)?.registerOutputs({});
    }
}

function register(request, resources) {
    const options = {
        parent: resources.get(request.parent),
        dependsOn: explicitDependencies(request, resources),
        provider: providerOf(request, resources),
        version: request.version,
        protect: request.protect,
        ignoreChanges: request.ignoreChanges,
        replaceOnChanges: request.replaceOnChanges,
        additionalSecretOutputs: request.additionalSecretOutputs,
        deleteBeforeReplace: request.deleteBeforeReplaceDefined ? request.deleteBeforeReplace : undefined,
        retainOnDelete: request.retainOnDelete,
    };
    const inputs = inputsOf(request, resources);
    if (!request.custom) return new pulumi.ComponentResource(request.type, request.name, inputs, options);
    const [kind, , name] = request.type.split(":");
    if (kind === "pulumi" && request.type.startsWith("pulumi:providers:")) {
        return new pulumi.ProviderResource(name, request.name, inputs, options);
    }
    return new pulumi.CustomResource(request.type, request.name, inputs, options);
}

function inputsOf(request, resources) {
    const inputs = {};
    for (const [key, value] of Object.entries(request.object ?? {})) {
        const sources = (request.propertyDependencies?.[key]?.urns ?? [])
            .map((urn) => resources.get(urn))
            .filter((resource) => resource?.id);
        const unknown = pulumi.all(sources.map((resource) => resource.id)).apply(() => "known after the preview");
        inputs[key] = sources.length > 0 ? withOutputs(value, unknown) : value;
    }
    return inputs;
}

/** Dependencies that no property explains. */
function explicitDependencies(request, resources) {
    const explained = new Set(Object.values(request.propertyDependencies ?? {}).flatMap((entry) => entry.urns ?? []));
    return (request.dependencies ?? [])
        .filter((urn) => !explained.has(urn))
        .map((urn) => resources.get(urn))
        .filter(Boolean);
}

function providerOf(request, resources) {
    return request.provider ? resources.get(request.provider.split("::").slice(0, -1).join("::")) : undefined;
}

async function invoke(request, resources) {
    await pulumi.runtime.invoke(request.tok, request.args ?? {}, {
        provider: providerOf(request, resources),
        version: request.version,
        async: true,
    });
}

try {
    const stack = await LocalWorkspace.createOrSelectStack({ projectName: project, stackName, program }, { workDir });
    const result = await stack.preview();
    console.log(JSON.stringify(result.changeSummary));
    process.exit(0);
} catch (error) {
    console.error(error);
    process.exit(1); // the SDK's own handler would let Node end with 0
}
