/**
 * Writes `model-v7.ts` and `model-v6.ts` from published facts:
 *
 *     node src/schema/balena/import-model.ts <folder>
 *
 * where the folder holds `balena-v7.json` and `balena-v6.json`: names, types and flags from the typings of balena's SDK; lengths,
 * enum values and alternate keys as observed. What those files leave unsaid is worked out here: which of a link's names is the
 * preferred one, and v6's read-only flags, which are v7's where the member is the same.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { foldLinks, isReadOnlyInNewer, type LinkContext } from './import-links.ts';
import { type Model, type ModelProperty, type ModelResource, writeModel } from './model-format.ts';
import type { PublishedModel, PublishedProperty, PublishedResource } from './published.ts';

function importModel(context: LinkContext): Model {
  return { resources: Object.keys(context.types).map((name) => importResource(name, context)) };
}

function importResource(name: string, context: LinkContext): ModelResource {
  const from = context.types[name]!;
  const empty = { name, aliases: from.aliases ?? [], like: undefined, alternateKeys: [], properties: [], links: [] };
  const like = Object.entries(context.types).find(([other, type]) => other !== name && from.note && sameMembers(type, from));
  if (like) return { ...empty, like: like[0] };
  return {
    ...empty,
    alternateKeys: from.alternateKeys,
    properties: Object.entries(from.properties).map(([key, property]) => importProperty(name, key, property, context.newer?.[name])),
    links: foldLinks(name, context),
  };
}

function sameMembers(one: PublishedResource, other: PublishedResource): boolean {
  return JSON.stringify([one.properties, one.navigations]) === JSON.stringify([other.properties, other.navigations]);
}

function importProperty(resource: string, name: string, from: PublishedProperty, newer: PublishedResource | undefined): ModelProperty {
  return {
    name,
    // The typings of some resources of v6 leave the type of the id open; it is an integer everywhere.
    type: name === 'id' ? 'Edm.Int32' : from.type,
    nullable: from.nullable,
    readOnly: from.readOnly ?? isReadOnlyInNewer(newer, resource, name),
    writeOnly: from.writeOnly ?? newer?.properties[name]?.writeOnly ?? false,
    minLength: from.minLength,
    maxLength: from.maxLength,
    enum: from.enum,
  };
}

function writeModule(version: string, source: string, model: Model): void {
  const comment = `Written by import-model.ts; edit nothing here. ${source}.`;
  const text = `// ${comment}\nexport const ${version} = \`\n${writeModel(model)}\`;\n`;
  writeFileSync(new URL(`model-${version}.ts`, import.meta.url), text);
}

function readPublished(folder: string, version: string): PublishedModel {
  return JSON.parse(readFileSync(`${folder}/balena-${version}.json`, 'utf8')) as PublishedModel;
}

const folder = argv[2];
if (!folder) throw new Error('Usage: node src/schema/balena/import-model.ts <folder with balena-v7.json and balena-v6.json>');
const v7 = readPublished(folder, 'v7');
const v6 = readPublished(folder, 'v6');
writeModule('v7', v7.source, importModel({ types: v7.resources, older: v6.resources, newer: undefined }));
writeModule('v6', v6.source, importModel({ types: v6.resources, older: v6.resources, newer: v7.resources }));
