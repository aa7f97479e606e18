/** The audience of all there is, in the tallies: who sees the whole organisation reads these rows alone. */
export const EVERYONE = "";
