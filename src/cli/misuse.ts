/** What the person who ran the command can mend: said on standard error, and the exit code is 2. */
export class Misuse extends Error {}
