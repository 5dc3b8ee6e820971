import type { Rule } from '../rule.ts';

/** Headers that a browser sends anywhere without asking: Fetch, "CORS-safelisted request-header". */
const safelisted: ReadonlySet<string> = new Set(['accept', 'accept-language', 'content-language', 'content-type', 'range']);

/** A header outside of the service's `Access-Control-Allow-Headers` fails the preflight, and nothing is sent. */
export const header: Rule = ({ dialect, report }) => ({
  Header({ name, span }) {
    const lower = name.text.toLowerCase();
    if (!dialect.corsHeaders || lower === '' || safelisted.has(lower) || dialect.corsHeaders.includes(lower)) return;
    report('header-refused', name.span, { name: name.text, service: dialect.name, line: span });
  },
});
