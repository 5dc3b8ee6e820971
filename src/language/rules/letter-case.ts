import type { Call, Expression, Literal } from '../../../grammar/index.ts';
import type { Rule, RuleContext } from '../rule.ts';

const changing = {
  tolower: (text: string) => text.toLowerCase(),
  toupper: (text: string) => text.toUpperCase(),
} as const;

const searching: ReadonlySet<string> = new Set(['contains', 'startswith', 'endswith', 'indexof']);

/** `tolower(x)` has small letters only, `toupper(x)` capitals (URL Conventions 5.1.1.7): a text with others is never equal to it, nor in it. */
export const letterCase: Rule = (context) => ({
  Binary({ operator, left, right }) {
    if (operator.text.toLowerCase() !== 'eq') return;
    check(context, left, right);
    check(context, right, left);
  },
  Call(node) {
    const [text, part] = node.name.text === 'substringof' ? node.arguments.toReversed() : node.arguments;
    if ((searching.has(node.name.text) || node.name.text === 'substringof') && text && part) check(context, text, part);
  },
});

const isChanged = (node: Expression): node is Call => node.kind === 'Call' && Object.hasOwn(changing, node.name.text);

const isText = (node: Expression): node is Literal => node.kind === 'Literal' && node.type === 'String' && !node.value.includes('{{');

function check({ report }: RuleContext, changed: Expression, literal: Expression): void {
  if (!isChanged(changed) || !isText(literal)) return;
  const name = changed.name.text as keyof typeof changing;
  const fitting = changing[name](literal.value);
  if (fitting === literal.value) return;
  report('letter-case', literal.span, { name, value: literal.value, changed: `'${fitting.replaceAll("'", "''")}'` });
}
