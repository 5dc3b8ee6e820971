import type { Service } from '../../schema/index.ts';
import type { Clock } from '../context.ts';
import type { CompletionKind, Samples, ValueQuestion } from '../types.ts';
import type { Expectation } from './expected.ts';

/** A completion before it is given its place in the document. */
export interface Draft {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail: string;
  readonly documentation: string | undefined;
  readonly text: string;
  readonly snippet: boolean;
  readonly again: boolean;
  readonly filter: string | undefined;
  readonly ask: ValueQuestion | undefined;
  /** How soon it comes among all that can stand here: the lower, the sooner; those alike in the order of what is wanted. */
  readonly weight: number;
}

/** What items may depend on beside what is wanted. */
export interface ItemContext {
  readonly service: Service;
  readonly clock: Clock | undefined;
  readonly samples: Samples | undefined;
  readonly expectation: Expectation;
}

/** A draft that inserts its label, unless `parts` say otherwise. */
export function draft(kind: CompletionKind, label: string, parts: Partial<Omit<Draft, 'kind' | 'label'>> = {}): Draft {
  return {
    label,
    kind,
    detail: '',
    documentation: undefined,
    text: label,
    snippet: false,
    again: false,
    filter: undefined,
    ask: undefined,
    weight: 0,
    ...parts,
  };
}

/** Literal text inside a snippet. */
export const snippetText = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

/** A tab stop of a snippet, with the text it begins with. */
export const tabStop = (stop: number, text = ''): string => (text === '' ? `\${${stop}}` : `\${${stop}:${snippetText(text)}}`);

/** A tab stop with alternatives to pick from. */
export const choice = (stop: number, values: readonly string[]): string =>
  `\${${stop}|${values.map((value) => value.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;

/** A blank, where the word before would run into what is inserted. */
export const blankBefore = ({ preceding }: Expectation): string => (/^\s?$/.test(preceding) ? '' : ' ');

/** A string as OData writes it, quotes doubled. */
export const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
