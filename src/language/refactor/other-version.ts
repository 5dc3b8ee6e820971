import type { Name, Node } from '../../../grammar/index.ts';
import { inVersion, type Service, versionsOf } from '../../schema/index.ts';
import { addCondition } from '../fixes/option-edits.ts';
import type { Refactoring, TextEdit } from '../types.ts';
import { quote } from '../words.ts';
import type { Refactor, RefactorContext } from './refactor-context.ts';
import { translateMember, translateResource, typeThere } from './translate.ts';

/**
 * The whole request for another version of the service: the version in its path, and every name by what the models say that it is called there.
 * Not offered where a name has no counterpart, or the same name means something else there.
 */
export const otherVersion: Refactor = (context) => {
  const { bound, service } = context;
  const versions = versionsOf(bound.connected).flatMap((name) => {
    const found = inVersion(bound.connected, name);
    return found?.exact && found.service !== service ? [{ name, service: found.service }] : [];
  });
  return versions.flatMap((version) => rewritten(context, version.name, version.service) ?? []);
};

function rewritten(context: RefactorContext, version: string, there: Service): Refactoring | undefined {
  const { bound } = context;
  const { resource } = bound.target ?? {};
  if (!resource) return undefined;
  const edits: TextEdit[] = [versionEdit(context, version)];
  const remarks = new Set<string>();
  for (const [node, binding] of bound.bindings) {
    if (binding.kind === 'unknown' || binding.kind === 'unknown-resource') return undefined;
    if (binding.kind === 'resource') {
      const moved = translateResource(bound.service, there, binding.resource.name);
      if (!moved) return undefined;
      if (moved.name !== nameIn(node)) edits.push(context.edit(node.span, moved.name));
      const condition = moved.condition === undefined ? [] : addCondition(context, moved.condition);
      if (!condition) return undefined;
      edits.push(...condition);
    } else if (binding.kind === 'property' || binding.kind === 'navigation') {
      const name = nameIn(node);
      const moved = name === undefined ? undefined : translateMember(bound.service, there, binding.owner, name);
      if (moved === undefined || name === undefined) return undefined;
      if (moved.name !== name) edits.push(renamed(context, node, moved.name));
      const isLink = typeThere(bound.service, there, binding.owner)?.navigations.has(moved.name) ?? false;
      if (isLink !== (binding.kind === 'navigation')) remarks.add(`${quote(moved.name)} is ${isLink ? 'a link' : 'a plain value'} there`);
    }
  }
  const remark = remarks.size === 0 ? '' : ` (${[...remarks].join(', ')})`;
  return { title: `Rewrite for ${version}${remark}`, kind: 'rewrite', edits };
}

const nameIn = (node: Node): string | undefined => (node.kind === 'Name' ? node.text : node.kind === 'JsonString' ? node.value : undefined);

/** A name in a body stands in quotes. */
const renamed = (context: RefactorContext, node: Node, name: string): TextEdit =>
  node.kind === 'JsonString' ? { span: node.span, text: JSON.stringify(name) } : context.edit(node.span, name);

/** The segment that names the version, put in where there is none: the connection's own is then another. */
function versionEdit({ bound, url }: RefactorContext, version: string): TextEdit {
  const written: Name | undefined = bound.target?.version;
  if (written) return { span: written.span, text: version };
  const start = url.path.span.start + (url.path.rooted ? 1 : 0);
  return { span: { start, end: start }, text: `${version}/` };
}
