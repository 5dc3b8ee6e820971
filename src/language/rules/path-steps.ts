import type { NameSegment, ResourcePath, Url } from '../../../grammar/index.ts';
import { resourceOfType } from '../../schema/index.ts';
import type { Rule, RuleContext } from '../rule.ts';

/**
 * Paths to related entities, properties and counts: URL Conventions 4.4, 4.6 and 4.8. balena answers a link or property behind a key 500
 * with an empty body, and takes `/$count` behind a resource only.
 */
export const pathSteps: Rule = (context) => ({
  Url(node) {
    if (context.dialect.quirks.includes('no-navigation-path')) {
      checkMember(context, node);
      checkEmpty(context, node);
    }
    if (context.dialect.quirks.includes('no-count-after-key')) checkCount(context, node.path);
    if (context.dialect.quirks.includes('no-service-document')) checkRoot(context, node);
  },
});

/** `//device`: a host without a scheme by RFC 3986, which a request document is sent to the connection's own with; nothing stands between the slashes. */
function checkEmpty({ text, dialect, report }: RuleContext, { span: { start } }: Url): void {
  if (!text.startsWith('//', start)) return;
  report('segment-not-taken', { start, end: start + 2 }, { name: '//', service: dialect.name, instead: ' Write one slash.', alone: false });
}

/** The API answers its root 401, and 400 with options; a step that is no name, and is not read as a key, 400 or 401. */
function checkRoot({ text, service, dialect, bindingOf, report }: RuleContext, { span, path, options }: Url): void {
  const data = { service: dialect.name, alone: true };
  const [first] = path.segments;
  const isRoot = first === undefined && /^\/(?!\/)/.test(text.slice(span.start));
  if (isRoot && (options !== undefined || path.span.end === span.start + 1))
    report('segment-not-taken', path.span, { ...data, name: '/', instead: ` Name a resource of ${service.name} behind it.` });
  const head = path.segments.find((step) => step.kind !== 'NameSegment' || bindingOf(step.name)?.kind !== 'version');
  if (head?.kind === 'CountSegment')
    report('segment-not-taken', head.span, { ...data, name: '$count', instead: ' Name a resource before it.' });
  const odd = path.segments.find(({ kind }) => kind === 'LiteralSegment');
  if (odd)
    report('segment-not-taken', odd.span, { ...data, name: text.slice(odd.span.start, odd.span.end), instead: keyInstead(odd, first) });
}

/** `device/1` is the standard's key as a segment. */
function keyInstead(odd: ResourcePath['segments'][number], first: ResourcePath['segments'][number] | undefined): string {
  const isKey = odd.kind === 'LiteralSegment' && odd !== first && /^(?:\d+|'.*')$/.test(odd.value.text);
  return isKey ? ` A key is written in parentheses: (${odd.value.text}).` : '';
}

function checkMember(context: RuleContext, url: Url): void {
  const { segments } = url.path;
  const at = segments.findIndex((segment) => segment.kind === 'NameSegment' && memberName(context, segment) !== undefined);
  const step = segments[at];
  const before = segments[at - 1];
  if (step?.kind !== 'NameSegment' || before?.kind !== 'NameSegment') return;
  const name = memberName(context, step)!;
  const link = context.bindingOf(step.name)?.kind === 'navigation';
  const last = at === segments.length - 1 && step.arguments.length === 0;
  context.report(
    'navigation-path',
    { start: step.span.start, end: url.path.span.end },
    {
      service: context.dialect.name,
      name,
      option: link ? '$expand' : '$select',
      remove: last ? { start: before.span.end, end: url.path.span.end } : undefined,
      filter: last && url.options === undefined ? filterForm(context, before, step) : undefined,
      path: url.path.span,
    },
  );
}

/** The member's name, when the segment is a property or a link. */
function memberName({ bindingOf }: RuleContext, segment: NameSegment): string | undefined {
  const binding = bindingOf(segment.name);
  if (binding?.kind === 'navigation') return binding.navigation.name;
  return binding?.kind === 'property' ? binding.property.name : undefined;
}

/** `application?$filter=owns__device/any(d:d/id eq 1)` for `device(1)/belongs_to__application`, where just one link leads back. */
function filterForm({ service, bindingOf, text }: RuleContext, keyed: NameSegment, step: NameSegment): string | undefined {
  const binding = bindingOf(step.name);
  const items = keyed.arguments[0]?.items;
  if (binding?.kind !== 'navigation' || !items || items.length === 0) return undefined;
  const target = service.types.get(binding.navigation.target);
  const resource = target && resourceOfType(service, target.name);
  const back = [...(target?.navigations.values() ?? [])].filter((link) => link.target === binding.owner.name && link.aliasOf === undefined);
  const [link, ...more] = back;
  if (!resource || !link || more.length > 0) return undefined;
  const conditions = items.map(
    ({ name, value }) => `${name?.text ?? binding.owner.key[0] ?? 'id'} eq ${text.slice(value.span.start, value.span.end)}`,
  );
  const condition = conditions.map((part) => (link.collection ? `x/${part}` : `${link.name}/${part}`)).join(' and ');
  return `${resource.name}?$filter=${link.collection ? `${link.name}/any(x:${condition})` : condition}`;
}

function checkCount({ dialect, report }: RuleContext, path: ResourcePath): void {
  path.segments.forEach((segment, index) => {
    const before = path.segments[index - 1];
    if (segment.kind !== 'CountSegment' || before?.kind !== 'NameSegment' || before.arguments.length === 0) return;
    report('count-after-key', segment.span, { service: dialect.name, remove: { start: before.span.end, end: segment.span.end } });
  });
}
