import { lambdaOperators } from '../../grammar/index.ts';
import type { StructuredType } from '../schema/index.ts';
import { readerAt } from './complete/expect.ts';
import type { CallFrame, Frame, KeyFrame, LambdaFrame } from './complete/frames.ts';
import type { LanguageContext } from './context.ts';
import { functionFact } from './facts.ts';
import { memberDetail } from './member-words.ts';
import type { Signature } from './types.ts';
import { typeInWords } from './words.ts';

type Parameter = Signature['parameters'][number];

/** Help with the parentheses that an offset stands in: of a function, a key, or `any` and `all`. */
export function signature({ service }: LanguageContext, text: string, offset: number): Signature | undefined {
  const stack = readerAt(service, text, offset)?.stack ?? [];
  const index = stack.findLastIndex(({ kind }) => kind === 'Call' || kind === 'Key' || kind === 'Lambda');
  const frame: Frame | undefined = stack[index];
  if (frame?.kind === 'Call') return signatureOfCall(frame);
  if (frame?.kind === 'Key') return signatureOfKey(frame);
  return frame?.kind === 'Lambda' ? signatureOfLambda(frame, index < stack.length - 1) : undefined;
}

const labelOf = (name: string, parameters: readonly Parameter[]): string => `${name}(${parameters.map(({ label }) => label).join(', ')})`;

function signatureOfCall({ name, index }: CallFrame): Signature | undefined {
  const fact = functionFact(name);
  if (!fact) return undefined;
  const parameters = fact.parameters.map((parameter) => ({
    label: parameter.optional ? `${parameter.name}?` : parameter.name,
    documentation: [...new Set(parameter.types.map(typeInWords))].join(' or '),
  }));
  const documentation = `${fact.documentation}\n\n\`${fact.example}\``;
  return {
    label: labelOf(name, parameters),
    documentation,
    parameters,
    activeParameter: Math.min(index, Math.max(0, parameters.length - 1)),
  };
}

function signatureOfKey({ type, present, name }: KeyFrame): Signature | undefined {
  if (!type) return undefined;
  const begun = name !== undefined && !present.includes(name) ? [...present, name] : present;
  const key = [type.key, ...type.alternateKeys].find((names) => names.length > 0 && begun.every((part) => names.includes(part)));
  if (!key) return undefined;
  const parameters = key.map((part) => ({ label: part, documentation: documentationOf(type, part) }));
  const current = begun.at(-1);
  const activeParameter = current === undefined ? 0 : key.indexOf(current);
  return { label: labelOf(typeInWords(type.name), parameters), documentation: 'One entity by its key.', parameters, activeParameter };
}

function documentationOf(type: StructuredType, part: string): string | undefined {
  const property = type.properties.get(part);
  if (!property) return type.navigations.get(part)?.documentation;
  return [memberDetail(type, property), property.documentation].filter(Boolean).join('. ');
}

function signatureOfLambda({ operator, source }: LambdaFrame, inBody: boolean): Signature {
  const each = source.name === undefined ? 'each one' : `each ${typeInWords(source.name)}`;
  const parameters = [
    { label: 'variable', documentation: `Stands for ${each} in turn.` },
    { label: 'condition', documentation: 'What is asked of it.' },
  ];
  const fact = Object.hasOwn(lambdaOperators, operator) ? lambdaOperators[operator as keyof typeof lambdaOperators] : undefined;
  const documentation = fact && `${fact.documentation}\n\n\`${fact.example}\``;
  return { label: `${operator}(variable: condition)`, documentation, parameters, activeParameter: inBody ? 1 : 0 };
}
