/**
 * What a written-out key is known by, whichever source saw it.
 * @param fingerprint first 12 hex digits of the SHA-256 of the value
 */
export const literalCredentialIdentity = (fingerprint: string): string => `credential:fingerprint/${fingerprint}`;
