import { methods } from '../../../grammar/index.ts';
import { closest } from '../../lib/index.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** Data service requests use GET, POST, PATCH, PUT and DELETE: Protocol 11. balena answers HEAD 500 with an empty body. */
export const method: Rule = (context) => ({
  Request: () => checkMethod(context),
});

function checkMethod({ request, dialect, report }: RuleContext): void {
  if (!request.method) return;
  const { text, span } = request.method;
  const name = text.toUpperCase();
  if (dialect.methods.includes(name)) return;
  const taken = { methods: dialect.methods.filter((known) => known !== 'OPTIONS') };
  const replacement = dialect.methods.includes(replacements[name] ?? '') ? replacements[name] : undefined;
  if (Object.hasOwn(methods, name)) report('method-not-taken', span, { name, service: dialect.name, ...taken, replacement });
  else report('unknown-method', span, { name: text, suggestions: closest(name, dialect.methods), ...taken });
}

const replacements: Readonly<Record<string, string>> = { HEAD: 'GET', MERGE: 'PATCH', PATCH: 'MERGE' };
