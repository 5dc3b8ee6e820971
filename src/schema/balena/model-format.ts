/**
 * How the balena models are written down: one line a fact, so that a change of the API is a readable diff.
 *
 *     device_tag = device__has__tag_key          a resource, its other names
 *       (device tag_key)                         an alternate key
 *       tag_key String 1..100                    a property: type, `?` nullable, `ro` read-only, `wo` write-only, length
 *       is_of__class String : fleet | block      the values that it takes
 *       device -> device                         a link to one, `?` nullable, `ro` read-only
 *       image_install => image_install = installs__image     a link to many, its other names
 *     my_application : application               a resource with the entities of another one
 *
 * A type without a dot is in `Edm`.
 */
export interface Model {
  readonly resources: readonly ModelResource[];
}

export interface ModelResource {
  readonly name: string;
  readonly aliases: readonly string[];
  /** The resource whose type this one shares; it has no members of its own then. */
  readonly like: string | undefined;
  readonly alternateKeys: readonly (readonly string[])[];
  readonly properties: readonly ModelProperty[];
  readonly links: readonly ModelLink[];
}

export interface ModelProperty {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  readonly minLength: number | undefined;
  readonly maxLength: number | undefined;
  readonly enum: readonly string[] | undefined;
}

export interface ModelLink {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly target: string;
  readonly collection: boolean;
  readonly nullable: boolean;
  readonly readOnly: boolean;
}

const words = (text: string | undefined): string[] => text?.split(' ').filter(Boolean) ?? [];

/** The model that a text in this format describes; throws on a line that it cannot read, for the texts are the project's own. */
export function readModel(text: string): Model {
  const blocks = text.trim().split(/\n(?! )/);
  return { resources: blocks.map(readResource) };
}

function readResource(block: string): ModelResource {
  const [head = '', ...lines] = block.split('\n  ');
  const [, name, aliases, like] = /^(\w+)(?: = ([\w ]+))?(?: : (\w+))?$/.exec(head) ?? unreadable(head);
  const keys: string[][] = [];
  const properties: ModelProperty[] = [];
  const links: ModelLink[] = [];
  for (const line of lines) {
    if (line.startsWith('(')) keys.push(words(line.slice(1, -1)));
    else if (line.includes('> ')) links.push(readLink(line));
    else properties.push(readProperty(line));
  }
  return { name: name!, aliases: words(aliases), like, alternateKeys: keys, properties, links };
}

function readProperty(line: string): ModelProperty {
  const [, name, type, nullable, readOnly, writeOnly, min, max, values] =
    /^(\w+) ([\w.]+)(\?)?( ro)?( wo)?(?: (\d*)\.\.(\d*))?(?: : (.+))?$/.exec(line) ?? unreadable(line);
  return {
    name: name!,
    type: type!.includes('.') ? type! : `Edm.${type}`,
    nullable: nullable !== undefined,
    readOnly: readOnly !== undefined,
    writeOnly: writeOnly !== undefined,
    minLength: min ? Number(min) : undefined,
    maxLength: max ? Number(max) : undefined,
    enum: values?.split(' | '),
  };
}

function readLink(line: string): ModelLink {
  const [, name, arrow, target, nullable, readOnly, aliases] =
    /^(\w+) ([-=])> (\w+)(\?)?( ro)?(?: = ([\w ]+))?$/.exec(line) ?? unreadable(line);
  return {
    name: name!,
    aliases: words(aliases),
    target: target!,
    collection: arrow === '=',
    nullable: nullable !== undefined,
    readOnly: readOnly !== undefined,
  };
}

function unreadable(line: string): never {
  throw new SyntaxError(`Not a line of a model: ${line}`);
}

/** The text of a model; `readModel(writeModel(model))` equals `model`. */
export function writeModel(model: Model): string {
  return model.resources.map(writeResource).join('');
}

function writeResource(resource: ModelResource): string {
  const lines = [
    ...resource.alternateKeys.map((key) => `(${key.join(' ')})`),
    ...resource.properties.map(writeProperty),
    ...resource.links.map(writeLink),
  ];
  const head = resource.name + named(' = ', resource.aliases) + (resource.like ? ` : ${resource.like}` : '');
  return [head, ...lines].join('\n  ').concat('\n');
}

function writeProperty(property: ModelProperty): string {
  const { name, type, nullable, readOnly, writeOnly, minLength, maxLength } = property;
  const flags = (nullable ? '?' : '') + (readOnly ? ' ro' : '') + (writeOnly ? ' wo' : '');
  const length = minLength === undefined && maxLength === undefined ? '' : ` ${minLength ?? ''}..${maxLength ?? ''}`;
  return `${name} ${type.replace(/^Edm\./, '')}${flags}${length}${property.enum ? ` : ${property.enum.join(' | ')}` : ''}`;
}

function writeLink(link: ModelLink): string {
  const flags = (link.nullable ? '?' : '') + (link.readOnly ? ' ro' : '');
  return `${link.name} ${link.collection ? '=' : '-'}> ${link.target}${flags}${named(' = ', link.aliases)}`;
}

function named(mark: string, names: readonly string[]): string {
  return names.length ? mark + names.join(' ') : '';
}
