import { useSecondFactor } from "../../client/second-factor.ts";

/** Asks for the password of who has one: what changes how one signs in needs it. */
export function PasswordField() {
  const { data } = useSecondFactor();
  if (data?.hasPassword !== true) return null;
  return (
    <label className="field">
      Your password
      <input name="password" type="password" autoComplete="current-password" required />
    </label>
  );
}

/** What was typed there. */
export const passwordIn = (fields: FormData): { readonly password?: string } => {
  const password = fields.get("password");
  return typeof password === "string" ? { password } : {};
};
