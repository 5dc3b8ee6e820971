import { chars, choice, exactly, list, optional, type Pattern, repeat, sequence, type Trace, word } from './matcher.ts';
import { boolean, DIGIT, DQUOTE, digits, odataIdentifier, STAR, segmentText, unreservedText } from './patterns.ts';

/** The ABNF's rules for URIs (RFC 3986), headers and preferences (its sections 8, A and B), on the text as it stands. */

// ---------------------------------------------------------------- URIs

const nameText = chars(/(?:[\w.~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*/y, 'a host');
const IPvFuture = sequence('v', chars(/[0-9A-F]+/iy, 'a hexadecimal digit'), '.', chars(/[\w.~!$&'()*+,;=:-]+/y, 'an address'));
const IPv4address = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
const addressText = /[0-9A-Fa-f:.]*/y;

/** Eight groups, the last two of which may be an IPv4 address; `::` stands for one group or more. */
function isIPv6(text: string): boolean {
  const halves = text.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const groups = halves.flat();
  const last = groups.at(-1) ?? '';
  const hasIPv4 = halves.at(-1)!.length > 0 && IPv4address.test(last);
  const count = groups.length + (hasIPv4 ? 1 : 0);
  const isWhole = halves.length === 2 ? count <= 7 : halves.length === 1 && count === 8;
  return isWhole && (hasIPv4 ? groups.slice(0, -1) : groups).every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group));
}

const IPv6address: Pattern = (text: string, at: number, trace: Trace) => {
  addressText.lastIndex = at;
  const found = addressText.exec(text)![0];
  return isIPv6(found) ? at + found.length : trace.miss(at, 'an IPv6 address');
};

const IPLiteral = sequence('[', choice(IPv6address, IPvFuture), ']');
export const host = choice(IPLiteral, nameText);
export const scheme = chars(/[A-Za-z][A-Za-z0-9+.-]*/y, 'a scheme such as https');
export const serviceRoot = sequence(
  choice(word('https'), word('http')),
  '://',
  host,
  optional(':', chars(/\d*/y, 'a port')),
  '/',
  repeat(sequence(segmentText, '/')),
);
const userinfo = chars(/(?:[\w.~!$&'()*+,;=:-]|%[0-9A-Fa-f]{2})*@/y, 'a user');
const authority = sequence(optional(userinfo), host, optional(':', chars(/\d*/y, 'a port')));
const path = chars(/(?:[\w.~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*/y, 'a path');
const rootless = chars(/(?:[\w.~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})+/y, 'a path');
const pathAbsolute = chars(/\/(?!\/)/y, 'a path');
const queryOrFragment = chars(/(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*/y, 'a query');
const hierPart = choice(
  sequence('//', authority, optional(chars(/(?=\/)/y, '"/"'), path)),
  sequence(pathAbsolute, path),
  sequence(rootless, path),
);
export const URI = sequence(scheme, ':', hierPart, optional('?', queryOrFragment), optional('#', queryOrFragment));

// ---------------------------------------------------------------- headers

const OWS = chars(/[ \t]*/y, 'a blank');
export const headerText = chars(/[\x21-\x7e\x80-\uffff]+/y, 'a value');
export const requestId = unreservedText;
const header = (name: string, value: Pattern): Pattern => sequence(name, ':', OWS, value);

export const headers = {
  asyncresult: header('AsyncResult', sequence(DIGIT, DIGIT, DIGIT)),
  'content-id': header('Content-ID', requestId),
  isolation: sequence(choice('OData-Isolation', 'Isolation'), ':', OWS, 'snapshot'),
  'odata-entityid': header('OData-EntityID', headerText),
  'odata-error': header('OData-Error', sequence('{', DQUOTE, exactly('code'), DQUOTE, ':', chars(/[\x20-\x7e]*/y, 'text'))),
  'odata-maxversion': header('OData-MaxVersion', sequence(digits, '.', digits)),
  'odata-version': header('OData-Version', sequence('4.0', repeat(chars(/[1-9]/y, 'a digit'), 0, 1))),
} as const satisfies Readonly<Record<string, Pattern>>;

// ---------------------------------------------------------------- preferences

const equals = sequence(OWS, '=', OWS);
/** Once preferences of OData had a prefix. */
const own = (name: string) => choice(name, `odata.${name}`);
export const annotationIdentifier = sequence(
  optional('-'),
  choice(
    STAR,
    sequence(odataIdentifier, repeat(sequence('.', odataIdentifier)), '.', choice(odataIdentifier, STAR)),
    sequence(odataIdentifier, repeat(sequence('.', odataIdentifier), 1)),
  ),
  optional('#', odataIdentifier),
);
export const annotationsList = list(annotationIdentifier, ',');
const positive = sequence(chars(/[1-9]/y, 'a number from 1'), chars(/\d*/y, 'a digit'));

export const preferences = {
  allowEntityReferencesPreference: own('allow-entityreferences'),
  callbackPreference: sequence(own('callback'), OWS, ';', OWS, 'url', equals, DQUOTE, URI, DQUOTE),
  continueOnErrorPreference: sequence(own('continue-on-error'), optional(equals, boolean)),
  includeAnnotationsPreference: sequence(own('include-annotations'), equals, DQUOTE, annotationsList, DQUOTE),
  maxpagesizePreference: sequence(own('maxpagesize'), equals, positive),
  omitValuesPreference: sequence('omit-values', equals, choice('nulls', 'defaults')),
  respondAsyncPreference: word('respond-async'),
  returnPreference: sequence('return', equals, choice(exactly('representation'), exactly('minimal'))),
  trackChangesPreference: own('track-changes'),
  waitPreference: sequence('wait', equals, digits),
} as const satisfies Readonly<Record<string, Pattern>>;

export const preference = choice(...Object.values(preferences));
export const prefer = sequence('Prefer', ':', OWS, list(preference, sequence(OWS, ',', OWS)));
export const anyHeader = choice(...Object.values(headers), prefer);
