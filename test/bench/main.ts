/** `npm run bench [core|parse|metadata|sandbox|page|keystroke]…`: prints what was measured, beside its peer or floor of the same run and the goal. */
import { benchCore } from './core.ts';
import { benchKeystroke } from './keystroke.ts';
import { benchMetadata } from './metadata.ts';
import { benchPage } from './page.ts';
import { benchParse } from './parse.ts';
import { benchSandbox } from './sandbox.ts';

const benches: Readonly<Record<string, () => Promise<void>>> = {
  core: benchCore,
  parse: benchParse,
  metadata: benchMetadata,
  sandbox: benchSandbox,
  page: benchPage,
  keystroke: benchKeystroke,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`There is no bench named ${unknown.join(', ')}. There are ${Object.keys(benches).join(', ')}.`);
  process.exit(1);
}
for (const [name, bench] of Object.entries(benches)) if (asked.length === 0 || asked.includes(name)) await bench();
