import type { AggregateItem, Expression, Node } from '../../../grammar/index.ts';
import type { Want } from './expected.ts';
import { type Cursor, over, type Place } from './place.ts';

/** What goes on behind a value in `$compute` and `aggregate(…)`: its method, its name. */
export function nextWords({ kind }: Node, written: Expression): readonly Want[] {
  if (kind === 'ComputeItem') return [{ kind: 'keyword', words: ['as'] }];
  return [{ kind: 'keyword', words: isCount(written) ? ['as'] : ['with', 'as'] }];
}

const isCount = (node: Expression): boolean => node.kind === 'Path' && node.segments.at(-1)?.kind === 'CountSegment';

export const aggregateName = ({ expression, method }: AggregateItem): string =>
  nameFor(expression, method?.kind === 'Name' ? method.text : undefined);

/** A name for a computed value, after what it is made of: `price_sum`, `price_mul`. */
export function nameFor(node: Node, method?: string): string {
  const [name, by] = madeOf(node);
  const suffix = method ?? by;
  return [name, suffix].filter((part) => part !== undefined).join('_') || 'value';
}

function madeOf(node: Node): readonly [name: string | undefined, by: string | undefined] {
  switch (node.kind) {
    case 'Path': {
      const last = node.segments.at(-1);
      if (last?.kind === 'CountSegment') return ['count', undefined];
      return [last?.kind === 'NameSegment' && last.name.kind === 'Name' ? last.name.text : undefined, undefined];
    }
    case 'Binary':
      return [madeOf(node.left)[0], node.operator.text];
    case 'Call':
      return [node.arguments[0] && madeOf(node.arguments[0])[0], node.name.text];
    case 'Unary':
      return madeOf(node.operand);
    case 'Group':
      return madeOf(node.expression);
    default:
      return [undefined, undefined];
  }
}

/** Words and what joins them; two words with nothing between them are read as if AND stood there. */
export function searchWants({ word }: Cursor, place: Place): readonly Want[] {
  const parent = over(place, 1);
  const joined = parent?.kind === 'SearchBinary' && parent.right === over(place, 0);
  const operator = joined && parent.operator.span.start === parent.operator.span.end;
  return [{ kind: 'search', operator, quoted: word.quote !== undefined }];
}
