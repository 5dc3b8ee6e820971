import fc, { type Arbitrary } from 'fast-check';
import { print } from '../../../grammar/index.ts';
import type * as Tree from '../../../grammar/tree.ts';
import { name, span, word } from './build.ts';
import type { Groups } from './expressions.ts';
import { anyText, lineText } from './text.ts';
import { urls } from './urls.ts';

const string = (value: string): Tree.JsonString => ({ kind: 'JsonString', span, value });

const json: Arbitrary<Tree.Json> = fc.letrec<{ value: Tree.Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 2, arbitrary: anyText.filter((text) => !/^<[A-Z][A-Z0-9 _-]*>$/.test(text)).map(string) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('0', '-1.5e3', '12345678901234567890').map((text): Tree.Json => ({ kind: 'JsonNumber', span, text })),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('true', 'false', 'null').map((text): Tree.Json => ({ kind: 'JsonWord', span, text: text as 'true' })),
    },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 3 }).map((items): Tree.Json => ({ kind: 'JsonArray', span, items })) },
    {
      weight: 2,
      arbitrary: fc.array(fc.tuple(anyText, tie('value')), { maxLength: 3 }).map(
        (members): Tree.Json => ({
          kind: 'JsonObject',
          span,
          members: members.map(([key, value]) => ({ kind: 'JsonMember', span, name: string(key), value })),
        }),
      ),
    },
  ),
})).value;

const container = json.filter(({ kind }) => kind === 'JsonObject' || kind === 'JsonArray');
const jsonBody = container.map((value): Tree.Body => ({ kind: 'Body', span, text: print(value, { encoding: 'decoded' }), json: value }));
const textBody = fc
  .constantFrom('text', 'a\n\nb', '<xml/>', 'x=1&y=2', '  indented')
  .map((text): Tree.Body => ({ kind: 'Body', span, text, json: undefined }));

const headerName = fc.constantFrom('Accept', 'X-Y', 'OData-Version', 'x_1');
const header = fc
  .tuple(headerName, fc.oneof(lineText, fc.constant('')))
  .map(([key, value]): Tree.Header => ({ kind: 'Header', span, name: name(key), value: name(value) }));

const comment = fc
  .tuple(fc.constantFrom('#', '//', '# ', '## '), lineText)
  .map(([marker, text]): Tree.Comment => ({ kind: 'Comment', span, text: `${marker}${text}`.trimEnd() }))
  // Such a line parts requests.
  .filter(({ text }) => !text.startsWith('###'));

function requests(groups: Groups): Arbitrary<Tree.Request> {
  return fc
    .record({
      name: fc.option(
        lineText.filter((text) => !text.startsWith('#')),
        { nil: undefined },
      ),
      method: fc.constantFrom('GET', 'POST', 'PATCH', 'get', 'FETCH'),
      url: urls(groups),
      headers: fc.array(header, { maxLength: 2 }),
      body: fc.option(fc.oneof(jsonBody, textBody), { nil: undefined }),
      comments: fc.array(comment, { maxLength: 2 }),
    })
    .map(({ name: title, method, ...parts }) => ({
      kind: 'Request',
      span,
      name: title === undefined ? undefined : name(title),
      method: word(method),
      ...parts,
    }));
}

/** Request documents. */
export function documents(groups: Groups): Arbitrary<Tree.Document> {
  return fc.array(requests(groups), { maxLength: 3 }).map((requests) => ({ kind: 'Document', span, requests }));
}
