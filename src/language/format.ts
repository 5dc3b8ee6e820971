import type { LanguageContext } from './context.ts';
import type { TextEdit } from './types.ts';

export const format = (_context: LanguageContext, _text: string): readonly TextEdit[] => [];
