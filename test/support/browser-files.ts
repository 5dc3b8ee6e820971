import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';

/** Where a browser is, and the variables that it needs to start. */
export interface BrowserFiles {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const run = promisify(execFile);
const packageFolder = dirname(dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))));
const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
const cache = fileURLToPath(new URL(`../../node_modules/.cache/test-browser-${version}`, import.meta.url));

/**
 * The browser that tests run in: the one that `PLAYGROUND_BROWSER` names, otherwise the one that comes as an npm package, unpacked
 * once into `node_modules/.cache`. Nothing is downloaded, and the machine needs no browser, fonts or libraries of one.
 */
export async function prepareBrowser(): Promise<BrowserFiles> {
  const named = process.env.PLAYGROUND_BROWSER;
  if (named) return { executablePath: named, env: {} };
  if (!existsSync(cache)) await unpackBrowser();
  const executablePath = join(cache, 'chromium');
  return { executablePath, env: { ...(await missingLibraries(executablePath)), FONTCONFIG_FILE: join(cache, 'fonts.conf') } };
}

/** Unpacks beside the cache and moves it in place, so that what is there is always whole. */
async function unpackBrowser(): Promise<void> {
  const folder = `${cache}-${process.pid}`;
  await mkdir(folder, { recursive: true });
  await unpackFile('chromium.br', join(folder, 'chromium'));
  await unpackArchive('al2023.tar.br', folder);
  await unpackArchive('fonts.tar.br', folder);
  await writeFile(join(folder, 'fonts.conf'), fontConfiguration());
  await rename(folder, cache).catch(() => rm(folder, { recursive: true }));
}

async function unpackFile(name: string, target: string): Promise<void> {
  await pipeline(createReadStream(join(packageFolder, 'bin', name)), createBrotliDecompress(), createWriteStream(target, { mode: 0o755 }));
}

async function unpackArchive(name: string, folder: string): Promise<void> {
  const archive = join(folder, 'archive.tar');
  await unpackFile(name, archive);
  await run('tar', ['-xf', archive, '-C', folder, '--no-same-owner']);
  await rm(archive);
}

/** The package brings the libraries that a small machine lacks; they must not stand before those of a machine that has its own. */
async function missingLibraries(executablePath: string): Promise<Record<string, string>> {
  const starts = await run(executablePath, ['--version']).then(
    () => true,
    () => false,
  );
  return starts ? {} : { LD_LIBRARY_PATH: join(cache, 'lib') };
}

/** The machine's fonts, if it has any, and those of the package. */
function fontConfiguration(): string {
  return `<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(cache, 'fonts')}</dir>
  <cachedir>${join(cache, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
