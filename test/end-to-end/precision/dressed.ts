import type { Choices } from '../../support/choices.ts';
import { oddLiteral } from './values.ts';

const literals = /datetime'[^']*'|'(?:[^']|'')*'|(?<=[\s(,=])-?\d+(?:\.\d+)?(?=[\s),;&]|$)|\b(?:true|false|null)\b/g;

/** Some literals of a query given by parameter aliases: in filters, keys, lists, arguments, nested options, also where none is taken. */
export function aliased(text: string, choices: Choices): string {
  const values: string[] = [];
  const replaced = text.replace(literals, (literal) => {
    if (!choices.rarely(3)) return literal;
    const same = values.indexOf(literal);
    return `@p${same < 0 ? values.push(literal) - 1 : same}`;
  });
  const given = values
    .filter(() => !choices.rarely(20))
    .map((value, index) => `@p${index}=${choices.rarely(8) ? oddLiteral(choices) : value}`);
  if (choices.rarely(15)) given.push('@other=1', ...given.slice(0, 1));
  return [replaced, ...given].join(text.includes('?') ? '&' : '?').replace(/\?(@.*)\?/, '?$1&');
}

/** The same query as a document has it: an option a line, comments between. */
export function inLines(text: string, choices: Choices): string {
  const separator = choices.oneOf(['\n  ', '\n', '\n      ', '\n  # of one\n  ']);
  const name = choices.rarely(2) ? '### Rows\n' : '';
  return name + text.replace('?', `${separator}?`).replaceAll(/&(?=[$@]?\w+=)/g, `${separator}&`);
}
