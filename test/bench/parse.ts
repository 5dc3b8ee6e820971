import balena from '@balena/odata-parser';
import { parseDocument, parseUrl } from '../../grammar/index.ts';
import { lexer } from '../../grammar/tokens.ts';
import { createLanguageService } from '../../src/language/index.ts';
import { balena as balenaModel } from '../../src/schema/index.ts';
import { interleave } from './interleave.ts';
import { kilobytes, milliseconds, perSecond, printTable, type Row, ratio } from './table.ts';

/** Queries that both parsers accept, of about 69 bytes and 1.3 kB. */
const corpora = {
  small: ["/device?$filter=device_name eq 'attic-7'&$select=device_name,uuid&$top=20"],
  medium: [
    [
      "/device?$filter=(is_online eq false and belongs_to__application/any(a:a/slug eq 'acme/sensors')) or (cpu_temp gt 80 and memory_usage gt 512)",
      "or (contains(tolower(device_name),'attic') and startswith(uuid,'4f2a') and created_at gt '2024-01-01T00:00:00Z')",
      "or device_tag/any(t:(t/tag_key eq 'room' and t/value eq 'attic') or (t/tag_key eq 'floor' and t/value eq '7'))",
      "or status in ('Idle','Downloading','Installing','Offline') or is_running__release/any(r:r/is_final eq true and r/semver_major ge 2)",
      '&$select=id,device_name,uuid,is_online,last_connectivity_event,os_version,supervisor_version,memory_usage,cpu_temp,overall_status',
      '&$expand=is_of__device_type($select=name,slug),belongs_to__application($select=app_name,slug;$expand=organization($select=name,handle)),',
      "device_tag($select=tag_key,value;$filter=startswith(tag_key,'r');$orderby=tag_key asc),is_running__release($select=commit,raw_version,created_at;",
      "$expand=release_image($select=id;$expand=image($select=image_size,status))),image_install($select=download_progress,status;$filter=status eq 'Running';$top=5)",
      '&$orderby=belongs_to__application/app_name asc,last_connectivity_event desc,device_name asc&$top=50&$skip=100',
    ]
      .join(' ')
      .replaceAll(' &', '&')
      .replaceAll('), dev', '),dev')
      .replaceAll('; $', ';$'),
  ],
} as const;

/** So few that a round fits into a slice of a busy machine's time. */
const repeats = { small: 20, medium: 2 } as const;

/** Parse speed against the parser that the balena API runs on and the project's own lexer alone; then what a keystroke costs. */
export async function benchParse(): Promise<void> {
  const rows: Row[] = [];
  for (const size of ['small', 'medium'] as const) rows.push(...(await parsing(size)));
  printTable('Parsing', rows);
  printTable('A keystroke: diagnostics, colours, outline', [
    await keystroke('2 kB query', document(1, 28), '16 ms'),
    await keystroke('100 kB, many requests', document(700, 1), '50 ms'),
    await keystroke('100 kB, one request', document(1, 1400), '50 ms'),
  ]);
}

async function parsing(size: 'small' | 'medium'): Promise<readonly Row[]> {
  const [query] = corpora[size];
  const { problems } = parseUrl(query);
  if (problems.length > 0) throw new Error(`The ${size} corpus does not parse: ${problems[0]?.message}`);
  const each = (read: (query: string) => unknown) => () => {
    for (let turn = 0; turn < repeats[size]; turn++) read(query);
  };
  const contestants = { ours: each(parseUrl), lexer: each((text) => lexer.tokenize(text)), peer: each((text) => balena.parse(text)) };
  const times = await interleave(contestants, 800);
  const speed = (time: number) => perSecond((repeats[size] * 1000) / time);
  const what = `${size} (${Buffer.byteLength(query)} bytes)`;
  return [
    {
      what,
      measured: speed(times.ours),
      beside: `@balena/odata-parser ${speed(times.peer)}: ${ratio(times.peer / times.ours)}`,
      // It is too large to be a dependency; measured once, beside the same peer.
      goal: `4 × @sap/cds, which is ${size === 'small' ? '1.4' : '2.6'} × this peer`,
    },
    {
      what: '',
      measured: '',
      beside: `our lexer alone ${speed(times.lexer)}: ${ratio(times.ours / times.lexer)} its time`,
      goal: '3 × its time',
    },
  ];
}

/** A document of requests with as many conditions each. */
function document(requests: number, conditions: number): string {
  const condition = "(is_online eq false and belongs_to__application/any(a:a/slug eq 'a'))";
  const filter = Array.from({ length: conditions }, () => condition).join(' or ');
  return `### Devices\nGET /device\n  ?$filter=${filter}\n  &$select=device_name,uuid\n  &$top=20\n\n`.repeat(requests);
}

/** Each round types another letter, so that nothing is remembered. */
async function keystroke(name: string, text: string, goal: string): Promise<Row> {
  const service = createLanguageService(balenaModel('v7'));
  let typed = 0;
  const at = text.lastIndexOf('device_name');
  const ours = () => {
    const now = `${text.slice(0, at)}${'x'.repeat(++typed % 20)}${text.slice(at)}`;
    return [service.diagnose(now), service.tokens(now), service.outline(now)];
  };
  const floor = () => parseDocument(`${text.slice(0, at)}${'x'.repeat(++typed % 20)}${text.slice(at)}`);
  const times = await interleave({ ours, floor }, 40);
  return {
    what: `${name} (${kilobytes(text.length)})`,
    measured: milliseconds(times.ours),
    beside: `parsing alone ${milliseconds(times.floor)}: ${ratio(times.ours / times.floor)}`,
    goal,
  };
}
