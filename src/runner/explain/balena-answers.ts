/**
 * What balena's answers mean. Its own errors rarely say what is wrong: a wrong name is a 500 without a word. Observed on
 * open-balena-api 49 (pinejs 24).
 */

import type { AnswerRow } from './answer-row.ts';
import { type AnswerFacts, pathOf } from './facts.ts';

const says = ({ message }: AnswerFacts): string | undefined => (message ? `It says: ${message}` : undefined);
const only =
  (test: (facts: AnswerFacts) => boolean, sentence: string) =>
  (facts: AnswerFacts): string | undefined =>
    test(facts) ? sentence : undefined;

const queryOf = ({ url }: AnswerFacts): string => /\?(.*)$/s.exec(url)?.[1] ?? '';
const hasQuery = (facts: AnswerFacts): boolean => queryOf(facts) !== '';
const asksUnsupported = (facts: AnswerFacts): boolean => /(?:^|[&(;])\$(?:search|apply|compute|levels)\b|\$expand=\*/.test(queryOf(facts));
const followsLink = ({ url }: AnswerFacts): boolean => /\)\/(?!\$count)[^/]+/.test(pathOf(url));
const hasLonePercent = ({ url }: AnswerFacts): boolean => /%(?![0-9A-Fa-f]{2})/.test(url);

export const balenaAnswers: readonly AnswerRow[] = [
  {
    status: 200,
    methods: ['PATCH', 'MERGE', 'PUT', 'DELETE'],
    title: ({ method }) => `${method} was accepted`,
    meaning: 'balena answers 200 without a body, also when nothing matched and so nothing changed.',
    causes: [],
    tries: ['Ask for the same path and filter with GET to see what there is now.'],
  },
  {
    status: 400,
    message: /^Malformed url/i,
    title: 'The URL is not one that balena can read',
    meaning: 'It has a syntax error, or uses an option that balena does not have.',
    causes: [
      only(asksUnsupported, 'It uses $search, $apply, $compute, $levels or $expand=*, which balena does not have.'),
      'A quote, a parenthesis or an operator is missing or superfluous.',
      only(
        ({ url }) => /%(?:28|29|2C|3A|2F)/i.test(url),
        'A parenthesis, comma, colon or slash is percent-encoded; balena reads them only raw.',
      ),
      'A date or a GUID is not in quotes.',
      'An option has no "&" before it.',
    ],
    tries: ['Look at what is underlined in the query: each has a fix.', says],
  },
  {
    status: 400,
    shape: 'html',
    title: 'The body is not JSON that balena can read',
    meaning: 'balena answers a body that does not parse with an HTML page.',
    causes: ['A comma, a quote or a bracket of the body is missing or superfluous.'],
    tries: ['Correct the body where it is underlined.', says],
  },
  {
    status: 400,
    shape: 'string',
    message: /^It is necessary that/,
    title: 'A rule of balena forbids this',
    meaning: ({ message }) => message,
    causes: ['The values together break the rule that the answer names.'],
    tries: ['Change the values so that the rule holds.'],
  },
  {
    status: 400,
    methods: ['PATCH', 'MERGE'],
    title: 'balena did not accept the change',
    meaning: (facts) => says(facts) ?? 'The request cannot be carried out as it is.',
    causes: ['The body is empty: a PATCH must change at least one field.', 'A value breaks a rule of the resource.'],
    tries: ['Put at least one field into the body.'],
  },
  {
    status: 500,
    shape: 'empty',
    title: 'Something in the request does not exist, or does not fit',
    meaning: 'balena answers wrong names and values with an empty 500: it is most likely the request, not the server.',
    causes: [
      only(({ method }) => method === 'HEAD', 'balena does not answer HEAD.'),
      only(({ url }) => url.includes('$links'), 'balena does not have $links.'),
      only(followsLink, 'A link is followed in the path; balena has no such paths. Use $expand.'),
      only(hasQuery, 'A property or link in $filter, $select, $expand or $orderby is not one of this resource.'),
      only(({ writes, method }) => writes && method !== 'DELETE', 'A field of the body is not one of this resource.'),
      only(({ keyed }) => keyed, 'The key has the wrong type, or is not a unique one of this resource.'),
      only(({ method }) => method === 'POST' || method === 'PUT', 'A required field is missing from the body.'),
      only(hasLonePercent, 'A % in the URL is not encoded as %25.'),
      'balena itself has a fault, if nothing of the request is underlined.',
    ],
    tries: ['Look at what is underlined in the query: each has a fix.', 'Leave out one option after the other until an answer comes.'],
  },
  {
    status: 401,
    shape: 'empty',
    title: 'balena does not show this to you',
    meaning: 'balena answers 401 to an unknown resource as well as to a token that is missing, wrong or not allowed to do this.',
    causes: [
      only(({ carriesToken }) => !carriesToken, 'No token goes along with the request.'),
      only(({ carriesToken }) => carriesToken, 'The token is wrong, has expired, or belongs to another balena.'),
      'The name of the resource is wrong.',
      only(({ carriesToken }) => carriesToken, 'The token may not do this.'),
    ],
    tries: [
      only(({ carriesToken }) => !carriesToken, 'Set a token on the connection.'),
      'Check the name of the resource.',
      'Ask /user/v1/whoami of the same server to see whose token it is.',
    ],
  },
  {
    status: 404,
    shape: 'empty',
    title: 'balena has nothing at this address',
    meaning: 'balena answers 404 to a version that it does not know; an unknown resource is a 401.',
    causes: ['The version in the URL is none of v1 to v7.', 'The base URL of the connection leads elsewhere.'],
    tries: ['Choose a version that exists, such as v7.'],
  },
  {
    status: 409,
    title: 'This would break a unique value or a link',
    meaning: (facts) =>
      says(facts) ?? 'Another row has the same value already, or a row that is linked to does not exist or is still needed.',
    causes: [
      only(({ message }) => /unique/.test(message ?? ''), 'Another row has this value already.'),
      only(({ message }) => !/unique/.test(message ?? ''), 'A row that is linked to does not exist, or other rows still link to this one.'),
    ],
    tries: ['Choose another value, or look for the row that has it.'],
  },
];
