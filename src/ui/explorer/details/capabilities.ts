import type { Capabilities } from '../../../schema/index.ts';
import type { Fact, Words } from './details.ts';
import { code, fact, isSaid, listOf } from './pieces.ts';

type Line = Words | string | undefined | false;

const names = (paths: readonly string[]) => listOf(paths.map(code));
const about = (before: string, paths: readonly string[]): Line => paths.length > 0 && [before, ...names(paths), '.'];

/** What a request may ask, restriction by restriction; what is not restricted is not said. */
const asking: readonly ((capabilities: Capabilities) => Line)[] = [
  ({ read }) => read.allowed === false && 'Its entities cannot be read.',
  ({ read }) => read.allowed !== false && read.byKey === false && 'A single one cannot be asked for by its key.',
  ({ filter }) => filter.allowed === false && 'No $filter.',
  ({ filter }) => filter.required && 'Only with a $filter.',
  ({ filter }) => about('The $filter must ask for ', filter.requiredProperties),
  ({ filter }) => about('Cannot be filtered by ', filter.excluded),
  ({ filter }) => filter.functions && about('Functions in a $filter: ', filter.functions),
  ({ sort }) => sort.allowed === false && 'No $orderby.',
  ({ sort }) => about('Cannot be sorted by ', sort.excluded),
  ({ sort }) => about('Sorted upwards only by ', sort.ascendingOnly),
  ({ sort }) => about('Sorted downwards only by ', sort.descendingOnly),
  ({ expand }) => expand.allowed === false && 'No $expand.',
  ({ expand }) => about('Cannot be expanded: ', expand.excluded),
  ({ expand }) => expand.maxLevels !== undefined && expand.maxLevels >= 0 && `Links are expanded ${expand.maxLevels} deep at most.`,
  ({ select }) => select.allowed === false && 'No $select.',
  ({ search }) => (search.allowed === true ? 'Takes $search.' : search.allowed === false && 'No $search.'),
  ({ search }) => about('A $search does without ', search.unsupported),
  ({ count }) => count.allowed === false && 'Cannot be counted.',
  ({ count }) => about('Cannot be counted: ', count.excluded),
  ({ top }) => top === false && 'No $top.',
  ({ skip }) => skip === false && 'No $skip.',
  ({ compute }) => compute === false && 'No $compute.',
];

const changing: readonly ((capabilities: Capabilities) => Line)[] = [
  (all) => isReadOnly(all) && 'Nothing can be created, changed or deleted.',
  (all) => !isReadOnly(all) && all.insert.allowed === false && 'Nothing can be created.',
  ({ insert }) => insert.allowed !== false && about('Needed to create one: ', insert.required),
  ({ insert }) => insert.allowed !== false && about('Not taken when one is created: ', insert.excluded),
  (all) => !isReadOnly(all) && all.update.allowed === false && 'Nothing can be changed.',
  ({ update }) => update.allowed !== false && about('Needed to change one: ', update.required),
  ({ update }) => update.allowed !== false && about('Cannot be changed: ', update.excluded),
  ({ update }) => update.allowed !== false && update.methods !== undefined && about('Changed by ', update.methods),
  (all) => !isReadOnly(all) && all.delete.allowed === false && 'Nothing can be deleted.',
];

const isReadOnly = (all: Capabilities) => all.insert.allowed === false && all.update.allowed === false && all.delete.allowed === false;

/** What a resource allows and does not, in sentences. */
export function capabilityFacts(capabilities: Capabilities): readonly Fact[] {
  const facts = [fact('Asking', ...asking.map((say) => say(capabilities))), fact('Changing', ...changing.map((say) => say(capabilities)))];
  return facts.filter(isSaid);
}

/** What may be asked of one property of a resource, in sentences. */
export function memberCapabilities(path: string, { filter, sort, expand, count, insert, update }: Capabilities): readonly string[] {
  const expression = filter.expressions.get(path);
  const said = [
    filter.excluded.includes(path) && 'Cannot be filtered by.',
    filter.requiredProperties.includes(path) && 'The $filter must ask for it.',
    expression !== undefined && (expressionWords.get(expression) ?? `A $filter asks for it as ${expression}.`),
    sort.excluded.includes(path) && 'Cannot be sorted by.',
    sort.ascendingOnly.includes(path) && 'Sorted upwards only.',
    sort.descendingOnly.includes(path) && 'Sorted downwards only.',
    expand.excluded.includes(path) && 'Cannot be expanded.',
    count.excluded.includes(path) && 'Cannot be counted.',
    insert.required.includes(path) && 'Needed to create one.',
    insert.excluded.includes(path) && 'Not taken when one is created.',
    update.excluded.includes(path) && 'Cannot be changed.',
  ];
  return said.filter((line) => line !== false);
}

/** `Capabilities.FilterExpressionType`. */
const expressionWords: ReadonlyMap<string, string> = new Map([
  ['SingleValue', 'A $filter may ask for one value of it.'],
  ['MultiValue', 'A $filter may ask for several values of it, with or.'],
  ['SingleRange', 'A $filter may ask for one range of it.'],
  ['MultiRange', 'A $filter may ask for several ranges of it, with or.'],
  ['SearchExpression', 'A $filter may ask how it begins, ends or what it contains.'],
  ['MultiRangeOrSearchExpression', 'A $filter may ask for ranges of it, or what it contains.'],
]);
