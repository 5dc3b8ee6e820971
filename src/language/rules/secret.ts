import type { Rule } from '../rule.ts';

const parameters = /^(apikey|api_key|access_token|token)$/i;
const headers = /^(authorization|x-api-key|cookie)$/i;

/**
 * balena takes `?apikey=` as well as the header: so a key can hide in a URL. A document is saved, shared and copied; a token belongs to
 * the connection.
 */
export const secret: Rule = ({ text, report }) => ({
  Url({ origin }) {
    // `https://user:password@host`: RFC 3986, 3.2.1.
    const [, scheme, user] = /^(\w+:\/\/)([^/@]+@)/.exec(origin ? text.slice(origin.span.start, origin.span.end) : '') ?? [];
    if (!origin || !scheme || !user || user.includes('{{')) return;
    const start = origin.span.start + scheme.length;
    report('key-in-url', { start, end: start + user.length }, { name: `${user.split(':')[0]}:…@` });
  },
  CustomOption({ name, value, span }) {
    if (!parameters.test(name.text) || value?.kind !== 'Name' || value.text === '' || value.text.includes('{{')) return;
    report('key-in-url', span, { name: name.text });
  },
  Header({ name, value, span }) {
    if (!headers.test(name.text) || value.text === '' || /\{\{|<[A-Za-z_ ]+>|\$[A-Za-z_]/.test(value.text)) return;
    report('credential-header', span, { name: name.text });
  },
});
