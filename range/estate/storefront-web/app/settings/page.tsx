"use client";

import { useState } from "react";
import { DEFAULT_MODEL_ID, SELECTABLE_MODELS } from "@/lib/ai/models";

export default function SettingsPage() {
  const [model, setModel] = useState(DEFAULT_MODEL_ID);
  return (
    <select value={model} onChange={(event) => setModel(event.target.value)}>
      {SELECTABLE_MODELS.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}
