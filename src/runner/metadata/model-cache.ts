import type { KeyValues } from './key-values.ts';
import type { ModelSource, PlacedProblem } from './types.ts';

/** What is kept of a model beside itself. */
export interface ModelRecord {
  /** Of the code that read it: what another build has read is read again from its text. */
  readonly build: string;
  readonly from: ModelSource;
  /** The address it is from, or the file's name. */
  readonly name: string;
  readonly etag: string | undefined;
  readonly digest: string;
  /** Milliseconds since 1970: when it was read, or found to be still so. */
  readonly at: number;
  readonly problems: readonly PlacedProblem[];
  readonly problemCount: number;
}

export interface KeptModel {
  readonly record: ModelRecord;
  readonly parts: readonly string[];
}

/** Models by the base URL of their connection, with the documents that they were read from. Nothing here rejects. */
export interface ModelCache {
  /** Undefined where nothing that can be used is kept. */
  record(key: string): Promise<ModelRecord | undefined>;
  /** The model as this build has read it. */
  model(key: string, build: string): Promise<KeptModel | undefined>;
  /** The document that it was read from. */
  text(key: string): Promise<string | undefined>;
  /** Whether it is kept: not where storage is forbidden, or full in spite of giving up others. */
  keep(key: string, model: KeptModel, text: string): Promise<boolean>;
  /** It was found to be still so. */
  confirm(key: string, at: number): Promise<void>;
  forget(key: string): Promise<void>;
  /** What was learned from a connection's answers, as it was given; undefined where nothing was kept. */
  learned(key: string): Promise<unknown>;
  /** `at`: milliseconds since 1970. */
  keepLearned(key: string, value: unknown, at: number): Promise<boolean>;
}

interface LearnedRecord {
  readonly at: number;
  readonly value: unknown;
}

/** Connections whose models are kept: those used last. */
const mostKept = 24;

const kinds = ['record', 'parts', 'text'] as const;
const keysOf = (key: string) => kinds.map((kind) => `${kind}/${key}`);

export function createModelCache(values: KeyValues, limit = mostKept): ModelCache {
  /** Undefined as well where the database fails: a model that is not kept is asked for again, which is all that it costs. */
  const read = (key: string): Promise<unknown> => values.get(key).catch(() => undefined);
  const record = async (key: string) => {
    const value = await read(`record/${key}`);
    return isRecord(value) ? value : undefined;
  };
  const forget = (key: string): Promise<void> => values.delMany(keysOf(key)).catch(() => undefined);

  const write = async (entries: readonly (readonly [string, unknown])[]): Promise<'kept' | 'full' | 'failed'> => {
    try {
      await values.setMany(entries);
      return 'kept';
    } catch (error) {
      // One that is forbidden takes no more when others are given up, and one that is slow may take it yet.
      return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'failed';
    }
  };
  /** Connections but one that have a value of a kind, those first whose value is the newest. */
  const othersByAge = async (kind: 'record' | 'learned', except: string): Promise<readonly string[]> => {
    const keys = (await values.keys().catch(() => [])).filter((key) => key.startsWith(`${kind}/`) && key !== `${kind}/${except}`);
    const found = await values.getMany(keys).catch(() => []);
    const byAge = keys.map((key, index) => ({ key: key.slice(kind.length + 1), at: isDated(found[index]) ? found[index].at : 0 }));
    return byAge.sort((a, b) => b.at - a.at).map(({ key }) => key);
  };
  /** Forgets those used longest ago but so many; whether there was one to forget. */
  const makeRoom = async (leave: number, except: string): Promise<boolean> => {
    const old = (await othersByAge('record', except)).slice(leave);
    for (const key of old) await forget(key);
    return old.length > 0;
  };

  return {
    record,
    async model(key, build) {
      const [record, parts] = await values.getMany([`record/${key}`, `parts/${key}`]).catch(() => []);
      const isWhole = Array.isArray(parts) && parts.every((part) => typeof part === 'string');
      return isRecord(record) && record.build === build && isWhole ? { record, parts } : undefined;
    },
    async text(key) {
      const zipped = await read(`text/${key}`);
      return zipped instanceof Uint8Array ? unzip(zipped) : undefined;
    },
    async keep(key, model, text) {
      const entries = [
        [`record/${key}`, model.record],
        [`parts/${key}`, model.parts],
        [`text/${key}`, await zip(text)],
      ] as const;
      await makeRoom(limit - 1, key);
      const outcome = await write(entries);
      if (outcome !== 'full') return outcome === 'kept';
      return (await makeRoom(0, key)) && (await write(entries)) === 'kept';
    },
    async confirm(key, at) {
      const known = await record(key);
      if (known) await write([[`record/${key}`, { ...known, at }]]);
    },
    forget,
    async learned(key) {
      const kept = await read(`learned/${key}`);
      return isDated(kept) && 'value' in kept ? kept.value : undefined;
    },
    async keepLearned(key, value, at) {
      const record: LearnedRecord = { at, value };
      const old = (await othersByAge('learned', key)).slice(limit - 1);
      if (old.length > 0) await values.delMany(old.map((other) => `learned/${other}`)).catch(() => undefined);
      return (await write([[`learned/${key}`, record]])) === 'kept';
    },
  };
}

const isDated = (value: unknown): value is { readonly at: number } =>
  typeof value === 'object' && value !== null && typeof (value as Record<string, unknown>).at === 'number';

/** As far as a damaged one could do harm. */
function isRecord(value: unknown): value is ModelRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { build, from, name, digest, at, problems, problemCount } = value as Record<string, unknown>;
  const texts = [build, from, name, digest].every((field) => typeof field === 'string');
  return texts && typeof at === 'number' && typeof problemCount === 'number' && Array.isArray(problems);
}

/** Metadata shrinks to a twentieth. */
async function zip(text: string): Promise<Uint8Array> {
  const zipped = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(zipped).arrayBuffer());
}

async function unzip(bytes: Uint8Array): Promise<string | undefined> {
  try {
    const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
    return await new Response(stream).text();
  } catch {
    // Damaged: as good as not kept.
    return undefined;
  }
}
