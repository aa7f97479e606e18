import type { ItemGroup } from "../../../domain/resource.ts";
import { defineResource } from "../../../domain/resource.ts";

/** A filter that is off, or that only annotates, lets everything through. */
const FILTERS: readonly ItemGroup[] = [
  {
    at: "content_filter|properties.contentFilters",
    name: "name",
    called: "content",
    sides: [{ "filter_enabled|enabled": false, "block_enabled|blocking": false }],
  },
];

/** A threshold of high lets low and medium pass. It means nothing for filters that only find or do not. */
const WEAK: readonly ItemGroup[] = ["Hate", "Violence", "Sexual", "Selfharm"].map((name) => ({
  at: "content_filter|properties.contentFilters",
  called: `content ${name}`,
  sides: [{ name, "severity_threshold|severityThreshold": "High" }],
}));

export const azureContentFilter = defineResource({
  id: "azure-content-filter",
  platform: "azure",

  title: "Content filter of an Azure AI services account",
  types: {
    terraform: ["azurerm_cognitive_account_rai_policy"],
    arm: ["Microsoft.CognitiveServices/accounts/raiPolicies"],
  },
  kind: "guardrail",
  name: "name",
  fixed: { technology: "azure-content-filter" },
  reads: {
    enforces: { items: { groups: FILTERS, active: true } },
    inactive: { items: { groups: FILTERS, active: false } },
    weak: { items: { groups: WEAK, active: false } },
  },
  source: "Azure REST API, Cognitive Services accounts, RAI Policies - Create Or Update, RaiPolicyContentFilter",
  examples: [
    {
      format: "terraform",
      code: `
resource "azurerm_cognitive_account_rai_policy" "weak" {
  name                 = "weak"
  cognitive_account_id = azurerm_cognitive_account.a.id
  base_policy_name     = "Microsoft.Default"
  content_filter {
    name               = "Hate"
    filter_enabled     = true
    block_enabled      = false
    severity_threshold = "High"
    source             = "Prompt"
  }
  content_filter {
    name               = "Jailbreak"
    filter_enabled     = true
    block_enabled      = true
    severity_threshold = "High"
    source             = "Prompt"
  }
}`,
      finds: { "guardrail:weak": { enforces: ["content Jailbreak"], inactive: ["content Hate"] } },
    },
  ],
});
