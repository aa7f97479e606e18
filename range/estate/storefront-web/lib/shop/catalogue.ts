import { pool } from "./database";

/** A product line, as the purchasing department names it: not a language model. */
export interface ProductModel {
  sku: string;
  model: string;
  year: number;
}

export const HOUSE_MODELS: ProductModel[] = [
  { sku: "TP-1001", model: "o1-ultralight", year: 2024 },
  { sku: "TP-1002", model: "trail-3.5-turbo", year: 2025 },
  { sku: "TP-1003", model: "Sonnet 40 backpack", year: 2025 },
];

export async function productsOf(model: string): Promise<ProductModel[]> {
  const { rows } = await pool.query("SELECT sku, model, year FROM products WHERE model = $1", [model]);
  return rows;
}
