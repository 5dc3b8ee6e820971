import { createLanguageService, type Diagnostic, type LanguageService, type Severities, type Severity } from '../language/index.ts';
import type { Service } from '../schema/index.ts';
import { createLines, type Position } from './lines.ts';
import { Misuse } from './misuse.ts';
import { nameOf, readText } from './read-text.ts';

/** A diagnostic with its place as editors name it. */
export interface Finding extends Diagnostic {
  readonly from: Position;
  readonly to: Position;
}

export interface CheckedFile {
  readonly name: string;
  /** In the order of the text; empty where it could not be read. */
  readonly findings: readonly Finding[];
  /** Why it could not be read. */
  readonly fault: string | undefined;
}

/** Checks each file by itself, one after another. One that cannot be read keeps none of the others from being checked. */
export async function checkFiles(paths: readonly string[], service: Service, severities: Severities = {}): Promise<readonly CheckedFile[]> {
  const language = createLanguageService(service, { severities });
  const checked: CheckedFile[] = [];
  for (const path of paths) checked.push(await checkFile(path, language));
  return checked;
}

async function checkFile(path: string, language: LanguageService): Promise<CheckedFile> {
  const name = nameOf(path);
  try {
    return { name, findings: findingsOf(await readText(path), language), fault: undefined };
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    return { name, findings: [], fault: error.message };
  }
}

function findingsOf(text: string, language: LanguageService): readonly Finding[] {
  const positionAt = createLines(text);
  return language.diagnose(text).map((found) => ({ ...found, from: positionAt(found.span.start), to: positionAt(found.span.end) }));
}

export type Counts = Readonly<Record<Severity, number>>;

export function countFindings(files: readonly CheckedFile[]): Counts {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity]++;
  return counts;
}
