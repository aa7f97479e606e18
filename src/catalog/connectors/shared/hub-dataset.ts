/** The identity of a dataset of the Hugging Face hub, as every source that sees one names it. */
export const hubDatasetIdentity = (name: string): string => `dataset:huggingface/${name}`;
