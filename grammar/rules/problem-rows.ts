type MessageData = Readonly<Record<string, unknown>>;

const row = (says: (data: MessageData) => string): { readonly says: (data: MessageData) => string } => ({ says });

/** `a`, `a or b`, `a, b or c`. */
function anyOf(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}

const quote = (value: unknown): string => `"${value}"`;
const isA = (known: unknown): string => (known === undefined ? '' : ` is ${known}: it`);
const place = (before: unknown): string => (before === '' ? 'here' : `after ${quote(before)}`);

function count(least: unknown, most: unknown): string {
  const range = least === most ? String(most) : `${least} to ${most}`;
  return most === 0 ? 'no parameters' : `${range} ${most === 1 ? 'parameter' : 'parameters'}`;
}

/** The problems that only `parseRule` tells, as rows of the problems' table. */
export const ruleProblems = {
  expected: row((data) => `Expected ${anyOf(data.expected as readonly string[])}.`),
  'unknown-name': row((data) => `${quote(data.name)} is no name of the service.`),
  'name-not-here': row((data) => `${quote(data.name)}${isA(data.known)} may not stand ${place(data.before)}.`),
  'qualified-name': row((data) => `Expected a name without a namespace, not ${quote(data.name)}.`),
  'must-encode': row((data) => `Write ${quote(data.replacement)} for ${data.text === ' ' ? 'the blank' : quote(data.text)} here.`),
  'needless-encoding': row(
    (data) => `Write ${data.replacement ? quote(data.replacement) : 'the character itself'} for ${quote(data.text)} here.`,
  ),
  'not-in-4': row((data) => `${quote(data.text)} is no form of OData 4.`),
  'argument-count': row((data) => `${data.name} takes ${count(data.least, data.most)}.`),
  'parameter-name': row((data) => `Parameters of ${quote(data.name)} need their names: ${data.name}(name=value).`),
  'missing-option': row((data) => `Expected ${data.option} among the options.`),
  'unknown-rule': row((data) => `${quote(data.rule)} is no rule of the ABNF.`),
  'step-not-here': row((data) => `${quote(data.step)} may not stand ${place(data.before)}.`),
} as const;
