import type { LanguageContext } from '../context.ts';
import type { TextEdit } from '../types.ts';

export function insertion(_context: LanguageContext, _text: string, start: number, end: number, path: string): readonly TextEdit[] {
  return [{ span: { start, end }, text: path }];
}
