/** Queries that every peer accepts, of about 69 bytes and 1.3 kB. */
export const corpora = {
  small: "/device?$filter=device_name eq 'attic-7'&$select=device_name,uuid&$top=20",
  medium: [
    "/device?$filter=(is_online eq false and device_tag/any(t:t/tag_key eq 'room' and t/value eq 'attic')) or (cpu_temp gt 80 and memory_usage gt 512)",
    " or (contains(device_name,'attic') and startswith(uuid,'4f2a') and created_at gt 2024) or (belongs_to__application/slug eq 'acme-sensors'",
    " and (status eq 'Idle' or status eq 'Downloading' or status eq 'Installing')) or is_running__release/any(r:r/is_final eq true and r/semver_major ge 2)",
    " or not contains(overall_status,'post') and length(note) le 128 and device_tag/$count gt 3 and belongs_to__application/app_name ne null",
    '&$select=id,device_name,uuid,is_online,last_connectivity_event,os_version,supervisor_version,memory_usage,cpu_temp,overall_status',
    '&$expand=is_of__device_type($select=name,slug),belongs_to__application($select=app_name,slug;$expand=organization($select=name,handle)),',
    "device_tag($select=tag_key,value;$filter=startswith(tag_key,'r');$orderby=tag_key asc),is_running__release($select=commit,raw_version;",
    "$expand=release_image($select=id;$expand=image($select=image_size,status))),image_install($select=download_progress;$orderby=status desc;$filter=status eq 'Running')",
    '&$orderby=belongs_to__application/app_name asc,last_connectivity_event desc,device_name asc&$top=50&$skip=100&$count=true',
  ].join(''),
} as const;

export type CorpusSize = keyof typeof corpora;

/** JSON of about as many bytes, with strings, numbers and nesting as an answer has them. */
export function jsonOfLength(length: number): string {
  const rows: object[] = [];
  const row = () => ({ id: rows.length, name: 'attic-7', on: true, tags: ['a', 'b'] });
  while (JSON.stringify({ d: [...rows, row()] }).length < length) rows.push(row());
  const rest = length - JSON.stringify({ d: rows, pad: '' }).length;
  return JSON.stringify({ d: rows, pad: 'x'.repeat(Math.max(0, rest)) });
}
