import { builtInFunction, type Call, type FunctionFact, functions } from '../../../grammar/index.ts';
import { closest } from '../../lib/index.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** The built-in functions: URL Conventions 5.1.1.4 to 5.1.1.12. A service takes those of its dialect, with as many arguments as they have. */
export const functionCall: Rule = (context) => ({
  Call(node) {
    if (context.bindingOf(node.name)?.kind !== 'function') return;
    const name = builtInFunction(node.name.text);
    if (name === undefined) checkUnknown(context, node);
    else if (!isTaken(context, node.name.text)) checkNotTaken(context, node);
    else checkCount(context, node, name, functions[name]);
  },
});

const isTaken = ({ dialect }: RuleContext, name: string): boolean => dialect.functions?.includes(name) ?? true;

function checkUnknown({ dialect, service, report }: RuleContext, { name }: Call): void {
  // A service of which nothing is known, or only what its answers showed, may have functions of its own.
  if (service.open || service.origin === 'inferred') return;
  const foreign = foreignNames[name.text.toLowerCase()];
  const taken = dialect.functions ?? Object.keys(functions);
  const suggestions = foreign !== undefined && taken.includes(foreign) ? [foreign] : closest(name.text, taken);
  report('unknown-function', name.span, { name: name.text, suggestions, note: undefined });
}

/** What other languages call them. */
const foreignNames: Readonly<Record<string, string>> = {
  lower: 'tolower',
  lcase: 'tolower',
  upper: 'toupper',
  ucase: 'toupper',
  like: 'contains',
  includes: 'contains',
  len: 'length',
  size: 'length',
  ceil: 'ceiling',
  substr: 'substring',
  left: 'substring',
  mid: 'substring',
  begins: 'startswith',
  beginswith: 'startswith',
  ends: 'endswith',
  getdate: 'now',
  today: 'now',
  strpos: 'indexof',
};

function checkNotTaken({ dialect, report }: RuleContext, { name }: Call): void {
  if (dialect.unansweredFunctions.includes(name.text)) {
    report('function-unanswered', name.span, { name: name.text, service: dialect.name });
    return;
  }
  // Upper case is OData 4.01's; balena's parser knows the lower-case names only.
  const suggestions = closest(name.text, dialect.functions ?? []);
  const pattern = name.text === 'matchesPattern' ? ['contains', 'startswith', 'endswith'] : suggestions;
  report('function-not-taken', name.span, { name: name.text, service: dialect.name, suggestions: pattern, renames: suggestions });
}

function checkCount({ report }: RuleContext, node: Call, name: string, fact: FunctionFact): void {
  const least = fact.parameters.filter((parameter) => !parameter.optional).length;
  const given = node.arguments.length;
  if (given >= least && (given <= fact.parameters.length || name === 'case')) return;
  report('argument-count', node.span, { name, signature: signatureOf(name, fact), given });
}

const signatureOf = (name: string, { parameters }: FunctionFact): string =>
  `${name}(${parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name)).join(', ')})`;
