/** The file that `stance init` writes: every key explained, none set. */
export const CONFIG_TEMPLATE = `# Configuration of stance, AI security posture management. Every key is optional.
# It is found upward from the scanned folder to the top of the git checkout.

# Findings of this severity or worse make \`stance scan\` exit with 1: critical, high, medium, low, info, none.
# failOn: high

# Let findings in tests, examples and documentation count as well.
# includeTests: false

# Keep no lines of code around what was found, in the HTML page and on the platform: the line itself and its place stay.
# codeFrames: false

# Left out of the scan, besides what .gitignore and .stanceignore say. Same syntax, relative to this file.
# exclude:
#   - third_party/
#   - "**/*.min.js"

# Rules that do not run here. \`stance rules\` lists all.
# skipRules:
#   - manifest-without-lockfile

# Another severity for a rule.
# severities:
#   package-version-not-pinned: low

# Formats of \`stance scan\` when it is not told any: terminal, json, sarif, cyclonedx, html …
# formats:
#   - terminal

# Documents of other tools that are taken over with every scan: SARIF 2.1.0 and CycloneDX (JSON), as files below this one.
# imports:
#   - reports/semgrep.sarif
#   - reports/sbom.cdx.json

# What is allowed to be there. \`stance diff\` lets what is listed pass and blocks what is not, \`stance scan\` tells what is not;
# a part that is left out says nothing.
# Names may hold *. Parts: models, providers, regions, tools, mcpServers, guardrails, dataStores, owners.
# intended:
#   models: [gpt-5*, claude-*]
#   mcpServers:
#     - inventory
#     # A pinned one: \`stance baseline pin\` writes what is there. Another package, description or argument blocks.
#     - name: deploy
#       package: pkg:npm/@acme/deploy@1.2.3
#       tools:
#         ship: { description: 6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b }
#   # What must be so, in \`stance scan\` and \`stance diff\`. What cannot be seen is not assessed.
#   guardrails:
#     - { on: [agent:desk], has: [bedrock-guardrail], enforces: [PROMPT_ATTACK] }
#   dataClasses:
#     - { class: customer, data: [customers], who: [agent:clerk] }
#   owners:
#     - { of: [agent, mcp-server], by: ["@acme/*"] }

# Changes that are to come. Read from the earlier of two states, so that no change approves itself.
# drift:
#   approved:
#     - kind: model-changed
#       asset: agent:desk
#       reason: Evaluated on the regression set.
#       approver: platform-team
#       expires: 2027-06-30
#   windows:
#     - from: 2027-01-10T20:00:00Z
#       until: 2027-01-11T04:00:00Z
#       reason: Upgrade of the clusters.

# Findings that someone has looked at and decided not to count. They stay in every report, marked with the reason.
# Give at least one of rule, asset (a name or kind:name), path (a pattern) and fingerprint (the first digits are enough);
# all that are given must match. After the day in \`expires\` the findings count again, loudly.
# ignores:
#   - rule: agent-can-leak-data
#     asset: agent:newsletter
#     reason: Reads only published articles; reviewed with the data protection officer.
#     expires: 2027-06-30
#     owner: platform-team
`;
