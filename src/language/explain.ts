import type { LanguageContext } from './context.ts';
import type { Explanation } from './types.ts';

export const explain = (_context: LanguageContext, _text: string, _offset: number): Explanation | undefined => undefined;
