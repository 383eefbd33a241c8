// Times one preview against the other, in turns, on the sandbox that bench/preview has started around this.

import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../..");
const rounds = Number(process.env.ROUNDS ?? 5);
const workloads = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ["production", "100", "1000", "5000"];

/** Runs a command and says how long it took, and the most memory that each of its processes held. */
function timed(command, args, options) {
    return new Promise((done, fail) => {
        const started = process.hrtime.bigint();
        const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
        let output = "";
        child.stdout.on("data", (text) => (output += text));
        child.stderr.on("data", (text) => (output += text));
        const peaks = {};
        const watch = setInterval(() => notePeaks(child.pid, peaks), 50);
        child.on("error", fail);
        child.on("exit", (code) => {
            const seconds = Number(process.hrtime.bigint() - started) / 1e9;
            clearInterval(watch);
            if (code !== 0) fail(new Error(`${command} ${args.join(" ")} ended with ${code}:\n${output}`));
            else done({ seconds, peaks, output });
        });
    });
}

/** Notes the resident peak of a process and its children, by name: Linux only. */
function notePeaks(pid, peaks) {
    try {
        const status = readFileSync(`/proc/${pid}/status`, "utf8");
        const name = /^Name:\s*(\S+)/m.exec(status)[1];
        const megabytes = Math.round(Number(/^VmHWM:\s*(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
        peaks[name] = Math.max(peaks[name] ?? 0, megabytes);
        for (const child of readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ")) {
            if (child) notePeaks(child, peaks);
        }
    } catch {
        // it ended meanwhile, or this is no Linux
    }
}

const count = (text, part) => text.split(part).length - 1;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** A project to preview: this repository's production stack, or so many resources of synthetic networks. */
async function project(workload, folder) {
    const production = workload === "production";
    const stack = production ? workload : `bench-${workload}`;
    const definition = production ? readFileSync(join(root, "Pulumi.yaml"), "utf8") : "name: bench\nruntime: java\n";
    const facts = production
        ? readFileSync(join(root, "Pulumi.production.yaml"), "utf8")
        : `config:\n  aws:region: us-east-1\n  bench:resources: ${workload}\n`;
    mkdirSync(join(folder, "state"));
    writeFileSync(join(folder, "Pulumi.yaml"), definition);
    writeFileSync(join(folder, `Pulumi.${stack}.yaml`), facts);
    mkdirSync(join(folder, "typescript"));
    writeFileSync(join(folder, "typescript", `Pulumi.${stack}.yaml`), facts);
    writeFileSync(join(folder, "pulumiw"), readFileSync(join(root, "pulumiw")), { mode: 0o755 });
    const env = { ...process.env, PULUMI_BACKEND_URL: `file://${folder}/state` };
    if (!production) {
        env.ASHLAR_CLASSPATH = process.env.BENCH_CLASSPATH;
        env.ASHLAR_MAIN = "SyntheticNetworks";
        env.ASHLAR_JVM = process.env.BENCH_JVM;
    }
    await timed("pulumi", ["-C", folder, "stack", "init", stack, "--non-interactive"], { env });
    const wrapper = join(production ? root : folder, "pulumiw");
    return { name: production ? "ashlar" : "bench", stack, wrapper, env };
}

const rows = [];
for (const workload of workloads) {
    const folder = mkdtempSync(join(tmpdir(), "ashlar-bench-"));
    try {
        const { name, stack, wrapper, env } = await project(workload, folder);
        const options = { cwd: dirname(wrapper), env };
        const facts = join(folder, `Pulumi.${stack}.yaml`);
        const preview = ["preview", "--stack", stack, "--config-file", facts, "--non-interactive", "--no-policies"];
        const recording = join(folder, "calls.json");
        // The first run warms what is cached between runs, and is what TypeScript replays.
        await timed(wrapper, preview, { ...options, env: { ...options.env, PULUMI_DEBUG_GRPC: recording } });
        const replay = [join(here, "replay.mjs"), recording, `${name}-ts`, stack, join(folder, "typescript")];
        const first = await timed("node", replay, { cwd: folder, env });
        const registered = count(readFileSync(recording, "utf8"), '"method":"/pulumirpc.ResourceMonitor/RegisterResource",');
        const replayed = JSON.parse(first.output.trim().split("\n").pop()).create;
        if (replayed !== registered) throw new Error(`${workload}: Java registered ${registered} resources, TypeScript ${replayed}`);
        const java = [];
        const typescript = [];
        for (let round = 0; round < rounds; round++) {
            java.push(await timed(wrapper, preview, options));
            typescript.push(await timed("node", replay, { cwd: folder, env }));
        }
        const seconds = [java, typescript].map((runs) => median(runs.map((run) => run.seconds)));
        const peak = [[java, "java"], [typescript, "node"]].map(([runs, process]) => Math.max(...runs.map((run) => run.peaks[process] ?? 0)));
        rows.push({ workload, registered, seconds, peak });
        console.log(`${workload}: ${registered} resources, Java ${java.map((run) => run.seconds.toFixed(2))}, TypeScript ${typescript.map((run) => run.seconds.toFixed(2))}`);
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

console.log(`\n${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, median of ${rounds}\n`);
console.log("| Preview of | Resources | Java | TypeScript | Ratio | JVM peak | Node peak |");
console.log("|---|---|---|---|---|---|---|");
for (const { workload, registered, seconds, peak } of rows) {
    console.log(`| ${workload} | ${registered} | ${seconds[0].toFixed(2)} s | ${seconds[1].toFixed(2)} s | ${(seconds[0] / seconds[1]).toFixed(2)} | ${peak[0]} MB | ${peak[1]} MB |`);
}
