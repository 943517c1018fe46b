/** A command line that says nothing that can be done: exit code 2, the message, and where to read on. */
export class Misuse extends Error {}

export const exit = { fine: 0, found: 1, misuse: 2 } as const;
