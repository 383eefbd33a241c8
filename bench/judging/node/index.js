// Twenty rules on one type, as SyntheticPack.java has them: rule n wants the property n to be true.
const { PolicyPack } = require("@pulumi/policy");

const policies = [];
for (let n = 0; n < 20; n++) {
    policies.push({
        name: `bench-property-${n}`,
        description: `Property ${n} is true`,
        enforcementLevel: "mandatory",
        validateResource: (args, report) => {
            if (args.type === "bench:index:Thing" && args.props[`property${n}`] !== true) {
                report(`property${n} is not true`);
            }
        },
    });
}
new PolicyPack("bench", { policies });
