import { type OperatorFact, operators } from '../../../grammar/index.ts';
import type { Dialect } from '../../../src/schema/index.ts';
import { ask } from './grounds.ts';
import type { Speaker } from './speaker.ts';
import type { Stop } from './stop.ts';
import { literalOf } from './values.ts';

function refusalOf(
  name: string,
  { version }: OperatorFact,
  { operators: taken, unansweredOperators, newest }: Dialect,
): string | undefined {
  if (unansweredOperators.includes(name)) return 'operator-unanswered';
  if (taken && !taken.includes(name)) return 'operator-not-taken';
  return newest !== undefined && version === '4.01' ? 'newer-form' : undefined;
}

const ordered = [
  'Edm.Int16',
  'Edm.Int32',
  'Edm.Int64',
  'Edm.Decimal',
  'Edm.Double',
  'Edm.Date',
  'Edm.DateTime',
  'Edm.DateTimeOffset',
  'Edm.TimeOfDay',
  'Edm.Time',
  'Edm.String',
];
const equal = [...ordered, 'Edm.Boolean', 'Edm.Guid'];
const numbers = ['Edm.Int16', 'Edm.Int32', 'Edm.Decimal', 'Edm.Double'];

/** Every operator between values of every type that it takes. */
export function operatorStops(speaker: Speaker): readonly Stop[] {
  const { service, path } = speaker;
  return Object.entries<OperatorFact>(operators)
    .filter(([, { prefix }]) => !prefix)
    .flatMap(([name, fact]) => {
      const refusal = refusalOf(name, fact, service.dialect);
      return conditions(speaker, name, fact).map((condition) => ({
        marked: ask(path, `$filter=${condition}`),
        says: [`\`${name}\``, fact.documentation, ...(refusal?.startsWith('operator') ? [service.dialect.name] : [])],
        told: refusal === undefined ? [] : [refusal],
        unproposed: refusal !== undefined && refusal !== 'newer-form',
      }));
    });
}

function conditions(speaker: Speaker, name: string, { group }: OperatorFact): readonly string[] {
  const { service } = speaker;
  const pairs = (types: readonly string[]) =>
    types.flatMap((type) => {
      const [property] = speaker.propertiesOf(type);
      const value = literalOf(service, type);
      return property === undefined || value === undefined ? [] : [[property, value] as const];
    });
  switch (group) {
    case 'comparison':
      return pairs(name === 'eq' || name === 'ne' ? equal : ordered).map(([property, value]) => `${property} |${name}| ${value}`);
    case 'arithmetic':
      return pairs(numbers).map(([property, value]) => `${property} |${name}| ${value} gt 5`);
    case 'membership':
      // Of two values, `in` says no more than `eq`.
      return name === 'has'
        ? []
        : pairs(equal.filter((type) => type !== 'Edm.Boolean')).map(([property, value]) => `${property} |in| (${value},${value})`);
    default: {
      const [[one, first] = [], [other, second] = []] = pairs(equal.toReversed());
      return [`${one} eq ${first} |${name}| ${other} ne ${second}`];
    }
  }
}
