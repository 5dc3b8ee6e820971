/** How a flat chain of operands and binary operators nests under a table of precedences. */

/** The operands that an operator holds together, first and last, by their index; its own index is its place in the list. */
export interface Held {
  readonly first: number;
  readonly last: number;
  /** Index of the operator around it; undefined for the outermost. */
  readonly parent: number | undefined;
}

/**
 * Groups `operators.length + 1` operands: tighter operators first, the same level from the left, or from the right for operators in
 * `rightNested`. Linear in the length of the chain.
 */
export function group(
  operators: readonly string[],
  precedence: Readonly<Record<string, number>>,
  rightNested: readonly string[] = [],
): readonly Held[] {
  const level = (index: number): number => precedence[operators[index]!] ?? 0;
  const held: { first: number; last: number; parent: number | undefined }[] = operators.map(() => ({
    first: 0,
    last: 0,
    parent: undefined,
  }));
  // Operators whose right side is still open, and the operands that are complete: each the operator it was made by, or a single one.
  const open: number[] = [];
  const done: { first: number; last: number; by: number | undefined }[] = [{ first: 0, last: 0, by: undefined }];
  const close = (): void => {
    const operator = open.pop()!;
    const right = done.pop()!;
    const left = done.pop()!;
    for (const side of [left, right]) if (side.by !== undefined) held[side.by]!.parent = operator;
    held[operator] = { first: left.first, last: right.last, parent: undefined };
    done.push({ first: left.first, last: right.last, by: operator });
  };
  operators.forEach((operator, index) => {
    const binds = (before: number): boolean =>
      level(before) > level(index) || (level(before) === level(index) && !rightNested.includes(operator));
    while (open.length > 0 && binds(open.at(-1)!)) close();
    open.push(index);
    done.push({ first: index + 1, last: index + 1, by: undefined });
  });
  while (open.length > 0) close();
  return held;
}
