import { fileRole } from "../../../domain/evidence.ts";
import { defineFileConnector, type FileFacts } from "../../../domain/file-connector.ts";
import { readConfig } from "../shared/config-document.ts";
import { ObservationBuilder } from "../shared/observation-builder.ts";
import { placesOf } from "../shared/placed-text.ts";
import { type CardFact, isCard, readCard } from "./card.ts";

/** Reads agent cards of the Agent2Agent protocol: which agents are offered to others, where, to whom, and what they say they can do. */
export const agentCards = defineFileConnector<CardFact>({
  id: "agent-cards",
  title: "Agent cards (A2A)",
  reads: [{ title: "A2A agent cards", files: ["agent-card.json", "agent.json"] }],
  emits: { assets: ["application", "agent", "endpoint", "skill"], relationships: ["contains", "exposes", "uses"] },
  claims: (path) => (/\.json$/i.test(path) ? "text" : undefined),
  needles: () => ["defaultInputModes", "protocolVersion", '"skills"'],
  examine(file) {
    const text = file.text();
    if (!/"skills"\s*:/.test(text) || !/"(?:capabilities|defaultInputModes)"\s*:/.test(text)) return undefined;
    const document = readConfig(text, "json");
    return isCard(document.root) ? { facts: readCard(document.root, document, placesOf(text, [])) } : undefined;
  },
  conclude(files, context) {
    const builder = new ObservationBuilder("agent-cards", context);
    for (const file of files) addCard(builder, file);
    return builder.result();
  },
});

function addCard(builder: ObservationBuilder, { path, facts: card }: FileFacts<CardFact>): void {
  const evidence = builder.evidence(path, { line: card.line, snippet: card.snippet });
  const agent = builder.add({
    key: `${path}#agent`,
    kind: "agent",
    name: card.name,
    identities: [],
    anchor: `a2a:${card.name}`,
    properties: {
      framework: "a2a",
      // Signatures came with version 0.3.
      cardSigned: hasSignatures(card) ? card.signed : null,
      keysInAddress: card.keysInAddress.map(({ name, ...place }) => ({
        id: "key-in-address",
        subject: name,
        message: `the scheme ${name} sends a key in the address`,
        evidence: builder.evidence(path, place),
      })),
    },
    evidence: [evidence],
  });
  builder.link(builder.application(path, evidence), "contains", agent, evidence);
  for (const { url, ...place } of card.interfaces) {
    const at = builder.evidence(path, place);
    const host = URL.canParse(url) ? new URL(url).host : url;
    const endpoint = builder.add({
      key: `${path}#${url}`,
      kind: "endpoint",
      name: url,
      identities: [],
      anchor: `a2a:${host}`,
      properties: {
        url,
        host,
        encrypted: !/^(?:http|ws|grpc):/i.test(url),
        provider: null,
        authentication: card.authentication,
        authenticationSchemes: card.schemes,
      },
      evidence: [at, builder.evidence(path, card.authenticationPlace, { property: "authentication" })],
    });
    builder.link(agent, "exposes", endpoint, at);
  }
  for (const skill of card.skills) {
    const at = builder.evidence(path, { line: skill.line, snippet: skill.snippet });
    const key = builder.add({
      key: `${path}#skill:${skill.name}`,
      kind: "skill",
      name: skill.name,
      identities: [],
      anchor: `a2a:${card.name}:${skill.name}`,
      properties: {
        description: skill.description,
        allowedTools: null,
        scripts: [],
        textSignals: skill.signals.map((signal) => ({ ...signal, evidence: at })),
        scriptSignals: [],
      },
      evidence: [{ ...at, role: fileRole(path) }],
    });
    builder.link(agent, "uses", key, at);
  }
}

const hasSignatures = ({ protocolVersion }: CardFact): boolean => {
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(protocolVersion ?? "") ?? [];
  return major !== undefined && (Number(major) > 0 || Number(minor) >= 3);
};
