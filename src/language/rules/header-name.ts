import { closest } from '../../lib/index.ts';
import { headerFacts } from '../headers.ts';
import type { Rule } from '../rule.ts';

/** Other headers that people send, beside those of OData: RFC 9110, Fetch. */
const common: readonly string[] = [
  ...['Authorization', 'Cookie', 'Origin', 'Referer', 'User-Agent', 'Host', 'Cache-Control', 'Content-Length', 'Content-Encoding'],
  ...[
    'Accept-Encoding',
    'Connection',
    'Date',
    'Range',
    'X-Api-Key',
    'X-CSRF-Token',
    'DataServiceVersion',
    'Content-Language',
    'Content-ID',
  ],
  ...['X-Request-ID', 'X-Correlation-ID', 'X-HTTP-Method', 'OData-Isolation', 'OData-EntityId', 'Isolation', 'If-Modified-Since', 'Slug'],
];

const known: readonly string[] = [...headerFacts.map(({ name }) => name), ...common];
const lower: ReadonlySet<string> = new Set(known.map((name) => name.toLowerCase()));

/** Header names are compared without regard to capitals (RFC 9110, 5.1); a service ignores one that it does not know. */
export const headerName: Rule = ({ dialect, report }) => ({
  Header({ name }) {
    const written = name.text.toLowerCase();
    if (written.length < 4 || lower.has(written)) return;
    const suggestions = closest(name.text, known).slice(0, 1);
    // Where CORS rules name what may be sent, it is refused anyway, and the name says why.
    if (suggestions.length > 0 && (!dialect.corsHeaders || dialect.corsHeaders.includes(suggestions[0]!.toLowerCase())))
      report('unknown-header', name.span, { name: name.text, suggestions });
  },
});
