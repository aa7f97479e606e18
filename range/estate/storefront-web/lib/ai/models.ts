export interface SelectableModel {
  id: string;
  label: string;
  description: string;
}

export const DEFAULT_MODEL_ID = "gpt-4.1-2025-04-14";

/** What customers in the beta may choose from. */
export const SELECTABLE_MODELS: SelectableModel[] = [
  { id: "gpt-4.1-2025-04-14", label: "Standard", description: "Good at comparing products" },
  { id: "gpt-4.1-mini", label: "Fast", description: "Short answers at once" },
  { id: "o3-2025-04-16", label: "Thorough", description: "Thinks before it answers" },
  { id: "claude-opus-4-20250514", label: "Guide", description: "Writes like a mountain guide" },
];

export function modelById(id: string): SelectableModel | undefined {
  return SELECTABLE_MODELS.find((model) => model.id === id);
}
