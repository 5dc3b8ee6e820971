// Calls and what balena answers to them. The checks are held to these (`balena-answers.test.ts`), and these to the sandbox
// (`test/end-to-end/answers.test.ts`).

/** A call of v7, or of the version that its path names; the code of an error that tells why it fails. */
export type Refused = readonly [text: string, code: string];

export const refused: readonly Refused[] = [
  // Blanks around operators.
  ['GET /device?$filter=id le1&$select=id', 'missing-blank'],
  ["GET /device?$filter=device_name ne'a'&$select=id", 'missing-blank'],
  ['GET /device?$filter=id le-1&$select=id', 'missing-blank'],
  ['GET /device?$filter=id sub-1 eq 1&$select=id', 'missing-blank'],
  ['GET /device?$filter=id eq@p&@p=1&$select=id', 'missing-blank'],
  ["GET /device?$filter=device_tag/any(t:t/id eq'1')&$select=id", 'missing-blank'],
  ['GET /device?$filter=device_tag/$count gt0&$select=id', 'missing-blank'],
  ['GET /device?$filter=(id)in(1,2)&$select=id', 'missing-blank'],
  ["GET /device?$filter=id%20eq'1'&$select=id", 'missing-blank'],
  // What the store behind v6 needs, whatever v6 says of it.
  ['PATCH /v6/release(1)\n\n{ "update_timestamp": null }', 'null-not-allowed'],
  ['PATCH /v6/image(1)\n\n{ "start_timestamp": null }', 'null-not-allowed'],
  ['PATCH /v6/device(1)\n\n{ "note": null }', 'null-not-allowed'],
  // A write to a count is one to what is counted.
  ['POST /device_tag/$count\n\n{ "device": 1, "tag_key": "a" }', 'missing-required'],
  ['PUT /device/$count\n\n{}', 'missing-required'],
  ['DELETE /v6/public_organization/$count?$filter=id lt 3', 'method-restricted'],
  // A comparison that is compared itself.
  ['GET /device?$filter=(id eq 1) ne true&$select=id', 'condition-ordered'],
  ['GET /device?$filter=(id eq 1) ne (id eq 2)&$select=id', 'condition-ordered'],
  ['GET /device?$filter=((id eq 1)) ne @p&@p=true&$select=id', 'condition-ordered'],
  ['GET /device?$filter=true ne (id eq 1)&$select=id', 'condition-ordered'],
  ['GET /device?$filter=true eq (id in (1,2))&$select=id', 'condition-ordered'],
  ['GET /device?$filter=(id ne 1) eq (id eq 2)&$select=id', 'condition-ordered'],
  ['GET /device?$filter=(id eq 1) ne device_tag/any(t:true)&$select=id', 'condition-ordered'],
  ['GET /device?$filter=device_tag/any(t:true) ne (id eq 1)&$select=id', 'condition-ordered'],
  ['GET /device?$filter=(id eq 1) ne (note eq null)&$select=id', 'condition-ordered'],
  ['GET /device?$filter=not not (id eq 2) eq false&$select=id', 'condition-ordered'],
  ['GET /device?$filter=(not not (id eq 2)) eq false&$select=id', 'condition-ordered'],
  ['GET /device?$filter=(id gt 1 and id lt 5) gt true&$select=id', 'condition-ordered'],
  ['GET /device?$filter=true gt (id gt 1 and is_online)&$select=id', 'condition-ordered'],
  // As they are grouped there.
  ['GET /device?$filter=id le 1 eq true ge false&$select=id', 'condition-ordered'],
  ['GET /device?$filter=id eq 1 ne true eq false&$select=id', 'condition-ordered'],
  ['GET /device?$filter=is_online gt id in (2,3)&$select=id', 'condition-ordered'],
  ["GET /device?$filter=id le 1 ne note ge 'P1D'&$select=id", 'type-mismatch'],
  ["GET /device?$filter=is_online le true ne note ge 'P1D'&$select=id", 'type-mismatch'],
  ['GET /device?$filter=is_online eq id gt 5&$select=id', 'type-mismatch'],
];

export const answered: readonly string[] = [
  'GET /device?$filter=id eq(1)&$select=id',
  'GET /device?$filter=(id)eq 1&$select=id',
  'GET /device?$filter=(id eq 1)and(id eq 1)&$select=id',
  'GET /device?$filter=id eq 1or id eq 2&$select=id',
  "GET /device?$filter='a'eq device_name&$select=id",
  'GET /device?$filter=not(id eq 1)&$select=id',
  'GET /device?$filter=id in(1,2)&$select=id',
  'GET /device?$filter=id add(1) eq 2&$select=id',
  'GET /device?$filter=device_tag/any(x:true)and id eq 1&$select=id',
  'GET /device?$filter=device_tag/$count($filter=id eq 1)gt 0&$select=id',
  'PATCH /device(1)\n\n{ "note": null }',
  'PATCH /device_tag/$count?$filter=id lt 0\n\n{ "value": "a" }',
  'PUT /device_tag/$count?$filter=id eq 1\n\n{ "device": 1, "tag_key": "zz", "value": "a" }',
  'GET /v6/public_organization/$count',
  'GET /device?$filter=(id gt 1) ne true&$select=id',
  'GET /device?$filter=(id ne 1) eq true&$select=id',
  'GET /device?$filter=(id eq 1) ne is_active&$select=id',
  'GET /device?$filter=(id eq memory_usage) ne false&$select=id',
  'GET /device?$filter=(1 eq 1) ne true&$select=id',
  'GET /device?$filter=(id in (1,2)) ne true&$select=id',
  'GET /device?$filter=not (id eq 1) ne true&$select=id',
  'GET /device?$filter=(not (id eq 2)) eq false&$select=id',
  'GET /device?$filter=not not (id gt 2) eq false&$select=id',
  'GET /device?$filter=true ne (is_online eq true)&$select=id',
  'GET /device?$filter=true ne not (id eq 1)&$select=id',
  "GET /device?$filter=(note eq 'a') ne is_online&$select=id",
  'GET /device?$filter=(id gt 1 and is_online) gt true&$select=id',
  'GET /device?$filter=is_online eq id in (2,3)&$select=id',
  'GET /device?$filter=id eq memory_usage gt true&$select=id',
];
