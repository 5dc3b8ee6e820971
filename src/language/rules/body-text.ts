import type { Body, JsonMember } from '../../../grammar/index.ts';
import type { Property } from '../../schema/index.ts';
import { isBefore4 } from '../facts.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { integerRange } from '../truth/range.ts';
import { typePhrase } from '../words.ts';

/**
 * Values of a body in the JSON of their type: JSON Format 4.01, 7.1 (dates and GUIDs are texts of a form, integers have their range), 7.3 and 7.4
 * (collections are arrays). A service that reads values in its own way is told of by `body-member`.
 */
export const bodyText: Rule = (context) => {
  const checkBody = (node: Body): void => checkKind(context, node);
  if (context.dialect.literalReading) return { Body: checkBody };
  return {
    JsonMember(node, ancestors) {
      const owner = ancestors.at(-1);
      const binding = context.bindingOf(node.name);
      if (owner?.kind !== 'JsonObject' || !context.bound.bodies.has(owner)) return;
      if (binding?.kind === 'navigation' && binding.navigation.collection) checkList(context, node);
      if (binding?.kind === 'property' && !binding.property.collection && !binding.property.readOnly && !binding.property.guessed)
        checkProperty(context, node, binding.property);
    },
    Body: checkBody,
  };
};

function checkList({ report }: RuleContext, { name, value }: JsonMember): void {
  if (value.kind === 'JsonObject') report('list-expected', value.span, { name: name.value, given: value.kind });
}

const zoned = /^\d{4,}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/i;

/** Forms of texts: ABNF, `dateValue`, `dateTimeOffsetValue`, `timeOfDayValue`, `durationValue`, `guidValue`. OData 2 has moments of another form. */
const forms: ReadonlyMap<string, RegExp> = new Map([
  ['Edm.Date', /^-?\d{4,}-\d\d-\d\d$/],
  ['Edm.DateTimeOffset', zoned],
  ['Edm.TimeOfDay', /^\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/],
  ['Edm.Duration', /^[+-]?P(?=\w)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/],
  ['Edm.Guid', /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i],
]);

function checkProperty(context: RuleContext, { value }: JsonMember, { name, type }: Property): void {
  const { report, service, text } = context;
  if (value.kind === 'JsonNumber') {
    checkNumber(context, value, name, type);
    return;
  }
  const form = value.kind === 'JsonString' && !(isBefore4(service) && type !== 'Edm.Guid') ? forms.get(type) : undefined;
  if (value.kind !== 'JsonString' || !form || value.value.includes('{{') || form.test(value.value)) return;
  const given = text.slice(value.span.start, value.span.end).slice(0, 40);
  const day = type === 'Edm.DateTimeOffset' && zoned.test(`${value.value}T00:00:00Z`) ? `"${value.value}T00:00:00Z"` : undefined;
  report('body-value-type', value.span, { name, expected: typePhrase(type), given, quoted: day, unquoted: undefined });
}

function checkNumber(
  { report }: RuleContext,
  value: Extract<JsonMember['value'], { kind: 'JsonNumber' }>,
  name: string,
  type: string,
): void {
  const range = integerRange(type);
  const number = Number(value.text);
  if (!range || (Number.isInteger(number) && number >= range[0] && number <= range[1])) return;
  const fraction = !Number.isInteger(number);
  report('number-out-of-range', value.span, { name, type, value: value.text.slice(0, 40), fraction, service: undefined });
}

/** What begins with neither brace is no JSON: a text, or the path of a file, as other readers of these documents have it. */
function checkKind({ request, target, report }: RuleContext, { json, text, span }: Body): void {
  const writes = /^(?:POST|PATCH|PUT|MERGE)$/i.test(request.method?.text ?? '');
  const says = request.headers.some(({ name, value }) => name.text.toLowerCase() === 'content-type' && !value.text.includes('json'));
  if (json || says || !writes || target?.ends !== 'entities' || !target.type || target.type.hasStream) return;
  if (/^\s*</.test(text) || text.includes('{{') || text.trim() === '') return;
  report('body-not-object', span, {});
}
