import mongoose, { type InferSchemaType, model, Schema } from "mongoose";

const productSchema = new Schema(
  {
    sku: { type: String, required: true, unique: true },
    name: String,
    /** The maker's model name, e.g. "o1-mini" for the one-person tent. */
    model: { type: String, index: true },
    weightGrams: Number,
    embedHtml: String,
  },
  { timestamps: true },
);

export type ProductDocument = InferSchemaType<typeof productSchema>;
export const Product = model("Product", productSchema);

export const MODEL_NAMES = ["o1-mini", "Command R tent", "titan-2", "nova-lite-jacket", "gemini-twin"];

export async function modelsOf(maker: string): Promise<string[]> {
  return Product.distinct("model", { maker });
}

export const connect = (url: string) => mongoose.connect(url);
