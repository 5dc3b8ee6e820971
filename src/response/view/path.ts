import type { JsonText } from '../json/json-text.ts';
import { locate } from '../json/locate.ts';
import { stringAt } from '../json/source.ts';

const identifier = /^[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*$/u;

/** JavaScript-like path from the root to a value: `d[0].device_name`, `["a b"]`; empty for the root and for unknown values. */
export function pathOf(text: JsonText, value: number): string {
  const steps = locate(text, value)?.slice(1) ?? [];
  const path = steps.map(({ position, name }) => {
    if (name < 0) return `[${position}]`;
    const key = stringAt(text, name, Number.MAX_SAFE_INTEGER);
    return identifier.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
  });
  return path.join('').replace(/^\./, '');
}
