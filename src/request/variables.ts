/** `{{name}}` in URLs, headers and bodies. */

/** A variable in a text; `start` and `end` are offsets of the text. */
export interface VariableUse {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export function variablesIn(text: string): readonly VariableUse[] {
  return [...text.matchAll(/\{\{\s*([^{}\s]+)\s*\}\}/g)].map((match) => ({
    name: match[1]!,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

export interface Filled {
  readonly text: string;
  /** Variables that have no value; they stay as written. */
  readonly unknown: readonly VariableUse[];
}

/**
 * Fills in variables.
 * @param toWritten what a value must look like where it stands, by the offset of the variable
 */
export function fillVariables(
  text: string,
  values: Readonly<Record<string, string>>,
  toWritten: (value: string, at: number) => string = (value) => value,
): Filled {
  const unknown: VariableUse[] = [];
  let filled = '';
  let end = 0;
  for (const use of variablesIn(text)) {
    const value = Object.hasOwn(values, use.name) ? values[use.name] : undefined;
    if (value === undefined) unknown.push(use);
    filled += text.slice(end, use.start) + (value === undefined ? text.slice(use.start, use.end) : toWritten(value, use.start));
    end = use.end;
  }
  return { text: filled + text.slice(end), unknown };
}
