/** Request headers worth knowing (OData 4.01 Part 1, section 8; balena's own), one row a header; likely ones first. */
export const headerFacts: readonly { readonly name: string; readonly documentation: string; readonly values: readonly string[] }[] = [
  { name: 'Content-Type', documentation: 'What the body is written in.', values: ['application/json'] },
  {
    name: 'Accept',
    documentation: 'Which format the answer should have.',
    values: [
      'application/json',
      'application/json;odata.metadata=full',
      'application/json;odata.metadata=minimal',
      'application/json;odata.metadata=none',
    ],
  },
  {
    name: 'Prefer',
    documentation: 'What the client would like: the changed entity in the answer or nothing, pages of a size.',
    values: ['return=representation', 'return=minimal', 'odata.maxpagesize=100', 'odata.continue-on-error', 'respond-async'],
  },
  { name: 'If-Match', documentation: 'Change only when the entity still has this ETag; `*` for any.', values: ['*'] },
  { name: 'If-None-Match', documentation: 'Answer only when the entity has not this ETag; `*`: only when there is none.', values: ['*'] },
  { name: 'OData-Version', documentation: 'The version of OData that the request is written in.', values: ['4.0', '4.01'] },
  { name: 'OData-MaxVersion', documentation: 'The highest version of OData that the answer may have.', values: ['4.0', '4.01'] },
  {
    name: 'MaxDataServiceVersion',
    documentation: 'The highest version of OData (up to V3) that the answer may have.',
    values: ['2.0', '3.0'],
  },
  { name: 'X-Requested-With', documentation: 'Says that a script sends the request.', values: ['XMLHttpRequest'] },
  { name: 'X-Balena-Client', documentation: 'Names the program that sends the request.', values: ['odata-playground'] },
  { name: 'Application-Record-Count', documentation: 'How many records the client has.', values: ['100'] },
  { name: 'Accept-Language', documentation: 'Which language texts should have.', values: ['en'] },
];
