import type { Service } from '../schema/index.ts';
import { complete } from './complete/complete.ts';
import { createLanguageContext, type LanguageOptions } from './context.ts';
import { definition } from './definition.ts';
import { diagnose } from './diagnose.ts';
import { explain } from './explain.ts';
import { fixAll } from './fixes/fix-all.ts';
import { fixes, silencing } from './fixes/fixes.ts';
import { format } from './format.ts';
import { formatRange, formatTyped } from './format-part.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlay-hints.ts';
import { links } from './links.ts';
import { outline } from './outline.ts';
import { filterBy } from './pointing/filter-by.ts';
import { insertion } from './pointing/insertion.ts';
import { selection } from './pointing/selection.ts';
import { tick } from './pointing/tick.ts';
import { refactorings } from './refactor/refactorings.ts';
import { rename } from './rename.ts';
import { signature } from './signature.ts';
import { tokens } from './tokens.ts';
import type { LanguageService } from './types.ts';

/**
 * All that an editor asks about request documents for one service. Every call takes the whole document and gives plain,
 * structured-cloneable data in its offsets; none throws, whatever the text.
 */
export function createLanguageService(service: Service, options: LanguageOptions = {}): LanguageService {
  const context = createLanguageContext(service, options);
  return {
    diagnose: (text) => diagnose(context, text),
    complete: (text, offset) => complete(context, text, offset),
    hover: (text, offset) => hover(context, text, offset),
    fixes: (text, diagnostic) => fixes(context, text, diagnostic),
    silence: (text, diagnostic) => silencing(context, text, diagnostic),
    fixAll: (text, span) => fixAll(context, text, span),
    refactorings: (text, start, end, answered) => refactorings(context, text, start, end, answered),
    format: (text) => format(context, text),
    formatRange: (text, span) => formatRange(context, text, span),
    formatTyped: (text, offset) => formatTyped(context, text, offset),
    inlayHints: (text) => inlayHints(context, text),
    links: (text) => links(context, text),
    signature: (text, offset) => signature(context, text, offset),
    definition: (text, offset) => definition(context, text, offset),
    rename: (text, offset, name) => rename(context, text, offset, name),
    tokens: (text) => tokens(context, text),
    explain: (text, offset) => explain(context, text, offset),
    outline: (text) => outline(context, text),
    selection: (text, offset) => selection(context, text, offset),
    tick: (text, offset, path, on) => tick(context, text, offset, path, on),
    filterBy: (text, offset, path) => filterBy(context, text, offset, path),
    insertion: (text, start, end, path) => insertion(context, text, start, end, path),
  };
}
