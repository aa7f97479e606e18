import { type Change, defineDriftKind } from "../../../domain/drift.ts";
import { shown } from "../shared/words.ts";

export const credentialChanged = defineDriftKind<"credential">({
  id: "credential-changed",
  title: "A credential was added, rotated, exposed or taken away",
  on: ["credential"],
  compares: "whether it is there, the fingerprint of its value, and whether the value lies in a file that others read",
  why: "A key works from anywhere until somebody revokes it.",
  compare: (pair): readonly Change[] => {
    const { was, is, asset } = pair;
    const name = pair.known(asset, "variable") ?? asset.name;
    const service = pair.known(asset, "service");
    const of = service == null ? "" : ` for ${shown(service)}`;
    if (is === null)
      return [
        {
          subject: "credential",
          says: `Credential ${shown(name)}${of} is no longer there.`,
          ...{ before: name, after: null, effect: "closes", severity: "info" },
        },
      ];
    const literal = pair.known(is, "exposure") === "literal" && pair.known(is, "placeholder") !== true;
    if (was === null)
      return [
        {
          subject: "credential",
          says: literal
            ? `The value of a new credential ${shown(name)}${of} lies in the code.`
            : `A new credential is used: ${shown(name)}${of}.`,
          before: null,
          after: literal ? `fingerprint ${pair.known(is, "fingerprint") ?? "unknown"}` : "named, not written down",
          ...{ effect: "opens", severity: literal ? "critical" : "medium" },
        },
      ];
    const exposure = pair.value("exposure");
    const fingerprint = pair.value("fingerprint");
    const client = pair.value("clientSide");
    return [
      ...(exposure === undefined
        ? []
        : [
            {
              subject: "exposure",
              says: literal
                ? `The value of credential ${shown(name)}${of} now lies in the code.`
                : `The value of credential ${shown(name)}${of} no longer lies in the code.`,
              before: exposure.before,
              after: exposure.after,
              effect: literal ? ("opens" as const) : ("closes" as const),
              severity: literal ? ("critical" as const) : ("info" as const),
            },
          ]),
      ...(fingerprint === undefined || exposure !== undefined
        ? []
        : [
            {
              subject: "fingerprint",
              says: `Credential ${shown(name)}${of} was rotated: its value is another one.`,
              ...{ before: `fingerprint ${fingerprint.before}`, after: `fingerprint ${fingerprint.after}` },
              ...({ effect: "alters", severity: "low" } as const),
            },
          ]),
      ...(client?.after === true
        ? [
            {
              subject: "clientSide",
              says: `Credential ${shown(name)}${of} now reaches the browsers of visitors.`,
              ...({
                before: "kept on the server",
                after: "sent to browsers",
                effect: "opens",
                severity: "critical",
              } as const),
            },
          ]
        : []),
    ];
  },
});
