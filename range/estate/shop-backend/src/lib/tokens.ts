import jwt from "jsonwebtoken";

const SECRET = process.env.JWT_SECRET ?? "";

export const issueToken = (customer: string): string => jwt.sign({ sub: customer }, SECRET, { expiresIn: "15m" });
export const readToken = (token: string): string => (jwt.verify(token, SECRET) as { sub: string }).sub;

/** Rough cost of an export in tokens of the reporting budget. */
export const countTokens = (rows: number): number => Math.ceil(rows / 4);
