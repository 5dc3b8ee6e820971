import type { Node } from '../../../grammar/index.ts';
import type { Want } from './expected.ts';
import { type Cursor, methodOf, over, type Place, placeWith } from './place.ts';
import { aggregateName, nameFor, searchWants } from './wants-apply.ts';
import { operandWants, operatorWants } from './wants-expression.ts';
import { itemWants } from './wants-item.ts';
import { jsonWants } from './wants-json.ts';
import { declarationWants, stepWants } from './wants-member.ts';
import { optionWants, parameterWants } from './wants-option.ts';
import { keyWants, resourceWants } from './wants-resource.ts';

/** What is expected of the word that stands at a place: by what holds it. */
export function wantsAt(cursor: Cursor, place: Place): readonly Want[] {
  if (place.before === ' eq ') return operatorWants(cursor, place);
  if (place.before === ' as ') return [{ kind: 'keyword', words: ['as'] }];
  const leaf = over(place, 0)!;
  const parent = over(place, 1)!;
  if (isOption(parent) && parent.name === leaf) return optionWants(cursor, place);
  switch (parent.kind) {
    case 'Request':
      return parent.method === leaf ? requestBegin : bodyWants(cursor, place);
    case 'Header':
      return headerWants(cursor, place, parent);
    case 'Body':
    case 'JsonMember':
    case 'JsonArray':
      return place.path.some(({ kind }) => kind === 'Body') ? jsonWants(cursor, place) : [];
    case 'CustomOption':
      return parameterWants(place, parent.name.text);
    case 'ValueOption':
      return [...parameterWants(place, parent.name.text), { kind: 'option-value', option: parent.name.text }];
    case 'SearchOption':
    case 'SearchBinary':
    case 'SearchNot':
    case 'SearchGroup':
      return searchWants(cursor, place);
    case 'ComputeItem':
    case 'NestItem':
      return parent.alias === leaf ? namedWants(cursor, nameFor(parent.expression)) : [];
    case 'LambdaSegment':
      return parent.variable === leaf ? declarationWants(place) : [];
    case 'Transformation':
      return parent.name === leaf ? [{ kind: 'transformation' }] : [];
    case 'AggregateItem':
    case 'AggregateFrom':
      return parent.method === leaf
        ? [{ kind: 'aggregation-method' }]
        : parent.kind === 'AggregateItem' && parent.alias === leaf
          ? namedWants(cursor, aggregateName(parent))
          : [];
    case 'Argument':
      return parent.name === leaf ? keyWants(cursor, place, parent) : operandWants(cursor, place, 0);
    case 'NameSegment':
      return segmentWants(cursor, place);
    case 'LiteralSegment':
      return [];
    case 'Call':
      return parent.name === leaf ? operandWants(cursor, place, 1) : operandWants(cursor, place, 0);
    default:
      return leaf.kind === 'Literal' ? operandWants(cursor, place, 0) : [];
  }
}

const requestBegin: readonly Want[] = [{ kind: 'method' }, { kind: 'request', separate: false }];

const isOption = (node: Node): node is Extract<Node, { readonly kind: `${string}Option` }> => node.kind.endsWith('Option');

/** A name of a path: of a resource, of an item to select or expand, or of an expression. */
function segmentWants(cursor: Cursor, place: Place): readonly Want[] {
  const path = over(place, 2)!;
  const { method, url } = place.request;
  // Before a URL that no method stands before.
  if (!method && url.span.start === over(place, 0)?.span.start) return requestBegin;
  if (path.kind === 'ResourcePath') return resourceWants(place, path);
  if (path.kind !== 'Path') return [];
  const item = over(place, 3)!;
  if (item.kind === 'SelectItem' || item.kind === 'ExpandItem') return itemWants(place, path, item);
  return path.segments[0] === over(place, 1) ? operandWants(cursor, place, 2) : stepWants(place, path);
}

/** Behind a blank line: a body where the method has one, otherwise another request. */
function bodyWants(cursor: Cursor, place: Place): readonly Want[] {
  if (over(place, 0)?.kind !== 'Body') return [];
  if (/^(?:POST|PUT|PATCH|DELETE)$/.test(methodOf(place))) return jsonWants(cursor, place);
  return cursor.word.text === '' ? [{ kind: 'method' }, { kind: 'request', separate: true }] : [];
}

type Header = Extract<Node, { readonly kind: 'Header' }>;

/** Behind `as` a name; where that is missing, it, or what the value goes on with. */
function namedWants(cursor: Cursor, suggestion: string): readonly Want[] {
  const { text, word } = cursor;
  if (/\bas(?:[\s+]|%20)+$/i.test(text.slice(0, word.span.start))) return [{ kind: 'name', suggestion }];
  const place = placeWith(cursor, ' eq ');
  return place ? operatorWants(cursor, place) : [{ kind: 'keyword', words: ['as'] }];
}

function headerWants({ text, end }: Cursor, place: Place, header: Header): readonly Want[] {
  if (header.value === over(place, 0)) return [{ kind: 'header-value', header: header.name.text }];
  // Not before something else on its line.
  if (!/^[ \t]*(?:[:=\r\n]|$)/.test(text.slice(end))) return [];
  const others = place.request.headers.filter((other) => other !== header);
  return [{ kind: 'header-name', present: others.map(({ name }) => name.text), method: methodOf(place) }];
}
