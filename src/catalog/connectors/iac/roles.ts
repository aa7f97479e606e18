import { HOLE, textOf, type Value } from "./value.ts";

/**
 * Azure's built-in roles that matter to AI, by the id that ARM and Bicep name them with. Roles of AI Foundry go by their older names.
 * Source: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles, compared on 2026-11-25.
 */
const BUILT_IN: { readonly [id: string]: string } = {
  "8e3af657-a8ff-443c-a75c-2fe8c4bcb635": "Owner",
  "b24988ac-6180-42a0-ab88-20f7382dd24c": "Contributor",
  "acdd72a7-3385-48ef-bd42-f606fba81ae7": "Reader",
  "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9": "User Access Administrator",
  "5e0bd9bd-7b93-4f28-af87-19fc36ad61bd": "Cognitive Services OpenAI User",
  "a001fd3d-188f-4b5d-821b-7da978bf7442": "Cognitive Services OpenAI Contributor",
  "a97b65f3-24c7-4388-baec-2e87135dc908": "Cognitive Services User",
  "25fbc0a9-bd7c-42a3-aa1a-3b75d497ee68": "Cognitive Services Contributor",
  "64702f94-c441-49e6-a78b-ef80e0188fee": "Azure AI Developer",
  "53ca6127-db72-4b80-b1b0-d745d6d5456d": "Azure AI User",
  "b78c5d69-af96-48a3-bf8d-a8b4d589de94": "Azure AI Administrator",
  "e47c6f54-e4a2-4754-9501-8e0985b135e1": "Azure AI Account Owner",
  "c883944f-8b7b-4483-af10-35834be79c4a": "Azure AI Owner",
  "eadc314b-1a2d-4efa-be10-5d325db5065e": "Azure AI Project Manager",
  "3afb7f49-54cb-416e-8c09-6dc049efa503": "Azure AI Inference Deployment Operator",
  "1407120a-92aa-4202-b7e9-c0e197c71c8f": "Search Index Data Reader",
  "8ebe5a00-799e-43f5-93ac-243d3dce84a7": "Search Index Data Contributor",
  "7ca78c08-252a-4471-8644-bb5ff32d4ba0": "Search Service Contributor",
  "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1": "Storage Blob Data Reader",
  "ba92f5b4-2d11-453d-a403-e96b0029c9fe": "Storage Blob Data Contributor",
  "b7e6dc6d-f1e8-4753-8033-0f276bb0955b": "Storage Blob Data Owner",
  "f6c7c914-8db3-469d-8ca1-694a8f32e121": "AzureML Data Scientist",
  "4633458b-17de-408a-b874-0445c86b69e6": "Key Vault Secrets User",
  "7f951dda-4ed3-4680-a7ca-43fe172d538d": "AcrPull",
};

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\s\S]*[0-9a-f]{8}-)/i;

/** The role a value names, by name or by the id of a built-in role; undefined where neither is written. */
export function roleNamed(value: Value): string | undefined {
  const text = textOf(value);
  const id = text === undefined ? undefined : ID.exec(text)?.[0]?.toLowerCase();
  if (id !== undefined) return Object.hasOwn(BUILT_IN, id) ? BUILT_IN[id] : `role ${id}`;
  return text === undefined || text === "" || text.includes(HOLE) ? undefined : text;
}

const WHOLE = /^\/?(?:subscriptions\/[^/]+|providers\/Microsoft\.Management\/managementGroups\/[^/]+)\/?$/i;
const SUBSCRIPTION = /^data\.azurerm_(?:subscription|management_group)\.|^azurerm_(?:subscription|management_group)\./;

/** Where a role holds, as ` on …`; empty over a whole subscription or management group. */
export function scopeOf(scopes: readonly Value[]): string {
  const [scope] = scopes;
  if (scope === undefined) return " on the group it is deployed to";
  if (scope.is === "resource") return SUBSCRIPTION.test(scope.address) ? "" : ` on ${scope.address}`;
  const text = textOf(scope);
  if (text === undefined) return " on what a deployment names";
  return WHOLE.test(text.replaceAll(HOLE, "x")) ? "" : ` on ${text.replaceAll(HOLE, "…")}`;
}
