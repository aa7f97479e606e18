/** An option that switches a safeguard off. */
export interface UnsafeOption {
  readonly id: string;
  readonly names: readonly string[];
  readonly value: boolean;
  readonly message: string;
}

export const UNSAFE_OPTIONS: readonly UnsafeOption[] = [
  {
    id: "remote-code",
    names: ["trust_remote_code", "trustRemoteCode"],
    value: true,
    message: "trust_remote_code lets the repository of the model run its own code here",
  },
  {
    id: "dangerous-deserialisation",
    names: ["allow_dangerous_deserialization", "allow_pickle"],
    value: true,
    message: "a pickle is loaded with the framework's protection switched off",
  },
  {
    id: "framework-safety-off",
    names: ["allow_dangerous_code", "allow_dangerous_requests", "allow_dangerous_tools", "allow_unsafe_code"],
    value: true,
    message: "the framework's guard against dangerous calls is switched off",
  },
  {
    id: "key-in-browser",
    names: ["dangerouslyAllowBrowser", "dangerously_allow_browser"],
    value: true,
    message: "the client runs in the browser, where everyone can read its key",
  },
  {
    id: "tls-off",
    names: ["verify_ssl", "ssl_verify", "rejectUnauthorized", "ssl", "http_client.verify", "http_async_client.verify"],
    value: false,
    message: "the server's certificate is not checked",
  },
];
