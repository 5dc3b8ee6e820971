import type { Call, Expression } from '../../../grammar/index.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { groupOf } from '../type-groups.ts';

/** Functions that look for one text in another, by which of their arguments is the one that is looked through: URL Conventions 5.1.1.5. */
const searched: ReadonlyMap<string, number> = new Map([
  ['contains', 0],
  ['startswith', 0],
  ['endswith', 0],
  ['indexof', 0],
  ['substringof', 1],
]);

/** A text that is written out is mostly looked for in a property, and not the other way round. */
export const swappedArguments: Rule = (context) => ({
  Call(node) {
    const at = searched.get(node.name.text.toLowerCase());
    if (at === undefined || node.arguments.length !== 2 || context.bindingOf(node.name)?.kind !== 'function') return;
    const through = node.arguments[at]!;
    const part = node.arguments[1 - at]!;
    if (isText(through) && isProperty(part, context)) tell(context, node, [through, part]);
  },
});

const isText = (node: Expression): boolean => node.kind === 'Literal' && node.type === 'String';

function isProperty(node: Expression, { typeOf }: RuleContext): boolean {
  const { name, collection } = typeOf(node);
  return node.kind === 'Path' && groupOf(name) === 'text' && !collection;
}

function tell({ text, report }: RuleContext, node: Call, [through, part]: readonly [Expression, Expression]): void {
  const slice = ({ span }: Expression): string => text.slice(span.start, span.end);
  const [first, second] = node.arguments.map((argument) => argument.span);
  report('swapped-arguments', node.span, {
    name: node.name.text,
    through: slice(through),
    part: slice(part),
    first: first!,
    second: second!,
  });
}
