import { type FunctionFact, functions, type ParameterFact } from '../../../grammar/index.ts';
import { fittingExample } from '../../../src/language/fitting-example.ts';
import type { LanguageService } from '../../../src/language/index.ts';
import type { Dialect } from '../../../src/schema/index.ts';
import { unmark } from '../support.ts';
import { ask } from './grounds.ts';
import type { Speaker } from './speaker.ts';
import type { Stop } from './stop.ts';
import { literalOf } from './values.ts';

export interface CallCase extends Stop {
  readonly signature: string;
}

/** What becomes of a function at a service; undefined where it has it. */
function refusalOf(
  name: string,
  { version, until }: FunctionFact,
  { functions: taken, unansweredFunctions, olderForms, newest }: Dialect,
): string | undefined {
  if (unansweredFunctions.includes(name)) return 'function-unanswered';
  if (taken && !taken.includes(name)) return 'function-not-taken';
  if (until < 4 && !olderForms.includes(name)) return 'older-form';
  return newest !== undefined && version === '4.01' ? 'newer-form' : undefined;
}

/** Every way to fill the parameters, with each of the types that each takes, and without those that can be left out. */
function overloads(speaker: Speaker, parameters: readonly ParameterFact[]): readonly (readonly string[])[] {
  const least = parameters.filter(({ optional }) => !optional).length;
  const counts = Array.from({ length: parameters.length - least + 1 }, (_, index) => least + index);
  return counts.flatMap((count) =>
    parameters
      .slice(0, count)
      .reduce<readonly (readonly string[])[]>(
        (begun, { types }) => begun.flatMap((before) => fillings(speaker, types).map((argument) => [...before, argument])),
        [[]],
      ),
  );
}

function fillings(speaker: Speaker, types: readonly string[]): readonly string[] {
  const found = types.map((type) => speaker.expressionOf(type)).filter((each) => each !== undefined);
  return [...new Set(found)];
}

const primitive = ({ parameters }: FunctionFact): boolean =>
  parameters.every(({ types }) => types.some((type) => type.startsWith('Edm.') && !type.startsWith('Edm.Geo')));

/** A condition that a call makes: by itself where it is one, or compared with a value of its type. */
function conditionOf({ service }: Speaker, call: string, { returns }: FunctionFact): string {
  if (returns === 'Edm.Boolean') return call;
  // A digit is in no case, so that no `toupper` is never it.
  if (returns === 'Edm.String') return `${call} eq '1'`;
  return `${call} ${/Date|Time|Decimal/.test(returns) ? 'gt' : 'eq'} ${/Int|Decimal|Double/.test(returns) ? '1' : literalOf(service, returns)}`;
}

/** Every function in every form of it, and what is told where the service has none of that. */
export function functionStops(speaker: Speaker): readonly Stop[] {
  const { service, path } = speaker;
  return Object.entries<FunctionFact>(functions)
    .filter(([, fact]) => primitive(fact))
    .flatMap(([name, fact]) => {
      const refusal = refusalOf(name, fact, service.dialect);
      const says = [
        `\`${name}(`,
        fact.documentation,
        fittingExample(fact.example, service),
        ...(refusal?.startsWith('function') ? [service.dialect.name] : []),
      ];
      return overloads(speaker, fact.parameters).map((given) => ({
        marked: ask(path, `$filter=${conditionOf(speaker, `|${name}|(${given.join(',')})`, fact)}`),
        says,
        told: refusal === undefined ? [] : [refusal],
        unproposed: refusal !== undefined && refusal !== 'newer-form',
      }));
    });
}

/** Calls that are wrong: with an argument too few or too many, or a value that is none of what the function gives. */
export function wrongCalls(speaker: Speaker): readonly (readonly [text: string, ...codes: string[]])[] {
  const { service, path } = speaker;
  return Object.entries<FunctionFact>(functions)
    .filter(([name, fact]) => primitive(fact) && [undefined, 'newer-form'].includes(refusalOf(name, fact, service.dialect)))
    .flatMap(([name, fact]) => {
      const forms = overloads(speaker, fact.parameters);
      const [shortest = []] = forms;
      const longest = forms.at(-1) ?? [];
      const condition = (given: readonly string[]): string =>
        ask(path, `$filter=${conditionOf(speaker, `${name}(${given.join(',')})`, fact)}`);
      const few = shortest.length === 0 ? [] : [condition(shortest.slice(1))];
      const counted = [...few, condition([...longest, '1'])].map((text) => [text, 'argument-count'] as const);
      const compared = `${name}(${shortest.join(',')}) eq ${fact.returns === 'Edm.Boolean' ? '1' : 'true'}`;
      return [
        ...counted,
        [ask(path, `$filter=${compared}`), 'type-mismatch', 'operand-type', 'unreadable-literal', 'coerced-literal'] as const,
      ];
    });
}

/** The signature in the parentheses of each argument: what it is called as, and which of its parameters the caret is at. */
export function wrongSignatures(language: LanguageService, speaker: Speaker): readonly string[] {
  return Object.entries<FunctionFact>(functions).flatMap(([name, fact]) => {
    const words = fact.parameters.map((parameter) => (parameter.optional ? `${parameter.name}?` : parameter.name));
    return words.flatMap((word, index) => {
      const { text, start } = unmark(ask(speaker.path, `$filter=${name}(${words.map((_, at) => (at === index ? '|a|' : 'a')).join(',')})`));
      const signature = language.signature(text, start);
      const active = signature?.parameters[signature.activeParameter]?.label;
      const isRight =
        signature?.label === `${name}(${words.join(', ')})` && active === word && signature.documentation?.includes(fact.documentation);
      return isRight ? [] : [`${text} at ${start}: ${signature?.label} → ${active}`];
    });
  });
}
