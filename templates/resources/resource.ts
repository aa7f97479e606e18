import { defineResource } from "../../../domain/resource.ts";

export const __NAME__ = defineResource({
  id: "__ID__",
  title: "FILL IN: the name its provider gives it",
  platform: "aws",
  // FILL IN: the type's name in each format that can declare it.
  types: { terraform: ["__MODULE__"] },
  kind: "compute",
  name: "name",
  fixed: { purpose: "notebook" },
  reads: {
    // FILL IN: what its attributes say of its guard; `absent` is the default that the provider documents.
    rootAccess: { at: "root_access", values: { Enabled: true, Disabled: false }, absent: true },
  },
  source: "FILL IN: the documentation that the defaults come from",
  examples: [
    {
      format: "terraform",
      code: 'resource "__MODULE__" "main" {\n  name        = "main"\n  root_access = "Disabled"\n}\n',
      finds: { "compute:main": { rootAccess: false } },
    },
  ],
});
