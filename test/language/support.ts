import { createLanguageService, type Diagnostic, type Fix, type LanguageService, type TextEdit } from '../../src/language/index.ts';
import { balena, dialects, learn, nothingLearned, observe, openService, toService } from '../../src/schema/index.ts';

export const v7: LanguageService = createLanguageService(balena('v7'));
export const v6: LanguageService = createLanguageService(balena('v6'));
/** A service that speaks plain OData, of which no names are known. */
export const standard: LanguageService = createLanguageService(openService('OData'));

/** balena's names in services of other versions. */
export const odata2: LanguageService = createLanguageService({ ...balena('v7'), dialect: dialects['odata-2'], version: '2.0' });
export const odata40: LanguageService = createLanguageService({ ...balena('v7'), dialect: dialects['odata-4.0'], version: '4.0' });

/** A service that is known by two of its answers. */
export const inferred: LanguageService = createLanguageService(
  toService(
    'inferred',
    [
      [
        'device',
        { d: [{ id: 1, device_name: 'attic 7', note: null, latitude: '41.08', is_online: true, belongs_to__application: { __id: 1 } }] },
      ],
      ['application', { d: [{ id: 1, app_name: 'my sensors', created_at: '2024-02-29T10:20:30Z' }] }],
    ]
      .map(([path, answer]) => observe(`https://host.example/${path}`, 'https://host.example/', answer))
      .reduce(learn, nothingLearned),
  ),
);

/** Text between two `|` is the span meant. */
export function unmark(marked: string): { text: string; start: number; end: number } {
  const [before = '', inner = '', after = ''] = marked.split('|');
  return { text: before + inner + after, start: before.length, end: before.length + inner.length };
}

/** What is found, as one line each: the code and the text with its span marked. */
export const found = (service: LanguageService, text: string): string[] =>
  service.diagnose(text).map((diagnostic) => `${diagnostic.code}: ${mark(text, diagnostic)}`);

const mark = (text: string, { span }: Diagnostic): string =>
  `${text.slice(0, span.start)}|${text.slice(span.start, span.end)}|${text.slice(span.end)}`;

/** The text after edits, which do not overlap. */
export function apply(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.toSorted((a, b) => b.span.start - a.span.start || b.span.end - a.span.end);
  return ordered.reduce((result, { span, text: added }) => result.slice(0, span.start) + added + result.slice(span.end), text);
}

/** The diagnostic of a code, with its fixes. */
export function fixesOf(service: LanguageService, text: string, code: string): readonly Fix[] {
  const diagnostic = service.diagnose(text).find((candidate) => candidate.code === code);
  return diagnostic ? service.fixes(text, diagnostic) : [];
}
