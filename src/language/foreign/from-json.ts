import type { Service, StructuredType } from '../../schema/index.ts';

/** A body behind a POST to the resource that has all its members, and few others; undefined where none has, or several as well. */
export function fromJson(text: string, service: Service): string | undefined {
  const names = membersOf(text);
  if (names.length === 0) return undefined;
  // By type: a resource may have several names.
  const fitting = new Map<StructuredType, string>();
  for (const { kind, name, type } of service.resources.values()) {
    const members = service.types.get(type);
    const isFitting = names.every((member) => members?.properties.has(member) || members?.navigations.has(member));
    if (kind === 'EntitySet' && members && isFitting && !fitting.has(members)) fitting.set(members, name);
  }
  const [first, second] = [...fitting].sort(([a], [b]) => size(a) - size(b));
  return first && (!second || size(first[0]) < size(second[0])) ? `POST /${first[1]}\n\n${text}` : undefined;
}

const size = ({ properties, navigations }: StructuredType): number => properties.size + navigations.size;

function membersOf(text: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  } catch (error) {
    // What is half typed is no JSON yet.
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
