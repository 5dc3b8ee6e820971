import balena from '@balena/odata-parser';
import { parseUrl } from '../../grammar/index.ts';
import { interleave } from './interleave.ts';
import { perSecond, printTable, type Row, ratio } from './table.ts';

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

const repeats = { small: 400, medium: 40 } as const;

/** Parse speed against the parser that the balena API runs on. */
export async function benchParse(): Promise<void> {
  const rows: Row[] = [];
  for (const size of ['small', 'medium'] as const) {
    const queries = corpora[size];
    for (const query of queries) {
      const { problems } = parseUrl(query);
      if (problems.length > 0) throw new Error(`The ${size} corpus does not parse: ${problems[0]?.message}`);
    }
    const each = (parse: (query: string) => unknown) => () => {
      for (let turn = 0; turn < repeats[size]; turn++) for (const query of queries) parse(query);
    };
    const times = await interleave({ ours: each(parseUrl), peer: each((query) => balena.parse(query)) }, 60);
    const speed = (time: number) => (repeats[size] * queries.length * 1000) / time;
    rows.push({
      what: `${size} (${Buffer.byteLength(queries.join(''))} bytes)`,
      measured: perSecond(speed(times.ours)),
      beside: `@balena/odata-parser ${perSecond(speed(times.peer))}: ${ratio(times.peer / times.ours)}`,
      goal: '4 × @sap/cds (24.1k, 2,626 /s)',
    });
  }
  printTable('Parsing', rows);
}
