/** One side of `add`, `sub` and the like. */
export interface Operand {
  readonly name: string | undefined;
  /** A literal of a service that gives them the type that is wanted. */
  readonly untyped: boolean;
}

const numbers = /^Edm\.(Byte|SByte|Int16|Int32|Int64|Single|Double|Decimal)$/;

export const isNumber = (name: string | undefined): boolean => name !== undefined && numbers.test(name);

const moments: ReadonlySet<string | undefined> = new Set(['Edm.DateTimeOffset', 'Edm.DateTime', 'Edm.Date']);

/** The type of what arithmetic gives: URL Conventions 5.1.1.2; undefined where it is not known. */
export function typeOfArithmetic(operator: string, left: Operand, right: Operand): string | undefined {
  if (left.untyped !== right.untyped) return ofOneTyped(operator, left.untyped ? right : left);
  if (moments.has(left.name)) return ofMoment(operator, left.name, right.name);
  // Numbers stay numbers.
  const wide = [left.name, right.name];
  if (wide.includes('Edm.Double')) return 'Edm.Double';
  if (left.name === right.name) return isNumber(left.name) ? left.name : undefined;
  return wide.every(isNumber) ? 'Edm.Decimal' : undefined;
}

/** From one to another is how long it takes; what is put to one or taken off gives another. */
function ofMoment(operator: string, left: string | undefined, right: string | undefined): string | undefined {
  if (operator === 'sub' && moments.has(right)) return 'Edm.Duration';
  return right === 'Edm.Duration' ? left : undefined;
}

/** A literal is read as what stands on the other side; behind `sub` as another moment, behind `add` as a duration. */
function ofOneTyped(operator: string, { name }: Operand): string | undefined {
  if (moments.has(name)) return operator === 'sub' ? 'Edm.Duration' : name;
  return isNumber(name) ? name : undefined;
}
