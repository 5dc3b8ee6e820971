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
];
