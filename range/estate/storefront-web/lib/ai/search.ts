import { openai } from "@ai-sdk/openai";
import { Pinecone } from "@pinecone-database/pinecone";
import { embed } from "ai";

const pinecone = new Pinecone({ apiKey: process.env.PINECONE_API_KEY! });
const products = pinecone.index("shop-products");

export async function similarProducts(text: string) {
  const { embedding } = await embed({ model: openai.embedding("text-embedding-3-small"), value: text });
  const { matches } = await products.query({ vector: embedding, topK: 8, includeMetadata: true });
  return matches.map((match) => match.metadata);
}
