import type { MetadataProblemCode } from '../problems.ts';

interface Fault {
  /** What the parser's message begins with. */
  readonly message: string;
  readonly code: MetadataProblemCode;
  readonly sentence: string;
}

const bareAmpersand = 'A bare & must be written as &amp;: it stays as it is written.';

/** What can be wrong with XML, in the words of saxes and in ours. */
const faults: readonly Fault[] = [
  { message: 'undefined entity', code: 'forbidden', sentence: 'This entity is not one of XML’s own: it stays as it is written.' },
  { message: 'inappropriately located doctype', code: 'forbidden', sentence: 'A document type declaration stands where none can.' },
  { message: 'disallowed character in entity name', code: 'malformed', sentence: bareAmpersand },
  {
    message: 'malformed character entity',
    code: 'malformed',
    sentence: 'There is no character of this number: it stays as it is written.',
  },
  { message: 'duplicate attribute', code: 'duplicate', sentence: 'The element has an attribute twice: the first one is used.' },
  { message: 'attribute without value', code: 'malformed', sentence: 'An attribute has no value.' },
  { message: 'unquoted attribute value', code: 'malformed', sentence: 'The value of an attribute must be in quotes.' },
  { message: 'no whitespace between', code: 'malformed', sentence: 'There must be a space between attributes: a quote may be missing.' },
  {
    message: 'disallowed character in attribute',
    code: 'malformed',
    sentence: 'This cannot be part of an attribute: a quote may be missing.',
  },
  { message: 'disallowed character in tag', code: 'malformed', sentence: 'A bare < must be written as &lt;.' },
  { message: 'disallowed character in closing', code: 'malformed', sentence: 'A closing tag holds a name and nothing else.' },
  { message: 'weird empty close tag', code: 'malformed', sentence: 'A closing tag has no name: it is left out.' },
  { message: 'forward-slash in opening tag', code: 'malformed', sentence: 'A slash in a tag must stand right before its >.' },
  { message: 'disallowed character', code: 'malformed', sentence: 'XML does not allow this character here.' },
  { message: 'the string "]]>"', code: 'malformed', sentence: 'XML does not allow ]]> in text.' },
  { message: 'malformed comment', code: 'malformed', sentence: 'XML does not allow -- in a comment.' },
  { message: 'text data outside of root node', code: 'malformed', sentence: 'Text stands outside of the document: it is left out.' },
];

/** What the reader tells better itself, as it knows which elements are open and where the text ends. */
const untold = [
  'unexpected close tag',
  'unmatched closing tag',
  'unclosed tag',
  'unexpected end',
  'document must contain a root element',
  'documents may contain only one root',
];

/** What to tell of a message of the parser's; undefined: nothing. */
export function faultOf(message: string): Pick<Fault, 'code' | 'sentence'> | undefined {
  if (untold.some((known) => message.startsWith(known))) return undefined;
  const known = faults.find((fault) => message.startsWith(fault.message));
  return known ?? { code: 'odd', sentence: `The XML is not quite as it should be (${message.replace(/\.$/, '')}).` };
}
