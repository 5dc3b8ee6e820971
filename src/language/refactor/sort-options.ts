import {
  type CountSegment,
  type ExpandItem,
  type Hole,
  type Node,
  type QueryOption,
  type SelectItem,
  systemQueryOption,
  type Url,
} from '../../../grammar/index.ts';
import type { Refactor } from './refactor-context.ts';

/** As a query is read best: which rows, what of them, in which order, how many. What is not named here stays behind. */
const order: readonly string[] = [
  ...['$apply', '$compute', '$search', '$filter', '$select', '$expand', '$orderby', '$top', '$skip', '$count', '$inlinecount', '$format'],
];

type Holder = Url | ExpandItem | SelectItem | CountSegment;

const isHolder = (node: Node): node is Holder => 'options' in node && node.options !== undefined;

/** The options of the request, or of the `$expand` at the cursor, in their usual order. Services read them in any. */
export const sortOptions: Refactor = (context) => {
  const holder = context.path.findLast((node): node is Holder => isHolder(node) && (node.options?.length ?? 0) > 1);
  const options = holder?.options;
  if (!holder || !options || options.some(({ kind }) => kind === 'Hole') || hasComment(context.bound.request.comments, options)) return [];
  const sorted = options.toSorted((a, b) => rankOf(a) - rankOf(b));
  const edits = options.flatMap((option, index) =>
    sorted[index] === option ? [] : [{ span: option.span, text: context.slice(sorted[index]!.span) }],
  );
  return edits.length === 0 ? [] : [{ title: 'Put the options into their usual order', kind: 'rewrite', edits }];
};

function rankOf(option: QueryOption | Hole): number {
  if (option.kind === 'Hole') return order.length;
  const rank = order.indexOf(systemQueryOption(option.name.text) ?? option.name.text);
  return rank < 0 ? order.length : rank;
}

/** A comment between options is about the one below it. */
const hasComment = (comments: readonly Node[], options: readonly Node[]): boolean =>
  comments.some(({ span }) => span.start > options[0]!.span.start && span.end < options.at(-1)!.span.end);
