/** Right queries of many shapes, to be broken one slip at a time. */
export const goodQueries: readonly string[] = [
  "/device?$filter=is_online eq true and device_name eq 'attic-7'&$top=5",
  "/device(uuid='4f2a')?$expand=belongs_to__application($select=app_name,slug;$top=1)",
  "/device?$filter=belongs_to__application/any(a:a/slug eq 'acme/sensors')&$select=device_name,uuid",
  "/device?$filter=contains(tolower(device_name),'it''s') or (id in (1,2,3) and not is_active)",
  '/device?$orderby=device_name asc,created_at desc&$skip=20&$count=true',
  "/device_tag(device=123,tag_key='room')/$count",
  '/device?$filter=memory_total sub memory_usage lt 50 and -cpu_temp ge -70.5',
  '/application?$expand=owns__device($filter=is_online eq false;$orderby=id),organization&$select=id',
  "/device?$filter=created_at gt 2024-01-01T00:00:00Z and duration'P1D' lt @d&@d=duration'PT2H'",
  '/device?$search=blue AND (NOT "dark green" OR red)&$format=json',
  "/Products?$compute=Price mul 2 as Twice&$filter=Twice gt 4 and style has Sales.Color'Yellow'",
  "/device?$filter=owns__device/$count gt 5 and substring(note,1) ne null and cast(id,Edm.String) eq '1'",
];
