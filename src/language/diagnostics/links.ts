import type { Span } from '../../../grammar/index.ts';
import { didYouMean, quote, typeInWords } from '../words.ts';
import { row } from './row.ts';

/** Links where properties belong, and properties where links do. */
export const linkDiagnostics = {
  'not-a-link': row<{ name: string; owner: string; option: string; last: boolean }>(
    'error',
    'A property where a link is needed.',
    (data) =>
      data.last
        ? `${quote(data.name)} is a property of ${typeInWords(data.owner)}, not a link: it cannot be expanded. Use $select for properties.`
        : `${quote(data.name)} is a property of ${typeInWords(data.owner)}, not a link: nothing can follow it.`,
  ),
  'many-without-lambda': row<{ name: string; owner: string; link: Span; condition: Span | undefined; variable: string }>(
    'error',
    'A path goes through a link to many as if it led to one.',
    (data) =>
      `${quote(data.name)} links ${typeInWords(data.owner)} to many${data.condition ? `: say which of them with ${quote(`${data.name}/any(…)`)}` : ', and one value is needed here'}.`,
  ),
  'link-to-many-as-value': row<{ name: string; owner: string }>(
    'error',
    'A link to many stands where one value is needed.',
    (data) =>
      `${quote(data.name)} links ${typeInWords(data.owner)} to many and has no value of its own. Use ${quote(`${data.name}/any(…)`)} or ${quote(`${data.name}/$count`)}.`,
  ),
  'link-value': row<{ name: string; target: string; key: string | undefined; paths: readonly string[]; link: Span }>(
    'error',
    'A link to one is compared with a value that is not its key.',
    (data) =>
      (data.key === undefined
        ? `${quote(data.name)} links to one ${typeInWords(data.target)} and is no value: compare a property of it.`
        : `${quote(data.name)} is compared by the key of ${typeInWords(data.target)}, ${data.key}.`) + didYouMean(data.paths),
  ),
  'lambda-on-property': row<{ name: string; owner: string; operator: string }>(
    'error',
    '`any` or `all` after a property that holds one value.',
    (data) =>
      `${quote(data.name)} of ${typeInWords(data.owner)} has one value: ${data.operator}(…) is for links to many. Ask for the value itself.`,
  ),
  'select-through-link': row<{ link: string; property: string }>(
    'error',
    '`$select` names a property of a linked entity.',
    (data) =>
      `$select takes properties of this resource only. To get ${quote(data.property)}, expand ${quote(data.link)} and select it there.`,
  ),
} as const;
