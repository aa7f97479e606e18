import { model, Schema } from "mongoose";

const customerSchema = new Schema({
  email: { type: String, lowercase: true },
  passwordHash: String,
  resetToken: { type: String, select: false },
  maxTokens: { type: Number, default: 5 },
});

export const Customer = model("Customer", customerSchema);
